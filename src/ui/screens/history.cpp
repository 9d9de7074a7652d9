// The sessions that were, newest first, and one of them looked at again.
#include <algorithm>
#include <string>
#include <vector>

#include "ui/icons.h"
#include "ui/list_clip.h"
#include "ui/page.h"
#include "ui/screens/dates.h"
#include "ui/screens/screens.h"
#include "ui/surface.h"
#include "ui/widgets/button.h"
#include "ui/widgets/empty.h"
#include "ui/widgets/ring.h"
#include "ui/widgets/row.h"

namespace attune::ui {
namespace {

std::string names_of(const SessionSummary& session) {
    std::string names;
    for (std::size_t i = 0; i < session.seats.size(); ++i) {
        if (i > 0) names += i + 1 == session.seats.size() ? " and " : ", ";
        names += session.seats[i].name;
    }
    return names;
}

void session_row(Frame& f, const SessionSummary& session) {
    const Way* way = find_way(f.state, session.way);
    const std::string when = day_words(session.begun, f.now) + ", " + length_words(session.running);
    const std::string who = names_of(session);
    if (list_row(f, session.way_title,
                 {.icon = icon_named(way != nullptr ? way->icon : "forum"), .hue = way != nullptr ? way->hue : Hue::Coral,
                  .subtitle = who.empty() ? when : who + "\n" + when, .trailing = icon::chevron_right, .id = session.id}))
        f.act(action::GoTo{{Screen::Summary, session.id}});
    gap(f, 10);
}

void account(Frame& f, const SessionSummary& session) {
    const Panel card(f, "account");
    text(f, Type::Label, day_words(session.begun, f.now) + " at " + hour_words(session.begun, f.now) + ", " + length_words(session.running),
         {.colour = f.palette.text_quiet});
    gap(f, space::s);
    std::vector<Bar> bars;
    for (const SeatSummary& seat : session.seats) bars.push_back({seat.name, seat.hue, seat.talk});
    if (session.together > Millis{0}) bars.push_back({"Together", Hue::Gold, session.together});
    time_bars(f, bars);
}

void kept_words(Frame& f, const char* id, std::string_view who, std::string_view words, Hue hue) {
    gap(f, 10);
    const Panel card(f, id, {.fill = f.palette.of(hue).soft, .corner_dp = radius::note, .lifted = false}, space::l);
    text(f, Type::Note, words);
    gap(f, space::xs);
    text(f, Type::Caption, who, {.colour = f.palette.of(hue).strong});
}

template <class Words> void part(Frame& f, std::string_view title, const SessionSummary& session, Words words) {
    if (std::ranges::all_of(session.seats, [&](const SeatSummary& s) { return words(s).empty(); })) return;
    gap(f, 22);
    section(f, title);
    for (const SeatSummary& seat : session.seats)
        if (!words(seat).empty()) kept_words(f, (std::string{title} + seat.person).c_str(), seat.name, words(seat), seat.hue);
}

}  // namespace

void draw_history(Frame& f) {
    const auto& sessions = f.state.library.sessions;
    const Page page(f, {.title = "Your sessions", .leading = PageLook::Leading::Back, .centred = true});
    if (sessions.empty()) {
        empty_state(f, icon::history, "Sessions you have had will be here", "With the time each of you had, and what you want to keep.");
        return;
    }
    std::string month;
    ListClip clip(f, "sessions", sessions.size());
    for (std::size_t i = 0; i < sessions.size(); ++i) {
        if (!clip.begin_row(i)) continue;
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
    const Page page(f, {.title = session->way_title, .leading = PageLook::Leading::Back, .centred = true,
                        .trailing = {{icon::save_alt, "Save as text"}, {icon::bin, "Remove from the history"}}});
    if (page.pressed() == 0) f.act(action::SaveSummary{session->id});
    if (page.pressed() == 1) f.act(action::RemoveSummary{session->id});
    account(f, *session);
    part(f, "Thanks", *session, [](const SeatSummary& s) -> const std::string& { return s.appreciation; });
    part(f, "What was heard", *session, [](const SeatSummary& s) -> const std::string& { return s.heard; });
    if (session->next_step.empty()) return;
    gap(f, 22);
    section(f, "The next step");
    kept_words(f, "next", "What you set out to do", session->next_step, Hue::Gold);
}

}  // namespace attune::ui
