// Ten years of daily use: frames of the screens that show it, at rest and while they are scrolled, and the one
// frame after something was written, in which their lists are made anew.
#include "app/headless.h"
#include "app/sample.h"
#include "bench/measure.h"

#include <string>
#include <string_view>
#include <vector>

namespace attune::bench {
namespace {

constexpr int frames_measured = 300, notes = 10'000, memories = 400, changes = 40;

struct Shown {
    std::string_view name;
    std::vector<Place> places;
};

std::vector<Shown> all_shown() {
    return {{"session", {Place{Screen::Session, {}}}},
            {"wall", {Place{Screen::Wall, {}}}},
            {"journal", {Place{Screen::Journal, {}}}},
            {"connected", {Place{Screen::Journal, {}}, Place{Screen::Connected, {}}}},
            {"entries", {Place{Screen::Journal, {}}, Place{Screen::Entries, {}}}},
            {"together", {Place{Screen::Together, {}}}},
            {"growth", {Place{Screen::Together, "growth"}}},
            {"ideas", {Place{Screen::Together, {}}, Place{Screen::Ideas, {}}}},
            {"memories", {Place{Screen::Together, {}}, Place{Screen::Memories, {}}}},
            {"history", {Place{Screen::Session, {}}, Place{Screen::History, {}}}}};
}

/// 3,650 check-ins, 2,000 entries and 500 plans are in the sample.
State ten_years(const Folders& folders) {
    State state = app::sample_state(app::Sample::Many, folders.assets);
    std::vector<Note> all;
    for (int i = 1; i <= notes; ++i) all.push_back(bench_note(i));
    state.library.notes = {};
    state.library.answers.clear();
    state.library.notes.put_all(std::move(all));
    const Day first{std::chrono::year{2026} / 11 / 1};
    for (int i = 0; i < memories; ++i)
        put(state.library, Memory{"years-" + std::to_string(i),
                                  "What we did, number " + std::to_string(i),
                                  "A line that stays of it, and is read again years later.",
                                  first - std::chrono::days{9 * i},
                                  {},
                                  {}});
    return state;
}

double one_frame(app::Headless& program) {
    const double start = processor_ms();
    program.frame();
    return processor_ms() - start;
}

Json at_rest(app::Headless& program) {
    std::vector<double> milliseconds;
    for (int i = 0; i < frames_measured; ++i) milliseconds.push_back(one_frame(program));
    return spread(std::move(milliseconds));
}

Json scrolled(app::Headless& program) {
    std::vector<double> milliseconds;
    const ImVec2 size = program.around().size;
    ImGui::GetIO().AddMousePosEvent(size.x * 0.7F, size.y / 2);
    for (int i = 0; i < frames_measured; ++i) {
        ImGui::GetIO().AddMouseWheelEvent(0, -2);
        milliseconds.push_back(one_frame(program));
    }
    program.settle();
    return spread(std::move(milliseconds));
}

/// Something of every kind is written between two frames.
Json after_a_change(app::Headless& program) {
    std::vector<double> milliseconds;
    for (int i = 0; i < changes; ++i) {
        Library& library = program.program().state_for_setup().library;
        Entry entry = library.entries.front();
        entry.text += ".";
        put(library, entry);
        CheckIn check_in = library.check_ins.front();
        check_in.begun += Millis{1};
        put(library, check_in);
        Plan plan = library.plans.front();
        plan.place += ".";
        put(library, plan);
        milliseconds.push_back(one_frame(program));
    }
    program.settle();
    return spread(std::move(milliseconds));
}

Json measure(const State& years, const Shown& shown, const Folders& folders) {
    State state = years;
    state.places = shown.places;
    app::Headless program(std::move(state), folders.fonts, {.size = {1280, 800}});
    program.settle();
    if (program.find("Look back over: Years") != nullptr) program.tap("Look back over: Years");
    return {
        {"at_rest", at_rest(program)}, {"scrolled", scrolled(program)}, {"after_a_change", after_a_change(program)}};
}

} // namespace

Json time_years(const Folders& folders) {
    const State years = ten_years(folders);
    Json all = Json::object();
    for (const Shown& shown : all_shown()) all[std::string(shown.name)] = measure(years, shown, folders);
    return all;
}

} // namespace attune::bench
