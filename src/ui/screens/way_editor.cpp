// A way of one's own: what it is called, whom it is for, its phases.
#include "core/text.h"
#include "core/words.h"
#include "ui/icons.h"
#include "ui/page.h"
#include "ui/screens/screens.h"
#include "ui/screens/session_parts.h"
#include "ui/screens/way_phases.h"
#include "ui/surface.h"
#include "ui/ui_state.h"
#include "ui/widgets/button.h"
#include "ui/widgets/ring.h"
#include "ui/widgets/row.h"
#include "ui/widgets/stepper.h"
#include "ui/widgets/swatches.h"
#include "ui/widgets/text_field.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace attune::ui {
namespace {

constexpr std::size_t title_max = 80;
constexpr Millis usual_circle = std::chrono::minutes{20};

/// The page's way as it is kept; a copy of a built-in one keeps its id until it is saved.
Way kept_way(const Frame& f, const RecordId& subject) {
    const Way* way = find_way(f.state, subject);
    return way != nullptr ? *way : blank_way();
}

/// True when the draft is about this page's way. One that is about another waits to be asked about.
bool take_up(Frame& f, const RecordId& subject) {
    if (!f.drafts.way) f.drafts.way = kept_way(f, subject);
    return f.drafts.way->id == subject;
}

void ask_about_other(Frame& f, const RecordId& subject) {
    const std::string title = f.drafts.way->title.empty() ? "a way without a name" : "“" + f.drafts.way->title + "”";
    const Panel card(f, "other");
    text(f, Type::Card, "You were still writing " + title + ".", {.size_dp = 25});
    gap(f, space::l);
    if (button(f, "Go on with it")) {
        f.act(action::Back{});
        f.act(action::GoTo{{Screen::WayEditor, f.drafts.way->id}});
    }
    gap(f, space::s);
    if (button(f, "Let it go", {.kind = ButtonKind::Plain, .height_dp = target::minimum}))
        f.drafts.way = kept_way(f, subject);
}

void what_it_is(Frame& f, Way& way) {
    text_field(f, "title", way.title,
               {.label = "Name", .placeholder = "What you call it", .label_shown = true, .length_max = title_max});
    gap(f, space::l);
    text_field(f, "about", way.about,
               {.label = "What it is for",
                .placeholder = "One line for the list",
                .label_shown = true,
                .multiline = true,
                .length_max = line_max,
                .lines_max = 4});
    gap(f, space::l);
    section(f, "Colour");
    gap(f, space::s);
    if (const auto hue = hue_swatches(f, way.hue)) way.hue = *hue;
}

void people_bounds(Frame& f, Way& way) {
    const auto seats = static_cast<std::uint8_t>(seats_max);
    const auto moved = [](std::uint8_t v, int by) { return static_cast<std::uint8_t>(v + by); };
    const int low = stepper_line(f, "At least", std::to_string(way.people_min),
                                 {.less = "Fewer at least",
                                  .more = "More at least",
                                  .can_less = way.people_min > 1,
                                  .can_more = way.people_min < seats,
                                  .id = "least"});
    way.people_min = moved(way.people_min, low);
    way.people_max = std::max(way.people_max, way.people_min);
    gap(f, space::s);
    const int high = stepper_line(f, "At most", std::to_string(way.people_max),
                                  {.less = "Fewer at most",
                                   .more = "More at most",
                                   .can_less = way.people_max > 1,
                                   .can_more = way.people_max < seats,
                                   .id = "most"});
    way.people_max = moved(way.people_max, high);
    way.people_min = std::min(way.people_min, way.people_max);
}

void circle(Frame& f, Way& way) {
    const ChipLook each{.selected = !way.circle, .id = "each"},
        round{.selected = way.circle.has_value(), .id = "round"};
    if (chip(f, "Each once", each)) way.circle.reset();
    flow(f, chip_width(f, "A circle", round));
    if (chip(f, "A circle", round) && !way.circle) way.circle = usual_circle;
    gap(f, space::xs);
    text(f, Type::Label,
         way.circle ? "Turns go on until the time is used; who listened speaks next and picks a listener."
                    : "Everyone takes each phase once, then it closes.",
         {.colour = f.palette.text_quiet});
    if (!way.circle) return;
    gap(f, space::s);
    Millis length = *way.circle;
    const int by = stepper_line(f, "Time for the circle", length_words(length),
                                {.less = "A shorter circle",
                                 .more = "A longer circle",
                                 .can_less = length > phase_min,
                                 .can_more = length < phase_max,
                                 .id = "circle"});
    way.circle = by == 0 ? length : stepped(length, by);
}

void whom_it_is_for(Frame& f, Way& way) {
    section(f, "For how many");
    gap(f, space::s);
    const Panel card(f, "people", {}, space::l);
    people_bounds(f, way);
    gap(f, space::m);
    circle(f, way);
}

void save(Frame& f, const Way& way) {
    f.act(action::SaveWay{way});
    if (way.built_in) f.act(action::GoTo{{Screen::Session, {}}}); // where the copy is
}

std::string length_in_all(const Way& way) {
    const std::string length = length_words(planned_length(way, way.people_min)) + " in all";
    if (way.people_min == way.people_max) return length;
    return length + " with " + std::to_string(way.people_min) + (way.people_min == 1 ? " person" : " people");
}

void foot(Frame& f, const Way& way) {
    const auto fault = fault_of(way);
    text(f, Type::Label, fault ? std::string{words_for(*fault)} : length_in_all(way),
         {.colour = f.palette.text_quiet, .align = Align::Centre});
    gap(f, space::s);
    if (button(f, "Save", {.icon = icon::check, .enabled = !fault})) save(f, way);
}

} // namespace

void draw_way_editor(Frame& f) {
    const RecordId subject = f.state.place().subject;
    const bool own =
        !subject.empty() && std::ranges::any_of(f.state.library.ways, [&](const Way& w) { return w.id == subject; });
    const bool ours = take_up(f, subject);
    const bool low = f.layout.height_dp() < 420 * std::max(1.0F, f.layout.text_scale);
    Page page(f, {.title = own ? "Change your way" : "A way of your own",
                  .leading = PageLook::Leading::Back,
                  .centred = true,
                  .has_foot = ours && !low});
    if (!ours) return ask_about_other(f, subject);
    Way& way = *f.drafts.way;
    ImGui::PushID(subject.c_str());
    what_it_is(f, way);
    gap(f, space::xl);
    whom_it_is_for(f, way);
    gap(f, space::xl);
    edit_phases(f, way);
    gap(f, space::xl);
    const ChipLook let_go{.icon = icon::undo, .enabled = way != kept_way(f, subject), .role = ItemRole::Button};
    if (chip(f, own ? "As it was before" : "Start afresh", let_go)) {
        way = kept_way(f, subject);
        f.ui.phase_keys.clear();
    }
    const ChipLook bin{.icon = icon::bin, .role = ItemRole::Button};
    if (own) flow(f, chip_width(f, "Remove", bin));
    if (own && chip(f, "Remove", bin)) f.act(action::RemoveWay{subject});
    ImGui::PopID();
    if (!low)
        page.begin_foot();
    else
        gap(f, space::l);
    if (f.drafts.way) foot(f, *f.drafts.way);
}

} // namespace attune::ui
