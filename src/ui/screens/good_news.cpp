// How to be glad with somebody; and what keeps the deep talks safe.
#include "core/text.h"
#include "core/way.h"
#include "ui/icons.h"
#include "ui/page.h"
#include "ui/screens/other_version.h"
#include "ui/screens/screens.h"
#include "ui/screens/session_parts.h"
#include "ui/screens/together_parts.h"
#include "ui/surface.h"
#include "ui/ui_state.h"
#include "ui/widgets/button.h"
#include "ui/widgets/control.h"
#include "ui/widgets/ring.h"
#include "ui/widgets/row.h"
#include "ui/widgets/text_field.h"

#include <array>
#include <string>
#include <string_view>
#include <utility>

namespace attune::ui {
namespace {

struct Part {
    const char* title;
    const char* icon;
    Hue hue;
    std::string_view about;
    std::array<std::string_view, 3> words;
};
constexpr std::array parts{
    Part{"Ask",
         icon::chat_bubble_outline,
         Hue::Sky,
         "Let them tell it from the beginning. Every question says: I want to hear more of this.",
         {"How did you find out?", "Who was there?", "What went through your mind just then?"}},
    Part{"Relive",
         icon::auto_awesome,
         Hue::Gold,
         "Stay with it together, as if it happened once more, here.",
         {"Show me how you stood there.", "Which moment would you keep?", "What did you do as soon as you could?"}},
    Part{"Be glad",
         icon::favorite,
         Hue::Coral,
         "Say what it does to you, and what you see in them. No “but”, no advice, no story of yours.",
         {"I can see how much that means to you.", "That is so like you, because…", "How shall we mark it?"}}};

void part_card(Frame& f, const Part& part) {
    const HueColours& colours = f.palette.of(part.hue);
    const Panel card(f, part.title, {.fill = colours.soft, .lifted = false});
    const ImVec2 pos = ImGui::GetCursorScreenPos();
    draw_icon(f, *ImGui::GetWindowDrawList(), part.icon, {pos.x + f.dp(13), pos.y + f.sp(15)}, f.dp(26),
              colours.strong);
    const float lead = f.dp(38), width = ImGui::GetContentRegionAvail().x;
    ImGui::SetCursorScreenPos({pos.x + lead, pos.y});
    text(f, Type::Card, part.title, {.width = width - lead, .size_dp = 24, .heading = true});
    ImGui::SetCursorScreenPos({pos.x, ImGui::GetCursorScreenPos().y + f.dp(4)});
    text(f, Type::Body, part.about, {.size_dp = 16});
    for (const std::string_view words : part.words) {
        gap(f, space::s);
        text(f, Type::Note, words, {.size_dp = 18});
    }
}

} // namespace

void draw_good_news(Frame& f) {
    const Way* way = find_way(f.state, "good-news");
    Page page(f,
              {.title = "Good news", .leading = PageLook::Leading::Back, .centred = true, .has_foot = way != nullptr});
    text(f, Type::Body,
         "How somebody answers good news does as much for the two of you as how they stand by you in bad times. Three "
         "things are enough.",
         {.colour = f.palette.text_quiet});
    for (const Part& part : parts) {
        gap(f, space::m);
        part_card(f, part);
    }
    if (way == nullptr) return;
    page.begin_foot();
    begin_block(f, *way);
}

// ---- agreements

namespace {

void lines_to_read(Frame& f, const std::vector<std::string>& lines) {
    for (const std::string& line : lines) {
        gap(f, 10);
        ImGui::PushID(&line);
        const Panel card(f, "line", {.fill = f.palette.of(Hue::Plum).soft, .corner_dp = radius::note, .lifted = false},
                         space::l);
        text(f, Type::Note, line, {.align = Align::Start, .size_dp = 18});
        ImGui::PopID();
    }
}

void lines_to_write(Frame& f, std::vector<std::string>& lines) {
    if (lines.empty() || (!lines.back().empty() && lines.size() < agreements_max)) lines.emplace_back();
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const std::string label = "Agreement " + std::to_string(i + 1);
        gap(f, space::s);
        text_field(f, label.c_str(), lines[i],
                   {.label = label,
                    .placeholder = "One more, in your words",
                    .multiline = true,
                    .length_max = agreement_line_max});
    }
}

constexpr std::size_t chips_most = 3; // at the foot, in sight of who begins; more of them below the lines

void who_agrees_by_chip(Frame& f) {
    section(f, "Each of you, with a tap");
    gap(f, space::s);
    bool first = true;
    for (const Person& person : people_here(f.state)) {
        const bool agreed = has_agreed(f.state, person.id);
        const std::string said = person.name + (agreed ? " has agreed" : " agrees");
        const ChipLook look{
            .hue = person.hue, .initial = person.name, .selected = agreed, .role = ItemRole::Switch, .id = person.id};
        if (!std::exchange(first, false)) flow(f, chip_width(f, said, look));
        if (chip(f, said, look)) f.act(action::Agree{person.id, !agreed});
    }
    gap(f, space::m);
}

void who_agrees(Frame& f) {
    gap(f, 22);
    section(f, "Each of you, with a tap");
    for (const Person& person : people_here(f.state)) {
        const bool agreed = has_agreed(f.state, person.id);
        const std::string line = agreed ? "has agreed" : "not yet";
        gap(f, 10);
        if (list_row(f, person.name,
                     {.initial = person.name,
                      .hue = person.hue,
                      .subtitle = line,
                      .trailing = agreed ? icon::check_circle : icon::radio_button_unchecked,
                      .selected = agreed,
                      .id = person.id}))
            f.act(action::Agree{person.id, !agreed});
    }
}

} // namespace

void draw_agreements(Frame& f) {
    RecordId for_way;
    for (const Place& place : f.state.places)
        if (place.screen == Screen::Agreements) for_way = place.subject;
    const Way* way = for_way.empty() ? nullptr : find_way(f.state, for_way);
    auto& draft = f.drafts.together.agreements;
    const bool editing = draft.has_value();
    const bool by_chip = way != nullptr && people_here(f.state).size() <= chips_most;
    PageLook look{.title = "What keeps us safe",
                  .leading = PageLook::Leading::Back,
                  .centred = true,
                  .has_foot = editing || way != nullptr};
    if (!editing) look.trailing.push_back({icon::edit, "Change the agreements"});
    Page page(f, look);
    if (!editing && page.pressed() == 0) draft = agreement_lines(f.state);
    text(f, Type::Body,
         editing ? "In your own words. Who has agreed before is asked again."
                 : "Before you go deeper: what you can rely on with each other.",
         {.colour = f.palette.text_quiet});
    if (editing) {
        if (draft) lines_to_write(f, *draft);
    } else {
        lines_to_read(f, agreement_lines(f.state));
        other_version(f, agreements_id);
        if (!by_chip) who_agrees(f);
    }
    if (!look.has_foot) return;
    page.begin_foot();
    if (editing) {
        if (draft && button(f, "Save the agreements", {.icon = icon::check})) f.act(action::SaveAgreements{*draft});
        return;
    }
    if (by_chip) who_agrees_by_chip(f);
    const bool all = all_here_agreed(f.state);
    if (button(f, all ? "Begin" : "Begin all the same",
               {.kind = all ? ButtonKind::Primary : ButtonKind::Tonal, .icon = icon::play_arrow, .id = "begin"}))
        f.act(action::BeginSession{.way = way->id, .agreements_seen = true});
}

} // namespace attune::ui
