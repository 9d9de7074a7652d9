// The sessions that were, newest first, and one of them looked at again.
#include "core/words.h"
#include "ui/dates.h"
#include "ui/icons.h"
#include "ui/list_clip.h"
#include "ui/page.h"
#include "ui/screens/screens.h"
#include "ui/screens/session_parts.h"
#include "ui/surface.h"
#include "ui/widgets/button.h"
#include "ui/widgets/empty.h"
#include "ui/widgets/ring.h"
#include "ui/widgets/row.h"

#include <algorithm>
#include <string>
#include <vector>

namespace attune::ui {
namespace {

std::string names_of(const SessionSummary& session) {
    std::vector<std::string> names;
    for (const SeatSummary& seat : session.seats) names.push_back(seat.name);
    return listed(names);
}

/// Time that has passed is rounded down everywhere, as the file of a session does.
std::string passed_words(Millis time) {
    using namespace std::chrono;
    return length_words(time < 10min ? Millis{floor<seconds>(time)} : Millis{floor<minutes>(time)});
}

void session_row(Frame& f, const SessionSummary& session) {
    const Way* way = find_way(f.state, session.way);
    const std::string when = day_words(session.begun, f.now) + ", " + passed_words(session.running);
    const std::string who = names_of(session);
    if (list_row(f, session.way_title,
                 {.icon = way != nullptr ? icon_of(*way) : icon::forum,
                  .hue = way != nullptr ? way->hue : Hue::Coral,
                  .subtitle = who.empty() ? when : who + "\n" + when,
                  .trailing = icon::chevron_right,
                  .id = session.id}))
        f.act(action::GoTo{{Screen::Summary, session.id}});
    gap(f, 10);
}

void account(Frame& f, const SessionSummary& session) {
    const Panel card(f, "account");
    text(f, Type::Label,
         day_words(session.begun, f.now) + " at " + hour_words(session.begun, f.now) + ", " +
             clock_words(session.running) + " in all",
         {.colour = f.palette.text_quiet});
    gap(f, space::s);
    std::vector<Bar> bars;
    for (const SeatSummary& seat : session.seats) bars.push_back({seat.name, seat.hue, seat.talk});
    if (session.together >= std::chrono::seconds{1}) bars.push_back({"Together", Hue::Gold, session.together});
    time_bars(f, bars);
}

void kept_words(Frame& f, const std::string& id, std::string_view who, std::string_view words, Hue hue) {
    gap(f, 10);
    const Panel card(f, id.c_str(), {.fill = f.palette.of(hue).soft, .corner_dp = radius::note, .lifted = false},
                     space::l);
    text(f, Type::Note, words, {.align = Align::Start});
    gap(f, space::xs);
    text(f, Type::Caption, who, {.colour = f.palette.of(hue).strong});
}

/// Words have the colour of whom they are about, as notes on the wall have; of all: rose.
Hue hue_about(const SeatSummary* whom) { return whom != nullptr ? whom->hue : Hue::Rose; }

const SeatSummary* seat_of(const SessionSummary& session, const std::optional<RecordId>& person) {
    if (!person) return nullptr;
    const auto found = std::ranges::find(session.seats, *person, &SeatSummary::person);
    return found != session.seats.end() ? &*found : nullptr;
}

/// Of two, whom somebody heard; in a circle that may have been anybody.
const SeatSummary* other_of_two(const SessionSummary& session, const SeatSummary& from) {
    if (session.seats.size() != 2) return nullptr;
    return session.seats[0].person == from.person ? &session.seats[1] : session.seats.data();
}

void one_thanks(Frame& f, const std::string& id, const SeatSummary& from, const SeatSummary* to,
                const KeptThanks& kept) {
    const bool pinned = kept.note && find_note(f.state.library, *kept.note) != nullptr;
    const std::string who =
        from.name + " to " + (to != nullptr ? to->name : "all of us") + (pinned ? ", pinned to the wall" : "");
    kept_words(f, id, who, kept.text, hue_about(to));
}

void thanks(Frame& f, const SessionSummary& session) {
    if (std::ranges::all_of(session.seats,
                            [](const SeatSummary& s) { return s.appreciation.empty() && s.thanks.empty(); }))
        return;
    gap(f, 22);
    section(f, "Thanks");
    for (const SeatSummary& from : session.seats) {
        for (std::size_t i = 0; i < from.thanks.size(); ++i)
            one_thanks(f, "thanks" + std::to_string(i) + from.person, from, other_of_two(session, from),
                       from.thanks[i]);
        if (!from.appreciation.empty())
            one_thanks(f, "thanks" + from.person, from, seat_of(session, from.appreciated),
                       {from.appreciation, from.note});
    }
}

void wishes(Frame& f, const SessionSummary& session) {
    if (std::ranges::all_of(session.seats, [](const SeatSummary& s) { return s.wish.empty(); })) return;
    gap(f, 22);
    section(f, "What would help");
    for (const SeatSummary& from : session.seats)
        if (!from.wish.empty())
            kept_words(f, "wish" + from.person, from.name + " would feel loved", from.wish, from.hue);
}

void heard(Frame& f, const SessionSummary& session) {
    if (std::ranges::all_of(session.seats, [](const SeatSummary& s) { return s.heard.empty(); })) return;
    gap(f, 22);
    section(f, "What was heard");
    for (const SeatSummary& from : session.seats) {
        if (from.heard.empty()) continue;
        const SeatSummary* other = other_of_two(session, from);
        const std::string who =
            from.name + " heard " + (other != nullptr ? other->name + " say this" : "this in the circle");
        kept_words(f, "heard" + from.person, who, from.heard, hue_about(other));
    }
}

} // namespace

void draw_history(Frame& f) {
    const auto& sessions = f.state.library.sessions;
    const Page page(f, {.title = "Your sessions", .leading = PageLook::Leading::Back, .centred = true});
    if (sessions.empty()) {
        empty_state(f, icon::history, "Sessions you have had will be here",
                    "With the time each of you had, and what you want to keep.");
        return;
    }
    ListClip clip(f, "sessions", sessions.size());
    for (std::size_t i = clip.first(); clip.begin_row(i); ++i) {
        const std::string this_month = month_words(sessions[i].begun, f.now);
        if (i == 0 || month_words(sessions[i - 1].begun, f.now) != this_month) {
            gap(f, i == 0 ? 4 : 14);
            section(f, this_month);
            gap(f, 10);
        }
        session_row(f, sessions[i]);
        clip.end_row(i);
    }
}

void draw_summary(Frame& f) {
    const SessionSummary* session = find_session(f.state.library, f.state.place().subject);
    if (session == nullptr) {
        const Page page(f, {.title = "Session", .leading = PageLook::Leading::Back, .centred = true});
        empty_state(f, icon::history, "This session is not here any more", "");
        return;
    }
    const Page page(f, {.title = session->way_title,
                        .leading = PageLook::Leading::Back,
                        .centred = true,
                        .trailing = {{icon::save_alt, "Save as text"}, {icon::bin, "Remove from the history"}}});
    if (page.pressed() == 0) f.act(action::SaveSummary{session->id});
    if (page.pressed() == 1) f.act(action::RemoveSummary{session->id});
    account(f, *session);
    thanks(f, *session);
    heard(f, *session);
    wishes(f, *session);
    if (session->next_step.empty()) return;
    gap(f, 22);
    section(f, "The next step");
    kept_words(f, "next", "What you set out to do", session->next_step, Hue::Gold);
}

} // namespace attune::ui
