// The gratitude wall.
#include "core/wall.h"

#include "core/sharing_words.h"
#include "ui/icons.h"
#include "ui/page.h"
#include "ui/screens/screens.h"
#include "ui/screens/wall_parts.h"
#include "ui/scroll.h"
#include "ui/surface.h"
#include "ui/ui_state.h"
#include "ui/widgets/button.h"
#include "ui/widgets/empty.h"
#include "ui/widgets/note_wall.h"
#include "ui/widgets/text_field.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace attune::ui {
namespace {

constexpr float search_width_dp = 230, search_least_dp = 170, header_gap_dp = space::m;
constexpr std::size_t query_max = 60, chips_max = 4; // more people are chosen on the sheet

constexpr std::string_view thank = "Thank";

ButtonLook thank_look() {
    return {.icon = icon::edit, .width = -1, .height_dp = target::minimum, .said = "Say thank you"};
}

// ---- choosing

std::vector<const Person*> people_to_choose(const Frame& f) {
    std::vector<const Person*> people;
    for (const Person& person : f.state.library.people) people.push_back(&person);
    if (people.size() > chips_max) people.clear();
    return people;
}

std::string to_words(const Person& person) { return "To " + person.name; }

ChipLook everyone_look(const NoteWall& wall) { return {.selected = wall.filter == WallFilter{}, .id = "everyone"}; }
ChipLook person_look(const NoteWall& wall, const Person& person) {
    return {.hue = person.hue, .initial = person.name, .selected = wall.filter.to == person.id, .id = person.id};
}

/// What the sheet has chosen, with a way to take it back.
std::string chosen_on_sheet(const Frame& f, const NoteWall& wall) {
    std::vector<std::string> parts;
    const auto name_of = [&](const RecordId& id) {
        const Person* person = find_person(f.state.library, id);
        return person != nullptr ? person->name : std::string{"somebody"};
    };
    if (wall.filter.from) parts.push_back("From " + name_of(*wall.filter.from));
    if (wall.filter.to && people_to_choose(f).empty()) parts.push_back("To " + name_of(*wall.filter.to));
    if (wall.filter.kind) parts.emplace_back(title_of_kinds(*wall.filter.kind));
    if (wall.filter.year) parts.push_back(std::to_string(*wall.filter.year));
    std::string words;
    for (const std::string& part : parts) words += (words.empty() ? "" : " · ") + part;
    return words;
}

/// What the sheet has chosen stands in its place, and leads back to it.
bool has_everyone(const Frame& f, const NoteWall& wall) { return chosen_on_sheet(f, wall).empty(); }

float chips_width(const Frame& f, const NoteWall& wall) {
    float width = has_everyone(f, wall) ? chip_width(f, "Everyone", everyone_look(wall)) : -f.dp(space::s);
    for (const Person* person : people_to_choose(f))
        width += f.dp(space::s) + chip_width(f, to_words(*person), person_look(wall, *person));
    const std::string more = chosen_on_sheet(f, wall);
    if (!more.empty()) width += f.dp(space::s) + chip_width(f, more, {.icon = icon::close});
    return width;
}

void chips(Frame& f, NoteWall& wall) {
    const bool everyone = has_everyone(f, wall);
    if (everyone && chip(f, "Everyone", everyone_look(wall))) wall.filter = {};
    bool first = !everyone;
    for (const Person* person : people_to_choose(f)) {
        const std::string label = to_words(*person);
        const ChipLook look = person_look(wall, *person);
        if (!std::exchange(first, false)) flow(f, chip_width(f, label, look));
        if (chip(f, label, look)) wall.filter.to = look.selected ? std::nullopt : std::optional{person->id};
    }
    const std::string more = chosen_on_sheet(f, wall);
    if (more.empty()) return;
    const std::string said = more + ": show all again";
    const ChipLook look{.icon = icon::close, .selected = true, .id = "more", .said = said};
    if (!first) flow(f, chip_width(f, more, look));
    if (chip(f, more, look)) wall.filter = {};
}

TextFieldResult search_field(Frame& f, NoteWall& wall, bool at_once) {
    return text_field(
        f, "search", wall.query,
        {.label = "Search the wall", .placeholder = "Search the wall", .length_max = query_max, .focus_now = at_once});
}

// ---- the header of a wide window

/// With the search field as narrow as it may be.
float header_tools_width(const Frame& f, const NoteWall& wall) {
    return chips_width(f, wall) + f.sp(search_least_dp) + button_width(f, thank, thank_look()) +
           2 * f.dp(header_gap_dp);
}

void header_search(Frame& f, NoteWall& wall, ImVec2 pos, float width) {
    const bool clearable = !wall.query.empty();
    {
        const Column field(pos, clearable ? width - f.dp(target::minimum) : width);
        search_field(f, wall, false);
    }
    ImGui::SetCursorScreenPos({pos.x + width - f.dp(target::minimum), pos.y});
    if (clearable && icon_button(f, icon::close, "Stop searching")) wall.query.clear();
}

void header_tools(Frame& f, NoteWall& wall, ImVec2 min, ImVec2 max) {
    const float middle = (min.y + max.y) / 2;
    const auto put = [&](float x, float height) { ImGui::SetCursorScreenPos({x, middle - height / 2}); };
    const float least = header_tools_width(f, wall), chips_room = chips_width(f, wall);
    const float spare = std::max(0.0F, max.x - min.x - least);
    const float search = f.sp(search_least_dp) + std::min(spare, f.sp(search_width_dp - search_least_dp));
    float x = max.x - least - (search - f.sp(search_least_dp));
    put(x, f.dp(target::minimum));
    const Column room({x, middle - f.dp(target::minimum) / 2}, max.x - x);
    chips(f, wall);
    x += chips_room + f.dp(header_gap_dp);
    header_search(f, wall, {x, middle - f.dp(target::minimum) / 2}, search);
    x += search + f.dp(header_gap_dp);
    put(x, f.dp(target::minimum));
    if (button(f, thank, thank_look())) begin_note(f);
}

// ---- the body

/// A button below an empty state, no wider than it need be.
bool middle_button(Frame& f, std::string_view label, const ButtonLook& look) {
    gap(f, space::xl);
    const ImVec2 pos = ImGui::GetCursorScreenPos();
    const float row = ImGui::GetContentRegionAvail().x, width = std::min(row, f.sp(320));
    const Column middle({pos.x + (row - width) / 2, pos.y}, width);
    return button(f, label, look);
}

void empty_wall(Frame& f) {
    gap(f, space::xxl);
    empty_state(f, icon::favorite_border, "Nothing is pinned here yet",
                "A wall like this begins with one small thank-you.");
    if (middle_button(f, "Write the first one", {.icon = icon::edit, .id = "first"})) begin_note(f);
}

void nothing_found(Frame& f, NoteWall& wall) {
    gap(f, space::xxl);
    const bool searched = !wall.query.empty();
    empty_state(f, icon::search, searched ? "No note says that" : "No note like that",
                searched ? "Another word may find it." : "Another choice may find one.");
    if (!middle_button(f, "Show all notes", {.kind = ButtonKind::Tonal, .id = "all"})) return;
    wall.filter = {};
    wall.query.clear();
}

void floating_thank(Frame& f, ImVec2 max) {
    const ButtonLook look{.icon = icon::edit, .width = -1, .said = "Say thank you"};
    const float width = button_width(f, thank, look),
                height = std::max(f.dp(target::primary), face(f, Type::Button).line + f.dp(20));
    const ImVec2 at{max.x - width - f.dp(space::side), max.y - height - f.dp(space::l)};
    f.keep_free(at.y);
    // A window of its own, so that the wall scrolls below it.
    const float shadow = f.dp(space::l);
    ImGui::SetCursorScreenPos({at.x - shadow, at.y - shadow});
    ImGui::BeginChild("thank", {width + 2 * shadow, height + 2 * shadow}, ImGuiChildFlags_NavFlattened,
                      ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse |
                          ImGuiWindowFlags_NoBackground);
    draw_surface(f, *ImGui::GetWindowDrawList(), at, {at.x + width, at.y + height},
                 {.fill = f.palette.accent, .corner_dp = height / 2 / f.layout.density});
    ImGui::SetCursorScreenPos(at);
    f.semantics.set_floating(true);
    if (button(f, thank, look)) begin_note(f);
    f.semantics.set_floating(false);
    ImGui::EndChild();
}

/// That nothing comes from the others just now, and nothing reaches them.
void sharing_sign(Frame& f) {
    if (!f.state.shared) return;
    const SharingWords words = words_for(f.state.sharing, f.now);
    const bool is_paused = f.state.sharing.standing == SharingReport::Standing::Paused;
    if (!words.is_wrong && !is_paused) return;
    const std::string said = is_paused ? words.title : "Sharing waits: " + words.title;
    if (chip(
            f, is_paused ? std::string_view{words.title} : "Sharing waits",
            {.icon = is_paused ? icon::pause : icon::warning, .role = ItemRole::Button, .id = "sharing", .said = said}))
        f.act(action::GoTo{{Screen::Sharing, {}}});
    gap(f, space::m);
}

void header_pressed(Frame& f, NoteWall& wall, int which, bool tools) {
    if (which == 0 && !tools) {
        wall.searching = !wall.searching;
        if (!wall.searching) wall.query.clear();
    }
    if (which == (tools ? 0 : 1)) f.act(action::GoTo{{Screen::WallMore, {}}});
}

} // namespace

