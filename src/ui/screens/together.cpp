// Together: time for each other, and each other's growth.
#include "ui/dates.h"
#include "ui/icons.h"
#include "ui/page.h"
#include "ui/press.h"
#include "ui/screens/journal_parts.h"
#include "ui/screens/screens.h"
#include "ui/screens/together_lists.h"
#include "ui/screens/together_parts.h"
#include "ui/surface.h"
#include "ui/ui_state.h"
#include "ui/widgets/button.h"
#include "ui/widgets/control.h"
#include "ui/widgets/row.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace attune::ui {
namespace {

constexpr float between_dp = 10, section_dp = 22;
constexpr std::size_t plans_at_first = 4, ideas_at_first = 4;

void more_of(Frame& f, const char* id, std::string_view words) {
    if (button(f, words, {.kind = ButtonKind::Plain, .height_dp = target::minimum, .text_dp = 14, .id = id}))
        f.ui.open.insert(ImGui::GetID(id));
}

/// What will be in an empty place, in one line above its first step.
void nothing_yet(Frame& f, std::string_view words) {
    text(f, Type::Body, words, {.colour = f.palette.text_quiet, .size_dp = 16});
    gap(f, space::m);
}

// ---- time

void next_plans(Frame& f, const TogetherLists& lists) {
    section(f, lists.next.empty() ? "Plans" : "Next");
    gap(f, between_dp);
    const bool all = f.ui.open.contains(ImGui::GetID("more-plans"));
    for (std::size_t i = 0; i < lists.next.size() && (all || i < plans_at_first); ++i) {
        if (plan_row(f, *lists.next[i])) f.act(action::GoTo{{Screen::Plan, lists.next[i]->id}});
        gap(f, between_dp);
    }
    if (!all && lists.next.size() > plans_at_first)
        more_of(f, "more-plans", std::to_string(lists.next.size() - plans_at_first) + " more");
    if (lists.next.empty()) nothing_yet(f, "What you plan will be here, and come up on its day.");
    const auto& draft = f.drafts.together.plan;
    const bool begun = draft && draft->id.empty() && !draft->what.empty();
    if (button(f, begun ? "Go on planning" : "Plan something",
               {.kind = ButtonKind::Tonal, .icon = icon::event, .id = "plan"}))
        write_plan(f);
}

void how_was_it(Frame& f, const TogetherLists& lists) {
    if (lists.was.empty()) return;
    gap(f, section_dp);
    section(f, "How was it?");
    for (std::size_t i = 0; i < std::min<std::size_t>(lists.was.size(), 2); ++i) {
        const Plan& plan = *lists.was[i];
        const std::string line = day_words(plan.day, f.now) + " · keep a line and a photo of it";
        gap(f, between_dp);
        if (list_row(f, plan.what,
                     {.icon = icon::photo, .hue = Hue::Rose, .subtitle = line, .trailing = icon::add, .id = plan.id}))
            remember(f, &plan);
    }
}

void rituals(Frame& f) {
    gap(f, section_dp);
    section(f, "Rituals");
    for (const Ritual& ritual : f.state.library.rituals) {
        const std::string line = ritual_words(f, ritual);
        const RitualState state = state_of(f.state.library, ritual, today_of(f.now));
        gap(f, between_dp);
        if (list_row(f, ritual.what,
                     {.icon = state == RitualState::Done      ? icon::check
                              : state == RitualState::Resting ? icon::nightlight_round
                                                              : icon::repeat,
                      .hue = state == RitualState::Due ? Hue::Coral : Hue::Teal,
                      .subtitle = line,
                      .trailing = icon::chevron_right,
                      .id = ritual.id}))
            f.act(action::GoTo{{Screen::Ritual, ritual.id}});
    }
    gap(f, between_dp);
    if (list_row(f, "Begin a ritual",
                 {.icon = icon::add, .hue = Hue::Teal, .subtitle = "Something small that comes back by itself"})) {
        if (!f.drafts.together.ritual || !f.drafts.together.ritual->id.empty())
            f.drafts.together.ritual = Ritual{.rhythm = Rhythm::Weekly, .on = 7};
        f.act(action::GoTo{{Screen::RitualEditor, {}}});
    }
}

void ideas(Frame& f, const TogetherLists& lists) {
    const bool pair = people_here(f.state).size() == 2;
    section(f, lists.matches.empty() ? "Ideas" : pair ? "Ideas you both like" : "Ideas you all like");
    gap(f, between_dp);
    const bool all = f.ui.open.contains(ImGui::GetID("more-ideas"));
    for (std::size_t i = 0; i < lists.matches.size() && (all || i < ideas_at_first); ++i) {
        idea_row(f, lists.ideas[lists.matches[i]]);
        gap(f, between_dp);
    }
    if (!all && lists.matches.size() > ideas_at_first)
        more_of(f, "more-ideas", std::to_string(lists.matches.size() - ideas_at_first) + " more that you like");
    if (list_row(f, "Choose quietly",
                 {.icon = icon::favorite_border,
                  .hue = Hue::Coral,
                  .subtitle = "Each on your turn; what all of you like shows here",
                  .trailing = icon::chevron_right}))
        f.act(action::GoTo{{Screen::IdeasTurn, {}}});
    gap(f, between_dp);
    if (list_row(f, "All ideas",
                 {.icon = icon::lightbulb_outline,
                  .hue = Hue::Gold,
                  .subtitle = "From the deck, and your own",
                  .trailing = icon::chevron_right}))
        f.act(action::GoTo{{Screen::Ideas, {}}});
}

void memories(Frame& f, const TogetherLists& lists) {
    gap(f, section_dp);
    section(f, "Memories");
    gap(f, between_dp);
    if (const Memory* memory = lists.years_ago) {
        const std::string when = years_ago_words(memory->day, f.now) + " today";
        if (list_row(f, memory_title(*memory),
                     {.icon = icon::photo,
                      .hue = Hue::Rose,
                      .subtitle = when,
                      .trailing = icon::chevron_right,
                      .id = memory->id}))
            f.act(action::GoTo{{Screen::Memory, memory->id}});
        gap(f, between_dp);
    }
    const auto& all = f.state.library.memories;
    const std::string line = all.empty()       ? "A line and a photo of what you did will be here"
                             : all.size() == 1 ? all.front().what
                                               : std::to_string(all.size()) + ", by month";
    if (list_row(f, "Look back",
                 {.icon = icon::photo_library, .hue = Hue::Plum, .subtitle = line, .trailing = icon::chevron_right}))
        f.act(action::GoTo{{Screen::Memories, {}}});
}

/// A dark card, whatever the theme: it is quiet in there.
void unplug_card(Frame& f) {
    gap(f, section_dp);
    const bool dark = f.palette.dark;
    const ImU32 ground = dark ? f.palette.surface_sunk : f.palette.text;
    const ImU32 ink = dark ? f.palette.text : f.palette.background;
    constexpr std::string_view title = "Unplug",
                               words = "A quiet full screen while you are together. Nothing to look at but each other.";
    const float width = ImGui::GetContentRegionAvail().x, pad = f.dp(space::xl);
    const Face head = face(f, Type::Card, 24), body = face(f, Type::Body, 16);
    const float room = width - 2 * pad, title_height = measure(head, title, room).y;
    const float height = title_height + measure(body, words, room).y + f.dp(4) + 2 * pad;
    const Press press = press_item(f, "unplug", {width, height},
                                   {.label = title,
                                    .value = words,
                                    .corner = f.dp(radius::card),
                                    .ink = ink,
                                    .ground = ground,
                                    .text_size = head.size});
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    draw_surface(f, draw, press.min, press.max, {.fill = pressed_shade(f, press, ground)});
    draw_text(draw, head, {press.min.x + pad, press.min.y + pad}, room, title, ink);
    draw_text(draw, body, {press.min.x + pad, press.min.y + pad + title_height + f.dp(4)}, room, words,
              mixed(ground, ink, 0.8F));
    if (press.clicked) f.act(action::Unplug{});
}

void time_side(Frame& f, const TogetherLists& lists) {
    side_by_side(
        f,
        [&] {
            next_plans(f, lists);
            how_was_it(f, lists);
            rituals(f);
        },
        [&] {
            ideas(f, lists);
            memories(f, lists);
            unplug_card(f);
        });
}

// ---- growth

void write_goal(Frame& f) {
    auto& draft = f.drafts.together.goal;
    if (!draft || !draft->id.empty()) draft = Goal{};
    f.act(action::GoTo{{Screen::GoalEditor, {}}});
}

void goal_row(Frame& f, const Goal& goal) {
    const std::string name = name_of_person(f, goal.owner, goal.owner_name);
    const GoalStep* next = next_step_of(goal);
    std::string line = name;
    if (goal.done)
        line += " · reached " + day_words_within(*goal.done, f.now);
    else if (next != nullptr)
        line += " · next: " + next->text;
    const auto cheers = cheers_for(f.state.library, goal.id).size();
    const std::string value = cheers > 0 ? std::to_string(cheers) + (cheers == 1 ? " cheer" : " cheers") : "";
    if (list_row(f, goal.what,
                 {.icon = goal.done ? icon::celebration : nullptr,
                  .initial = goal.done ? std::string_view{} : std::string_view{name},
                  .hue = hue_of_person(f, goal.owner),
                  .subtitle = value.empty() ? line : line + " · " + value,
                  .trailing = icon::chevron_right,
                  .id = goal.id}))
        f.act(action::GoTo{{Screen::Goal, goal.id}});
    gap(f, between_dp);
}

void goals(Frame& f, const TogetherLists& lists) {
    section(f, "What we want to grow into");
    gap(f, between_dp);
    if (lists.going.empty()) nothing_yet(f, "What each of you wants to reach will be here, with its next step.");
    for (const Goal* goal : lists.going) goal_row(f, *goal);
    const auto& draft = f.drafts.together.goal;
    const bool begun = draft && draft->id.empty() && !draft->what.empty();
    if (button(f, begun ? "Go on with the goal" : "A goal of mine",
               {.kind = ButtonKind::Tonal, .icon = icon::flag, .id = "goal"}))
        write_goal(f);
    if (lists.reached.empty()) return;
    gap(f, section_dp);
    section(f, "Reached");
    gap(f, between_dp);
    const bool all = f.ui.open.contains(ImGui::GetID("more-goals"));
    for (std::size_t i = 0; i < lists.reached.size() && (all || i < plans_at_first); ++i)
        goal_row(f, *lists.reached[i]);
    if (!all && lists.reached.size() > plans_at_first)
        more_of(f, "more-goals", std::to_string(lists.reached.size() - plans_at_first) + " more");
}

void helps(Frame& f) {
    section(f, "For each other");
    const auto row = [&](const char* title, const char* sign, Hue hue, const char* line, Place place) {
        gap(f, between_dp);
        if (list_row(f, title, {.icon = sign, .hue = hue, .subtitle = line, .trailing = icon::chevron_right})) {
            if (place.screen == Screen::Deck) f.act(action::GoTo{{Screen::Cards, {}}});
            f.act(action::GoTo{std::move(place)});
        }
    };
    row("Good news", icon::wb_sunny, Hue::Gold, "Ask, relive, be glad: how to make the most of it",
        {Screen::GoodNews, {}});
    row("Cheer on", icon::style, Hue::Teal, "Cards for when words of encouragement are wanted",
        {Screen::Deck, "cheer-on"});
    row("What keeps us safe", icon::handshake, Hue::Plum, "Our agreements for deep talks", {Screen::Agreements, {}});
}

void growth_side(Frame& f, const TogetherLists& lists) {
    side_by_side(
        f, [&] { goals(f, lists); }, [&] { helps(f); });
}

} // namespace

void draw_together(Frame& f) {
    constexpr std::array<std::string_view, 2> sides{"Time", "Growth"};
    const TogetherLists& lists = together_lists(f);
    const bool growth = f.state.places.front().subject == "growth";
    const Page page(f, {.title = "Together",
                        .trailing = {{icon::settings, "Settings"}},
                        .column_dp = f.wide() ? 1040.0F : breakpoint::text_width});
    if (page.pressed() == 0) f.act(action::GoTo{{Screen::Settings, {}}});
    const int chosen = segments(f, "Together", sides, growth ? 1 : 0);
    if (chosen >= 0) f.act(action::GoTo{{Screen::Together, chosen == 1 ? "growth" : ""}});
    gap(f, space::l);
    if (growth)
        growth_side(f, lists);
    else
        time_side(f, lists);
}

} // namespace attune::ui
