// Plans: what, when, where, who; and one of them looked at.
#include "core/text.h"
#include "core/words.h"
#include "ui/dates.h"
#include "ui/icons.h"
#include "ui/page.h"
#include "ui/screens/calendar.h"
#include "ui/screens/other_version.h"
#include "ui/screens/screens.h"
#include "ui/screens/together_parts.h"
#include "ui/surface.h"
#include "ui/widgets/button.h"
#include "ui/widgets/control.h"
#include "ui/widgets/empty.h"
#include "ui/widgets/row.h"
#include "ui/widgets/text_field.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <string_view>

namespace attune::ui {
namespace {

using std::chrono::minutes;

constexpr std::array<std::string_view, 4> quarters{":00", ":15", ":30", ":45"};
constexpr minutes usual_time{18 * 60};

Plan& draft_of(Frame& f) {
    auto& draft = f.drafts.together.plan;
    RecordId subject;
    for (const Place& place : f.state.places)
        if (place.screen == Screen::PlanEditor) subject = place.subject;
    const Plan* known = f.state.library.plans.find(subject);
    if (known != nullptr && (!draft || draft->id != known->id)) draft = *known;
    if (!draft) draft = Plan{.day = today_of(f.now)};
    return *draft;
}

void when(Frame& f, Plan& plan) {
    section(f, "When");
    gap(f, space::xs);
    text(f, Type::Note, day_words(plan.day, f.now) + (plan.at ? ", " + clock_of_day(*plan.at) : ""), {.size_dp = 20});
    gap(f, space::xs);
    if (const auto day = calendar(f, plan.day)) plan.day = *day;
    if (plan.day < today_of(f.now)) {
        gap(f, space::xs);
        text(f, Type::Caption, "That day has been. Keep it, and you can make it a memory at once.",
             {.colour = f.palette.text_quiet});
    }
    gap(f, space::s);
    if (toggle(f, "At a time", plan.at.has_value(), "Else it is for the whole day"))
        plan.at = plan.at ? std::nullopt : std::optional{usual_time};
    if (!plan.at) return;
    const auto hour = plan.at->count() / 60, quarter = plan.at->count() % 60 / 15;
    auto value = static_cast<float>(hour);
    if (slider(f, "Hour", value, {.min = 0, .max = 23, .step = 1, .value = std::to_string(hour)}))
        plan.at = minutes{std::lround(value) * 60 + plan.at->count() % 60};
    const int chosen = segments(f, "Minutes", quarters, static_cast<int>(quarter));
    if (chosen >= 0) plan.at = minutes{plan.at->count() / 60 * 60 + chosen * 15};
}

void who(Frame& f, Plan& plan) {
    if (f.state.library.people.empty()) return;
    section(f, "Who");
    gap(f, space::xs);
    bool first = true;
    for (const Person& person : f.state.library.people) {
        const bool in = std::ranges::find(plan.people, person.id) != plan.people.end();
        const std::string said = "Who: " + person.name;
        const ChipLook look{.hue = person.hue, .initial = person.name, .selected = in, .id = person.id, .said = said};
        if (!first) flow(f, chip_width(f, person.name, look));
        first = false;
        if (!chip(f, person.name, look)) continue;
        if (in)
            std::erase(plan.people, person.id);
        else
            plan.people.push_back(person.id);
    }
}

void what(Frame& f, Plan& plan) {
    text_field(f, "what", plan.what,
               {.label = "What you want to do",
                .placeholder = "What you want to do",
                .multiline = true,
                .length_max = idea_max,
                .type = Type::Note});
    gap(f, space::m);
    text_field(f, "place", plan.place, {.label = "Where", .placeholder = "Where", .length_max = idea_max});
}

} // namespace

void draw_plan_editor(Frame& f) {
    Plan& plan = draft_of(f);
    Page page(f, {.title = plan.id.empty() ? "A plan" : "Change the plan",
                  .leading = PageLook::Leading::Close,
                  .centred = true,
                  .column_dp = f.wide() ? 960.0F : breakpoint::text_width,
                  .has_foot = true});
    side_by_side(
        f,
        [&] {
            what(f, plan);
            gap(f, 22);
            who(f, plan);
        },
        [&] { when(f, plan); });
    page.begin_foot();
    if (button(f, "Plan it", {.icon = icon::check, .enabled = !trimmed(plan.what).empty()}))
        f.act(action::SavePlan{plan});
}

void draw_plan(Frame& f) {
    const Plan* plan = f.state.library.plans.find(f.state.place().subject);
    const Sheet sheet(f, {.title = "A plan"});
    if (plan == nullptr) return empty_state(f, icon::event, "This plan is not here any more", "");
    const std::string line = plan_line(f, *plan);
    text(f, Type::Card, plan->what, {.align = Align::Start, .size_dp = 25, .heading = true});
    gap(f, space::xs);
    text(f, Type::Body, day_words(plan->day, f.now));
    if (!line.empty()) text(f, Type::Body, line, {.colour = f.palette.text_quiet});
    other_version(f, plan->id);
    gap(f, space::l);
    const auto row = [&](const char* title, const char* sign, Hue hue, std::string_view about) {
        const bool pressed = list_row(f, title, {.icon = sign, .hue = hue, .subtitle = about});
        gap(f, 10);
        return pressed;
    };
    if (const Memory* memory = memory_of(f.state.library, plan->id)) {
        if (row("Look at the memory of it", icon::photo, Hue::Rose, "What you kept of it"))
            leave_sheet_for(f, action::GoTo{{Screen::Memory, memory->id}});
    } else if (plan->day <= today_of(f.now) &&
               row("Keep a memory of it", icon::photo, Hue::Rose, "A line, and a photo if you have one"))
        remember(f, plan);
    if (row("Change it", icon::edit, Hue::Teal, "Another day, another place")) {
        f.drafts.together.plan = *plan;
        f.act(action::GoTo{{Screen::PlanEditor, plan->id}});
    }
    if (row("Save for the calendar", icon::event_available, Hue::Sky, "As a file that calendars take in"))
        f.act(action::SharePlan{plan->id});
    if (row("Remove it", icon::bin, Hue::Plum, "It can be brought back for a moment"))
        f.act(action::RemovePlan{plan->id});
}

} // namespace attune::ui
