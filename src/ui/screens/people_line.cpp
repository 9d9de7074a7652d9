// Who sits at the table, in one line where it fits.
#include "core/words.h"
#include "ui/icons.h"
#include "ui/press.h"
#include "ui/screens/session_parts.h"
#include "ui/surface.h"
#include "ui/widgets/button.h"

#include <algorithm>
#include <string>
#include <vector>

namespace attune::ui {
namespace {

constexpr float avatar_dp = 32, name_gap_dp = 8, name_dp = 15;

Face name_face(const Frame& f) { return face(f, Type::Label, name_dp); }
float avatar_size(const Frame& f) { return std::max(f.dp(avatar_dp), f.sp(avatar_dp) * 0.8F); }
float line_height(const Frame& f) { return std::max(f.dp(target::minimum), name_face(f).line); }

const ChipLook people_chip{.icon = icon::group_add};

void chip_to_people(Frame& f) {
    if (chip(f, "People", people_chip)) f.act(action::GoTo{{Screen::People, {}}});
}

void swap_button(Frame& f, bool of_two) {
    if (icon_button(f, of_two ? icon::swap_horiz : icon::redo, of_two ? "The other one begins" : "The next one begins",
                    {.icon_dp = 20}))
        f.act(action::SwapHere{});
}

/// An avatar and the name beside it from the cursor's left, wrapped at `room`; a tap changes both.
void named_avatar(Frame& f, const Person& person, float room) {
    const float avatar = avatar_size(f), lead = avatar + f.dp(name_gap_dp);
    const Face style = name_face(f);
    const ImVec2 words = measure(style, person.name, std::max(1.0F, room - lead));
    const ImVec2 min = ImGui::GetCursorScreenPos();
    const float height = std::max(line_height(f), words.y);
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const ImVec2 size{lead + words.x, height};
    const Press press = press_item(f, person.id, size,
                                   {.label = person.name,
                                    .value = "Name and colour",
                                    .corner = height / 2,
                                    .ink = f.palette.text,
                                    .ground = f.ground,
                                    .text_size = style.size});
    if (press.hovered || press.held) {
        const ImU32 shade = faded(f.palette.text, press.held ? 0.1F : 0.05F);
        draw.AddRectFilled({min.x - f.dp(4), min.y}, {min.x + size.x + f.dp(name_gap_dp), min.y + height}, shade,
                           height / 2);
    }
    draw_avatar(f, draw, {min.x + avatar / 2, min.y + height / 2}, avatar, person.hue, person.name);
    draw_text(draw, style, {min.x + lead, min.y + (height - words.y) / 2}, words.x + 1, person.name, f.palette.text);
    if (press.clicked) f.act(action::GoTo{{Screen::Person, person.id}});
}

float named_width(const Frame& f, const Person& person) {
    return avatar_size(f) + f.dp(name_gap_dp) + measure(name_face(f), person.name, 0).x;
}

/// Two people as on one line: one, the arrows, the other.
void pair_on_line(Frame& f, const std::vector<Person>& people, float row) {
    named_avatar(f, people[0], row);
    ImGui::SameLine(0, f.dp(2));
    swap_button(f, true);
    ImGui::SameLine(0, f.dp(2));
    named_avatar(f, people[1], row);
}

void pair(Frame& f, const std::vector<Person>& people, float row) {
    const float names = named_width(f, people[0]) + named_width(f, people[1]) + f.dp(target::minimum + 4);
    const float chip_room = chip_width(f, "People", people_chip);
    const float right = ImGui::GetCursorScreenPos().x + row;
    if (names <= row) {
        pair_on_line(f, people, row);
        if (names + f.dp(space::s) + chip_room <= row) {
            ImGui::SameLine();
            ImGui::SetCursorScreenPos({right - chip_room, ImGui::GetItemRectMin().y});
        }
        return chip_to_people(f);
    }
    for (const Person& person : people) named_avatar(f, person, row);
    swap_button(f, true);
    ImGui::SameLine(0, f.dp(space::s));
    chip_to_people(f);
}

/// Their avatars side by side, the one who begins on top; a tap leads to all of them.
void avatars(Frame& f, const std::vector<Person>& people, float width, float height) {
    const float avatar = avatar_size(f);
    const float step = people.size() < 2 ? 0 : (width - avatar) / static_cast<float>(people.size() - 1);
    const ImVec2 min = ImGui::GetCursorScreenPos();
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    std::vector<std::string> names;
    for (const Person& person : people) names.push_back(person.name);
    const std::string said = "Who is here: " + listed(names);
    const Press press = press_item(f, "avatars", {std::max(width, f.dp(target::minimum)), height},
                                   {.label = said, .corner = height / 2, .ink = f.palette.text, .ground = f.ground});
    if (press.clicked) f.act(action::GoTo{{Screen::People, {}}});
    for (std::size_t i = people.size(); i-- > 0;) {
        const ImVec2 centre{min.x + avatar / 2 + step * static_cast<float>(i), min.y + height / 2};
        draw.AddCircleFilled(centre, avatar / 2 + f.dp(2), f.ground);
        draw_avatar(f, draw, centre, avatar, people[i].hue, people[i].name);
    }
}

/// Nobody, one, or a circle: who begins and who follows in words.
void circle(Frame& f, const std::vector<Person>& people, float row) {
    const float avatar = avatar_size(f), height = line_height(f);
    const ImVec2 min = ImGui::GetCursorScreenPos();
    const float side_by_side = avatar * (0.78F * (static_cast<float>(people.size()) - 1) + 1);
    const float width = people.empty() ? 0 : std::min(row, side_by_side); // closer to each other where eight are large
    if (people.empty())
        ImGui::Dummy({0, height});
    else
        avatars(f, people, width, height);
    const float chip_room = chip_width(f, "People", people_chip);
    const float swap_room = people.size() > 1 ? f.dp(target::minimum) : 0;
    if (width + f.dp(space::s) + swap_room + chip_room <= row) {
        ImGui::SameLine();
        ImGui::SetCursorScreenPos({min.x + row - chip_room - swap_room, min.y});
    }
    if (people.size() > 1) {
        swap_button(f, false);
        ImGui::SameLine(0, 0);
    }
    chip_to_people(f);
    std::vector<std::string> rest;
    for (std::size_t i = 1; i < people.size(); ++i) rest.push_back(people[i].name);
    const std::string words = people.empty() ? "Nobody sits at the table yet."
                              : rest.empty() ? people[0].name + " is here."
                                             : people[0].name + " begins. " + listed(rest) +
                                                   (rest.size() == 1 ? " is" : " are") + " here too.";
    text(f, Type::Label, words, {.colour = f.palette.text_quiet});
}

} // namespace

void people_line(Frame& f) {
    const auto people = people_here(f.state);
    const float row = ImGui::GetContentRegionAvail().x;
    ImGui::PushID("people-line");
    if (people.size() == 2)
        pair(f, people, row);
    else
        circle(f, people, row);
    ImGui::PopID();
}

} // namespace attune::ui
