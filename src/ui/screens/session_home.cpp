// The home of the sessions: who is here, the way used last, the other ways.
#include "ui/icons.h"
#include "ui/page.h"
#include "ui/screens/at_hand.h"
#include "ui/screens/screens.h"
#include "ui/screens/session_parts.h"
#include "ui/screens/wall_parts.h"
#include "ui/scroll.h"
#include "ui/surface.h"
#include "ui/ui_state.h"
#include "ui/widgets/button.h"
#include "ui/widgets/row.h"

#include <algorithm>
#include <string>

namespace attune::ui {
namespace {

constexpr float list_pane_dp = 400, list_share = 0.44F;
constexpr float section_gap_dp = 22, row_gap_dp = 10;

/// The way whose page lies open; on two panes the offered one, when none does.
const Way* chosen_way(const Frame& f) {
    for (auto place = f.state.places.rbegin(); place != f.state.places.rend(); ++place)
        if (place->screen == Screen::Way) return find_way(f.state, place->subject);
    return nullptr;
}

/// On two panes another row takes the place of the one that is open.
void open_way(Frame& f, const Way& way, const Way& shown) {
    if (way.id == shown.id) return;
    if (chosen_way(f) != nullptr) f.act(action::Back{});
    if (!f.wide() || way.id != offered_way(f.state).id) f.act(action::GoTo{{Screen::Way, way.id}});
}

void way_row(Frame& f, const Way& way, const Way& shown) {
    const std::string subtitle = (way.about.empty() ? "" : way.about + " · ") + length_today(f, way);
    gap(f, row_gap_dp);
    if (list_row(f, way.title,
                 {.icon = icon_of(way),
                  .hue = way.hue,
                  .subtitle = subtitle,
                  .trailing = f.wide() ? nullptr : icon::chevron_right,
                  .selected = f.wide() && way.id == shown.id,
                  .id = way.id}))
        open_way(f, way, shown);
}

void own_ways(Frame& f, const Way& shown, const RecordId& left_out) {
    gap(f, section_gap_dp);
    section(f, "Your own ways");
    for (const Way& way : f.state.library.ways)
        if (way.id != left_out) way_row(f, way, shown);
    gap(f, row_gap_dp);
    const bool begun = f.drafts.way.has_value();
    const std::string unfinished =
        !begun || f.drafts.way->title.empty() ? "A way without a name yet" : "“" + f.drafts.way->title + "”";
    if (begun &&
        list_row(
            f, "Go on writing",
            {.icon = icon::edit, .hue = f.drafts.way->hue, .subtitle = unfinished, .trailing = icon::chevron_right}))
        f.act(action::GoTo{{Screen::WayEditor, f.drafts.way->id}});
    const bool new_one = begun && f.drafts.way->id.empty(); // one new way at a time
    if (!new_one && list_row(f, "Write your own",
                             {.icon = icon::add,
                              .hue = Hue::Teal,
                              .subtitle = "Any phases, in your words",
                              .trailing = icon::chevron_right}))
        f.act(action::GoTo{{Screen::WayEditor, {}}});
}

/// All ways, but for the one on the opening card where there is one.
void list(Frame& f, const Way& shown, const RecordId& left_out) {
    section(f, left_out.empty() ? "Ways to listen" : "More ways to listen");
    for (const Way& way : f.state.presets)
        if (way.id != left_out) way_row(f, way, shown);
    own_ways(f, shown, left_out);
}

void who_is_here(Frame& f) {
    if (f.state.library.people.empty())
        first_names(f);
    else
        people_line(f);
    gap(f, 18);
}

/// Before anybody has said who they are: what else there is to begin with.
void first_steps(Frame& f) {
    if (!f.state.library.people.empty()) return;
    section(f, "Or begin with something small");
    gap(f, row_gap_dp);
    if (list_row(f, "Draw a card",
                 {.icon = icon::style,
                  .hue = Hue::Plum,
                  .subtitle = "A question for the two of you, when nobody has one ready",
                  .trailing = icon::chevron_right})) {
        f.act(action::GoTo{{Screen::Cards, {}}});
    }
    gap(f, row_gap_dp);
    if (list_row(f, "Write a thank-you",
                 {.icon = icon::favorite_border,
                  .hue = Hue::Rose,
                  .subtitle = "The first note on your wall",
                  .trailing = icon::chevron_right}))
        begin_note(f);
    gap(f, section_gap_dp);
}

void header_pressed(Frame& f, int which) {
    if (which == 0) f.act(action::GoTo{{Screen::History, {}}});
    if (which == 1) f.act(action::GoTo{{Screen::Settings, {}}});
    if (which == 2) begin_note(f);
}

PageLook home_look(const Frame& f) {
    PageLook look{.title = "Session", .trailing = {{icon::history, "History"}, {icon::settings, "Settings"}}};
    if (f.compact()) look.trailing.push_back({icon::edit, "Say thank you"}); // the rail has it elsewhere
    return look;
}

/// It stands where it was left, perhaps far down: who comes from the stage finds what waits, and who is here.
void begin_at_top(Frame& f) {
    const auto is_session = [](const Place& p) { return p.screen == Screen::Stage || p.screen == Screen::Closing; };
    if (std::ranges::any_of(f.ui.places, is_session)) scroll_to_top(f);
}

void one_column(Frame& f) {
    const Page page(f, home_look(f));
    begin_at_top(f);
    header_pressed(f, page.pressed());
    const Way& first = offered_way(f.state);
    waiting_session(f);
    who_is_here(f);
    at_hand(f);
    opening_card(f, first, true);
    gap(f, section_gap_dp);
    first_steps(f);
    list(f, first, first.id);
}

void list_pane(Frame& f, const Way& shown) {
    PageLook look = home_look(f);
    look.column_dp = 0;
    const Page page(f, look);
    begin_at_top(f);
    header_pressed(f, page.pressed());
    waiting_session(f);
    who_is_here(f);
    at_hand(f);
    first_steps(f);
    list(f, shown, {});
}

void detail_pane(Frame& f, const Way& shown) {
    const Page page(f, {.title = {}});
    opening_card(f, shown, true);
    gap(f, section_gap_dp);
    way_detail(f, shown);
}

void two_panes(Frame& f) {
    const Way* chosen = chosen_way(f);
    const Way& shown = chosen != nullptr ? *chosen : offered_way(f.state);
    const float room = ImGui::GetContentRegionAvail().x;
    {
        const Pane left("ways", std::min(f.sp(list_pane_dp), room * list_share));
        list_pane(f, shown);
    }
    const Pane right("way", 0);
    detail_pane(f, shown);
}

} // namespace

void draw_session_home(Frame& f) {
    if (f.state.presets.empty()) return;
    if (f.wide())
        two_panes(f);
    else
        one_column(f);
}

} // namespace attune::ui
