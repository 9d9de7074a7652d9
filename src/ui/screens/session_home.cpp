// The home of the sessions: who is here, the way used last, the other ways.
#include <algorithm>
#include <string>
#include <vector>

#include "ui/icons.h"
#include "ui/page.h"
#include "ui/screens/screens.h"
#include "ui/screens/session_parts.h"
#include "ui/screens/stage_words.h"
#include "ui/surface.h"
#include "ui/widgets/button.h"
#include "ui/widgets/ring.h"
#include "ui/widgets/row.h"

namespace attune::ui {
namespace {

constexpr float list_pane_dp = 400, list_share = 0.44F;
constexpr float section_gap_dp = 22, row_gap_dp = 10;

struct WaitingWords {
    std::string label, title, line, go_on;
};

std::string time_of_day(const Now& now, Instant at) {
    const auto local = now.local() + std::chrono::duration_cast<Millis>(at - now.instant);
    const auto minutes = std::chrono::floor<std::chrono::minutes>(local - std::chrono::floor<std::chrono::days>(local)).count();
    const auto two = [](long long v) { return (v < 10 ? "0" : "") + std::to_string(v); };
    return two(minutes / 60) + ":" + two(minutes % 60);
}

WaitingWords waiting_words(const Frame& f, const Session& session, const SessionView& seen) {
    const StageWords stage = stage_words(session, seen);
    WaitingWords words{.label = f.state.session_recovered ? "Not lost" : "Waiting for you",
                       .title = stage.heading,
                       .line = session.way.title,
                       .go_on = "Go on"};
    if (seen.is_finished()) {
        words.title = "A word to end with";
        words.line += ", finished; its last page is still open.";
        words.go_on = "To the last page";
    } else if (const auto* away = std::get_if<status::OnTimeOut>(&seen.status)) {
        words.title = "Taking a time-out";
        words.line += ", back at " + time_of_day(f.now, session.origin + away->until) + ".";
    } else if (std::holds_alternative<status::Planned>(seen.status)) {
        words.line += ", not begun yet.";
    } else {
        const Millis left = seen.remaining();
        words.line += ", paused with " + (left > Millis{0} ? countdown_words(left) + " left." : "the time used up.");
    }
    return words;
}

/// A session that a crash, or going elsewhere, left on the table.
void waiting_session(Frame& f) {
    if (!f.state.session) return;
    const Session& session = *f.state.session;
    const SessionView seen = view(session, f.now.instant);
    const WaitingWords words = waiting_words(f, session, seen);
    const auto floor = seen.is_finished() ? std::nullopt : seen.floor(session.way);
    const Hue hue = floor ? seen.seats.at(*floor).hue : session.way.hue;
    {
        const Panel card(f, "waiting", {.fill = f.palette.of(hue).soft});
        text(f, Type::Label, words.label, {.colour = f.palette.of(hue).strong, .size_dp = 13, .strong = true});
        gap(f, 6);
        text(f, Type::Card, words.title, {.size_dp = 25, .heading = true});
        gap(f, space::xs);
        text(f, Type::Body, words.line, {.colour = f.palette.text_quiet, .size_dp = 15});
        gap(f, space::l);
        if (button(f, words.go_on, {.icon = icon::play_arrow, .hue = hue})) f.act(action::ResumeRecovered{});
        gap(f, space::s);
        if (button(f, "Put it away", {.kind = ButtonKind::Plain, .height_dp = target::minimum})) f.act(action::DropRecovered{});
    }
    gap(f, section_gap_dp);
}

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
    if (list_row(f, way.title, {.icon = icon_of(way), .hue = way.hue, .subtitle = subtitle,
                                .trailing = f.wide() ? nullptr : icon::chevron_right,
                                .selected = f.wide() && way.id == shown.id, .id = way.id}))
        open_way(f, way, shown);
}

void own_ways(Frame& f, const Way& shown, const RecordId& left_out) {
    gap(f, section_gap_dp);
    section(f, "Your own ways");
    for (const Way& way : f.state.library.ways)
        if (way.id != left_out) way_row(f, way, shown);
    gap(f, row_gap_dp);
    const bool begun = f.drafts.way.has_value();
    const std::string unfinished = !begun || f.drafts.way->title.empty() ? "A way without a name yet" : "“" + f.drafts.way->title + "”";
    if (begun && list_row(f, "Go on writing", {.icon = icon::edit, .hue = f.drafts.way->hue, .subtitle = unfinished, .trailing = icon::chevron_right}))
        f.act(action::GoTo{{Screen::WayEditor, f.drafts.way->id}});
    if (!begun && list_row(f, "Write your own", {.icon = icon::add, .hue = Hue::Teal, .subtitle = "Any phases, in your words", .trailing = icon::chevron_right}))
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
    if (f.state.library.people.empty()) first_names(f);
    else people_line(f);
    gap(f, 18);
}

void header_pressed(Frame& f, int which) {
    if (which == 0) f.act(action::GoTo{{Screen::History, {}}});
    if (which == 1) f.act(action::GoTo{{Screen::Settings, {}}});
}

PageLook home_look() {
    return {.title = "Session", .trailing = {{icon::history, "History"}, {icon::settings, "Settings"}}};
}

void one_column(Frame& f) {
    const Page page(f, home_look());
    header_pressed(f, page.pressed());
    const Way& first = offered_way(f.state);
    waiting_session(f);
    who_is_here(f);
    opening_card(f, first, true);
    gap(f, section_gap_dp);
    list(f, first, first.id);
}

void list_pane(Frame& f, const Way& shown) {
    PageLook look = home_look();
    look.column_dp = 0;
    const Page page(f, look);
    header_pressed(f, page.pressed());
    waiting_session(f);
    who_is_here(f);
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

}  // namespace

void draw_session_home(Frame& f) {
    if (f.state.presets.empty()) return;
    if (f.wide()) two_panes(f);
    else one_column(f);
}

}  // namespace attune::ui
