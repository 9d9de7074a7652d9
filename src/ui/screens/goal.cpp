// A goal: why, the steps, the cheers; writing it; and when it is reached.
#include "core/text.h"
#include "ui/dates.h"
#include "ui/icons.h"
#include "ui/page.h"
#include "ui/press.h"
#include "ui/screens/goal_wins.h"
#include "ui/screens/journal_parts.h"
#include "ui/screens/other_version.h"
#include "ui/screens/screens.h"
#include "ui/screens/together_lists.h"
#include "ui/screens/together_parts.h"
#include "ui/surface.h"
#include "ui/ui_state.h"
#include "ui/widgets/button.h"
#include "ui/widgets/empty.h"
#include "ui/widgets/row.h"
#include "ui/widgets/said.h"
#include "ui/widgets/text_field.h"

#include <algorithm>
#include <string>

namespace attune::ui {
namespace {

RecordId goal_shown(const Frame& f, Screen screen) {
    RecordId id;
    for (const Place& place : f.state.places)
        if (place.screen == screen) id = place.subject;
    return id;
}

/// A step with a box to tick.
void step_row(Frame& f, const Goal& goal, std::size_t at, bool is_next) {
    const GoalStep& step = goal.steps[at];
    const Face style = face(f, Type::Body);
    const float width = ImGui::GetContentRegionAvail().x, lead = f.dp(40);
    const ImVec2 words = measure(style, step.text, width - lead);
    const std::string value = step.done ? "done " + day_words(*step.done, f.now) : is_next ? "next" : "to do";
    const Press press = press_item(f, std::to_string(at), {width, std::max(f.dp(target::minimum), words.y + f.dp(16))},
                                   {.role = ItemRole::Switch,
                                    .label = step.text,
                                    .value = value,
                                    .selected = step.done.has_value(),
                                    .corner = f.dp(12),
                                    .ink = f.palette.text,
                                    .ground = f.ground,
                                    .text_size = style.size});
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    draw.AddRectFilled(press.min, press.max, pressed_veil(f, press, f.palette.text), f.dp(12));
    const ImU32 strong = f.palette.of(hue_of_person(f, goal.owner)).strong;
    draw_icon(f, draw, step.done ? icon::check_circle : icon::radio_button_unchecked,
              {press.min.x + f.dp(16), press.centre().y}, f.dp(24),
              step.done || is_next ? strong : f.palette.text_quiet);
    draw_text(draw, style, {press.min.x + lead, press.centre().y - words.y / 2}, width - lead, step.text,
              step.done ? f.palette.text_quiet : f.palette.text);
    if (press.clicked) f.act(action::TickStep{goal.id, at, !step.done});
}

void about(Frame& f, const Goal& goal) {
    const std::string name = name_of_person(f, goal.owner, goal.owner_name);
    const HueColours& colours = f.palette.of(hue_of_person(f, goal.owner));
    const Panel card(f, "goal", {.fill = colours.soft, .lifted = false});
    text(f, Type::Label, goal.done ? name + " · reached " + day_words_within(*goal.done, f.now) : name,
         {.colour = colours.strong, .size_dp = 14, .strong = true});
    gap(f, space::xs);
    text(f, Type::Card, goal.what, {.align = Align::Start, .size_dp = 26, .heading = true});
    if (goal.why.empty()) return;
    gap(f, space::s);
    text(f, Type::Note, goal.why, {.align = Align::Start, .size_dp = 18});
}

void steps(Frame& f, const Goal& goal) {
    if (goal.steps.empty()) return;
    gap(f, 22);
    section(f, "Steps");
    gap(f, space::xs);
    const GoalStep* next = next_step_of(goal);
    for (std::size_t i = 0; i < goal.steps.size(); ++i) step_row(f, goal, i, &goal.steps[i] == next);
}

void cheers(Frame& f, const Goal& goal) {
    const auto all = cheers_for(f.state.library, goal.id);
    const auto people = people_here(f.state);
    const bool others = std::ranges::any_of(people, [&](const Person& one) { return one.id != goal.owner; });
    if (all.empty() && !others) return;
    section(f, "Cheers");
    gap(f, 10);
    for (const Cheer* cheer : all) {
        const std::string name = name_of_person(f, cheer->from, cheer->from_name);
        const std::string when = day_words(cheer->written, f.now);
        said(f, {.id = cheer->id,
                 .name = name,
                 .hue = hue_of_person(f, cheer->from),
                 .when = when,
                 .words = cheer->text,
                 .presses = false});
        const ImVec2 after = ImGui::GetCursorScreenPos(), max = ImGui::GetItemRectMax(), min = ImGui::GetItemRectMin();
        ImGui::SetCursorScreenPos({max.x - f.dp(target::minimum + 4), min.y + f.dp(8)});
        const std::string label = "Remove the cheer: " + std::string{clipped(cheer->text, 40)};
        if (icon_button(f, icon::close, label, {.icon_dp = 18, .id = cheer->id})) f.act(action::RemoveCheer{cheer->id});
        ImGui::SetCursorScreenPos(after);
        gap(f, 10);
    }
    if (!others) return;
    RecordId& from = f.drafts.journal.writer;
    if (from == goal.owner || from.empty()) {
        const auto other = std::ranges::find_if(people, [&](const Person& one) { return one.id != goal.owner; });
        from = other->id;
    }
    who_writes(f, "Cheers", from);
    std::string& words = f.drafts.together.cheers[goal.id];
    const std::string owner = name_of_person(f, goal.owner, goal.owner_name);
    const std::string label = "A word for " + owner;
    const auto result = text_field(
        f, "cheer", words,
        {.label = label, .placeholder = label, .multiline = true, .length_max = cheer_max, .type = Type::Note});
    gap(f, 10);
    const bool any = !trimmed(words).empty();
    const bool pressed = button(f, "Cheer", {.kind = ButtonKind::Tonal, .icon = icon::favorite, .enabled = any});
    if (any && (pressed || result.submitted)) f.act(action::SaveCheer{goal.id, from, words});
}

} // namespace

void draw_goal(Frame& f) {
    const Goal* goal = f.state.library.goals.find(goal_shown(f, Screen::Goal));
    if (goal == nullptr) {
        const Page page(f, {.title = "Goal", .leading = PageLook::Leading::Back, .centred = true});
        return empty_state(f, icon::flag, "This goal is not here any more", "");
    }
    Page page(f, {.title = "A goal",
                  .leading = PageLook::Leading::Back,
                  .centred = true,
                  .trailing = {{icon::edit, "Change the goal"}, {icon::bin, "Remove the goal"}},
                  .column_dp = f.wide() ? 960.0F : breakpoint::text_width,
                  .has_foot = true});
    if (page.pressed() == 0) {
        f.drafts.together.goal = *goal;
        f.act(action::GoTo{{Screen::GoalEditor, goal->id}});
    }
    if (page.pressed() == 1) f.act(action::RemoveGoal{goal->id});
    side_by_side(
        f,
        [&] {
            about(f, *goal);
            other_version(f, goal->id);
            steps(f, *goal);
            gap(f, 22);
            small_wins(f, *goal);
        },
        [&] { cheers(f, *goal); });
    page.begin_foot();
    if (!goal->done) {
        if (button(f, "It is reached", {.icon = icon::emoji_events})) f.act(action::ReachGoal{goal->id, true});
    } else if (!goal->note || find_note(f.state.library, *goal->note) == nullptr) {
        if (button(f, "Celebrate it on the wall", {.icon = icon::celebration}))
            f.act(action::GoTo{{Screen::GoalReached, goal->id}});
    } else if (button(f, "Not reached after all", {.kind = ButtonKind::Plain, .icon = icon::undo})) {
        f.act(action::ReachGoal{goal->id, false});
    }
}

void draw_goal_editor(Frame& f) {
    auto& draft = f.drafts.together.goal;
    const Goal* known = f.state.library.goals.find(goal_shown(f, Screen::GoalEditor));
    if (known != nullptr && (!draft || draft->id != known->id)) draft = *known;
    if (!draft) draft.emplace();
    const bool is_new = draft->id.empty();
    Page page(f, {.title = is_new ? "A goal of mine" : "Change the goal",
                  .leading = PageLook::Leading::Close,
                  .centred = true,
                  .has_foot = true});
    if (is_new) who_writes(f, "Whose goal", draft->owner);
    text_field(f, "what", draft->what,
               {.label = "What I want to reach",
                .placeholder = "In a line",
                .label_shown = true,
                .multiline = true,
                .length_max = idea_max,
                .type = Type::Note});
    gap(f, space::m);
    text_field(f, "why", draft->why,
               {.label = "Why it matters to me",
                .placeholder = "In your own words",
                .label_shown = true,
                .multiline = true,
                .length_max = why_max,
                .type = Type::Note});
    gap(f, 22);
    section(f, "Steps, the next one first");
    auto& steps = draft->steps;
    if (steps.empty() || (!steps.back().text.empty() && steps.size() < steps_max)) steps.emplace_back();
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const std::string label = i == 0 ? "The next step" : "Step " + std::to_string(i + 1);
        gap(f, space::s);
        const bool begins = f.ui.begin_step == i;
        if (begins) f.ui.begin_step.reset();
        const auto field = text_field(f, ("step" + std::to_string(i)).c_str(), steps[i].text,
                                      {.label = label,
                                       .placeholder = i == 0 ? "The next step, however small" : "Another step",
                                       .length_max = idea_max,
                                       .focus_now = begins});
        if (field.submitted && !steps[i].text.empty()) f.ui.begin_step = i + 1;
    }
    page.begin_foot();
    const bool any = !trimmed(draft->what).empty() && !draft->owner.empty();
    if (button(f, "Save the goal", {.icon = icon::check, .enabled = any})) f.act(action::SaveGoal{*draft});
}

void draw_goal_reached(Frame& f) {
    const Goal* goal = f.state.library.goals.find(f.state.place().subject);
    Sheet sheet(f, {.title = "Reached!", .has_foot = goal != nullptr});
    if (goal == nullptr) return empty_state(f, icon::flag, "This goal is not here any more", "");
    const std::string name = name_of_person(f, goal->owner, goal->owner_name);
    std::string& words = f.drafts.together.celebration;
    if (f.ui.opening && words.empty()) words = goal->what;
    text(f, Type::Body, name + ", shall it go on the wall, for all of you to see?");
    gap(f, space::m);
    text_field(f, "words", words,
               {.label = "What the note says",
                .placeholder = "What you did, in your words",
                .multiline = true,
                .length_max = note_max,
                .type = Type::Note});
    sheet.begin_foot();
    if (button(f, "Yes, pin it to the wall", {.icon = icon::celebration, .enabled = !trimmed(words).empty()}))
        f.act(action::CelebrateGoal{goal->id, words});
    gap(f, space::xs);
    if (button(f, "No, keep it here", {.kind = ButtonKind::Plain, .height_dp = target::minimum})) f.act(action::Back{});
}

} // namespace attune::ui
