// Frames of the screens that have much to show, with few notes and with very many: at rest, while they are
// scrolled, and for each letter that is typed into their search.
#include "app/headless.h"
#include "app/sample.h"
#include "bench/measure.h"
#include "ui/shell.h"

#include <algorithm>
#include <chrono>
#include <string>
#include <string_view>
#include <vector>

namespace attune::bench {
namespace {

constexpr int frames_measured = 300;
constexpr std::string_view searched = "waited until";

double one_frame(app::Headless& program) {
    const double start = processor_ms();
    program.frame();
    return processor_ms() - start;
}

Json at_rest(app::Headless& program) {
    program.settle();
    std::vector<double> milliseconds;
    for (int i = 0; i < frames_measured; ++i) milliseconds.push_back(one_frame(program));
    return spread(std::move(milliseconds));
}

Json scrolled(app::Headless& program) {
    std::vector<double> milliseconds;
    const ImVec2 size = program.around().size;
    ImGui::GetIO().AddMousePosEvent(size.x / 2, size.y / 2);
    for (int i = 0; i < frames_measured; ++i) {
        ImGui::GetIO().AddMouseWheelEvent(0, -2);
        milliseconds.push_back(one_frame(program));
    }
    program.settle();
    return spread(std::move(milliseconds));
}

/// The slowest frame of each keystroke, in which the search is done again.
Json searching(app::Headless& program, const std::string& field) {
    program.tap(field);
    std::vector<double> milliseconds;
    for (const char letter : searched) {
        ImGui::GetIO().AddInputCharacter(static_cast<unsigned char>(letter));
        const double first = one_frame(program), second = one_frame(program);
        milliseconds.push_back(std::max(first, second));
    }
    return spread(std::move(milliseconds));
}

/// The label of the text field to search in; empty: there is none.
std::string search_field(const app::Headless& program) {
    for (const ui::Item& item : program.items())
        if (item.role == ui::ItemRole::TextField && item.label.starts_with("Search")) return item.label;
    return {};
}

bool is_there(Screen screen) {
    return std::ranges::any_of(ui::screens(), [&](const ui::ScreenEntry& entry) { return entry.screen == screen; });
}

State with_notes(const Folders& folders, Screen screen, int notes) {
    State state = app::sample_state(app::Sample::Two, folders.assets);
    std::vector<Note> all;
    for (int i = 1; i <= notes; ++i) all.push_back(bench_note(i));
    state.library.notes = {};
    state.library.notes.put_all(std::move(all));
    state.places = {Place{screen, {}}};
    return state;
}

Json measure(const Folders& folders, Screen screen, int notes) {
    const auto start = std::chrono::steady_clock::now();
    app::Headless program(with_notes(folders, screen, notes), folders.fonts, {.size = {1280, 800}});
    Json row{{"notes", notes},
             {"until_settled_ms", milliseconds_since(start)},
             {"at_rest", at_rest(program)},
             {"scrolled", scrolled(program)}};
    if (const std::string field = search_field(program); !field.empty()) row["per_letter"] = searching(program, field);
    return row;
}

} // namespace

Json time_many(const Folders& folders) {
    Json all = Json::object();
    for (const Screen screen : {Screen::Wall, Screen::Cards}) {
        if (!is_there(screen)) continue;
        Json rows = Json::array();
        for (const int notes : {100, 10'000, 100'000}) rows.push_back(measure(folders, screen, notes));
        all[std::string(name_of(screen))] = std::move(rows);
    }
    return all;
}

} // namespace attune::bench