void draw_wall(Frame& f) {
    NoteWall& wall = note_wall_of(f);
    wall.found.look(f.state.library, {wall.filter, wall.query, f.now.utc_offset});
    if (!wall.found.is_done()) f.motion.keep_moving();
    const bool blank = f.state.library.notes.empty();
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const ImVec2 room = ImGui::GetContentRegionAvail();
    const float title = f.dp(290) * f.layout.text_scale;
    const bool tools = f.wide() && !blank && title + header_tools_width(f, wall) + f.dp(3 * target::minimum) <= room.x;
    const bool was_searching = wall.searching;
    {
        PageLook look{.title = "Gratitude wall", .column_dp = 0};
        if (!blank && !tools) look.trailing.push_back({icon::search, wall.searching ? "Stop searching" : "Search"});
        look.trailing.push_back({icon::more_vert, "More about the wall"});
        if (tools) look.beside_title = [&](ImVec2 min, ImVec2 max) { header_tools(f, wall, min, max); };
        const Page page(f, look);
        header_pressed(f, wall, page.pressed() - (blank ? -1 : 0), tools);
        sharing_sign(f);
        if (blank) return empty_wall(f);
        if (!tools) {
            if (wall.searching) search_field(f, wall, !was_searching || f.ui.opening);
            if (wall.searching) gap(f, space::s);
            chips(f, wall);
            gap(f, space::m);
        }
        if (wall.found.notes().empty() && wall.found.is_done()) return nothing_found(f, wall);
        if (wall.shown_for != std::pair{wall.filter, wall.query}) {
            wall.shown_for = {wall.filter, wall.query};
            wall.anchor.reset();
            scroll_to_top(f);
        }
        note_wall(f, wall);
        if (!tools) gap(f, target::primary + space::l);
    }
    if (!tools) floating_thank(f, {corner.x + room.x, corner.y + room.y});
}

} // namespace attune::ui
