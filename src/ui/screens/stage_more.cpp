// What is rarely wanted on the stage: the way through the phases, minutes, people, how it is shown.
#include "core/together_view.h"
#include "ui/icons.h"
#include "ui/page.h"
#include "ui/screens/screens.h"
#include "ui/screens/stage_parts.h"
#include "ui/screens/wall_parts.h"
#include "ui/surface.h"
#include "ui/widgets/ring.h"
#include "ui/widgets/row.h"
#include "ui/widgets/stepper.h"

#include <algorithm>
#include <chrono>
#include <string>
#include <utility>

namespace attune::ui {
namespace {

using std::chrono::minutes;

struct Sitting {
    const Session& session;
    SessionView view;
};

bool makes_sense(const Frame& f, const Sitting& sitting, const Happening& what) {
    Session tried = sitting.session;
    return happen(tried, what, f.now.instant);
}

/// A row that does something and closes the sheet.
void row_doing(Frame& f, const Sitting& sitting, const char* glyph, std::string_view title, std::string_view subtitle,
               Happening what) {
    if (!makes_sense(f, sitting, what)) return;
    gap(f, space::s);
    if (!list_row(f, title, {.icon = glyph, .hue = Hue::Sky, .subtitle = subtitle})) return;
    f.act(action::Back{});
    f.act(action::OnStage{std::move(what)});
}

std::string step_words(const Sitting& sitting, const std::optional<Step>& step) {
    if (!step) return "To the closing page";
    const Phase& phase = sitting.session.way.phases[step->phase];
    const auto seat = floor_of(phase.role) == Floor::Listener ? step->listener : step->speaker;
    const std::string title{title_of(phase)};
    return seat ? title + ", " + sitting.view.seats[*seat].name : title;
}

/// What is thanked for while it is fresh need not wait for the closing page.
void thanks(Frame& f) {
    gap(f, space::s);
    if (!list_row(f, "Say thank you",
                  {.icon = icon::edit, .hue = Hue::Rose, .subtitle = "A note for the wall; the session goes on"}))
        return;
    f.act(action::Back{});
    begin_note(f);
}

void the_way_through(Frame& f, const Sitting& sitting) {
    section(f, "Where you are");
    const SessionView& view = sitting.view;
    gap(f, space::s);
    const auto can = [&](int by) { return makes_sense(f, sitting, happening::AddTime{minutes{by}}); };
    const int by = stepper_line(
        f, "Time for this step", length_words(view.length),
        {.less = "A minute less", .more = "A minute more", .can_less = can(-1), .can_more = can(1), .id = "time"});
    if (by != 0) f.act(action::OnStage{happening::AddTime{minutes{by}}});
    row_doing(f, sitting, icon::skip_next, "Skip this phase", step_words(sitting, view.next), happening::SkipPhase{});
    row_doing(f, sitting, icon::person, "Skip to the next person", "The rest of this turn is left out",
              happening::SkipPerson{});
    row_doing(f, sitting, icon::skip_previous, "Step back", "The step before, with its time kept",
              happening::StepBack{});
    row_doing(f, sitting, icon::swap_horiz, "Swap who begins", "Only now, in the first step", happening::SwapOrder{});
    thanks(f);
}

void ways_to_show(Frame& f) {
    section(f, "How it is shown");
    const auto show = [&](const char* glyph, std::string_view title, std::string_view subtitle, StageMode mode) {
        gap(f, space::s);
        if (!list_row(f, title, {.icon = glyph, .hue = Hue::Plum, .subtitle = subtitle})) return;
        f.act(action::Back{});
        f.act(action::SetStageMode{mode});
    };
    show(icon::screen_rotation, "Table mode", "Two halves, face to face", StageMode::Table);
    show(icon::fullscreen, "Stage mode", "Large, for the whole room", StageMode::Stage);
    if (!agreement_lines(f.state).empty()) {
        gap(f, space::s);
        if (list_row(f, "What keeps us safe",
                     {.icon = icon::favorite_border, .hue = Hue::Teal, .subtitle = "What you agreed on"}))
            leave_sheet_for(f, action::GoTo{{Screen::Agreements, {}}});
    }
    gap(f, space::s);
    if (list_row(f, "Keys", {.icon = icon::keyboard, .hue = Hue::Plum, .subtitle = "The stage by keyboard"}))
        f.act(action::GoTo{{Screen::Keys, {}}});
}

/// The length a phase has in this session, with what was changed on the way.
Millis length_of(const Sitting& sitting, std::size_t phase) {
    Millis length = sitting.session.way.phases[phase].length;
    for (const Event& event : sitting.session.events)
        if (const auto* set = std::get_if<happening::SetLength>(&event.what); set != nullptr && set->phase == phase)
            length = set->length;
    return std::clamp(length, phase_min, phase_max);
}

/// Later than in the first moments of a turn, when the stage itself asks.
void who_listens(Frame& f, const Sitting& sitting) {
    if (!could_listen_else(sitting.session, sitting.view)) return;
    section(f, "Who listens to " + sitting.view.seats[*sitting.view.step.speaker].name);
    gap(f, space::xs);
    listener_chips(f, sitting.session, sitting.view);
    gap(f, space::xl);
}

void lengths(Frame& f, const Sitting& sitting) {
    section(f, "Minutes of each phase");
    for (std::size_t i = 0; i < sitting.session.way.phases.size(); ++i) {
        const Phase& phase = sitting.session.way.phases[i];
        const Millis length = length_of(sitting, i);
        const std::string title{title_of(phase)};
        const std::string less = "Less for " + title, more = "More for " + title;
        gap(f, space::s);
        ImGui::PushID(static_cast<int>(i));
        const int by = stepper_line(f, title, length_words(length),
                                    {.less = less,
                                     .more = more,
                                     .can_less = length > phase_min,
                                     .can_more = length < phase_max,
                                     .id = "minutes"});
        if (by != 0) f.act(action::OnStage{happening::SetLength{i, stepped(length, by)}});
        ImGui::PopID();
    }
}

void who_is_here(Frame& f, const Sitting& sitting) {
    section(f, "Who is here");
    gap(f, space::xs);
    const SessionView& view = sitting.view;
    bool first = true;
    const auto offer = [&](const RecordId& id, std::string_view name, Hue hue, bool here, Happening what) {
        const ChipLook look{.hue = hue, .initial = initial_of(name), .selected = here, .height_dp = 44, .id = id};
        if (!first) flow(f, std::min(chip_width(f, name, look), ImGui::GetContentRegionAvail().x));
        first = false;
        if (chip(f, name, look)) f.act(action::OnStage{std::move(what)});
    };
    for (std::size_t seat = 0; seat < view.seats.size(); ++seat) {
        const Seat& who = view.seats[seat];
        if (view.present[seat])
            offer(who.person, who.name, who.hue, true, happening::Leave{who.person});
        else
            offer(who.person, who.name, who.hue, false, happening::Join{who});
    }
    for (const Person& person : f.state.library.people) {
        if (std::ranges::find(view.seats, person.id, &Seat::person) != view.seats.end()) continue;
        offer(person.id, person.name, person.hue, false, happening::Join{{person.id, person.name, person.hue}});
    }
    gap(f, space::s);
    text(f, Type::Label, "Tap a name to come or go. The time somebody has had stays theirs.",
         {.colour = f.palette.text_quiet});
}

} // namespace

void draw_stage_more(Frame& f) {
    if (!f.state.session) return;
    const Sitting sitting{*f.state.session, view(*f.state.session, f.now.instant)};
    const Sheet sheet(f, {.title = "More"});
    who_listens(f, sitting);
    the_way_through(f, sitting);
    gap(f, space::xl);
    ways_to_show(f);
    gap(f, space::xl);
    lengths(f, sitting);
    gap(f, space::l);
    who_is_here(f, sitting);
}

} // namespace attune::ui
