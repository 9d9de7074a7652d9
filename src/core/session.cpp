#include "core/session.h"

#include "core/session_replay.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace attune {
namespace {

/// Time away that the wall clock may claim; beyond it somebody set the clock.
constexpr Millis away_max = std::chrono::hours{24 * 30};

template <class What>
bool holds(const Event& event) {
    return std::holds_alternative<What>(event.what);
}

template <class Kind>
bool is(const Status& status) {
    return std::holds_alternative<Kind>(status);
}

/// The moment since origin, never before the last event.
Millis moment(const Session& session, Instant now) {
    const Millis last = session.events.empty() ? Millis{} : session.events.back().at;
    return std::max({Millis{}, last, now - session.origin});
}

Replay replay(const Session& session, std::size_t count) {
    Replay replay(session);
    for (std::size_t i = 0; i < count; ++i) {
        replay.pass_to(session.events[i].at);
        replay.apply(session.events[i].what);
    }
    return replay;
}

Replay replay_to(const Session& session, Millis at) {
    Replay all = replay(session, session.events.size());
    all.pass_to(at);
    return all;
}

bool append(Session& session, Happening what, Millis at, bool lasting) {
    if (!replay_to(session, at).apply(what)) return false;
    session.events.push_back({at, std::move(what), lasting});
    return true;
}

auto last_tap(Session& session) {
    const auto found = std::ranges::find(session.events.rbegin(), session.events.rend(), false, &Event::lasting);
    return found == session.events.rend() ? session.events.end() : std::prev(found.base());
}

/// A pause or time-out that lasted is time nobody spoke: it stays, and ends now.
void end_break(Session& session, std::size_t tap, Millis at) {
    const bool was_running = is<status::Running>(replay(session, tap).status());
    session.events[tap].lasting = true;
    append(session, happening::EndTimeOut{}, at, true);
    if (was_running) append(session, happening::Resume{}, at, true);
}

void erase_tap(Session& session, std::size_t tap, Millis at) {
    const Event taken = session.events[tap];
    const bool was_finished = is<status::Finished>(replay_to(session, at).status());
    const auto position = session.events.begin() + static_cast<std::ptrdiff_t>(tap);
    session.events.erase(position);
    if (was_finished && is<status::Running>(replay(session, tap).status())) {
        session.events.insert(session.events.begin() + static_cast<std::ptrdiff_t>(tap),
                              {taken.at, happening::Pause{}, true});
    }
    append(session, happening::Stay{}, at, true); // or the clock would lead on once more
}

/// A file may hold any times: none before the one above it, none beyond what sums can bear.
void mend_times(Session& session, const Now& now) {
    Millis last{};
    for (Event& event : session.events) {
        last = std::clamp(event.at, last, session_longest);
        event.at = last;
    }
    session.begun = std::clamp(session.begun, WallTime{}, std::max(WallTime{}, now.wall));
}

} // namespace

std::optional<std::size_t> SessionView::floor(const Way& way) const { return floor_of(way, step); }

Session begin_session(RecordId id, Way way, std::vector<Seat> seats, const Now& now) {
    return {std::move(id), std::move(way), std::move(seats), now.wall, now.instant, {}};
}

SessionView view(const Session& session, Instant now) {
    SessionView shown = replay_to(session, moment(session, now)).view();
    shown.can_undo = std::ranges::find(session.events, false, &Event::lasting) != session.events.end();
    return shown;
}

bool happen(Session& session, Happening what, Instant now) {
    return append(session, std::move(what), moment(session, now), false);
}

bool undo(Session& session, Instant now) {
    const auto found = last_tap(session);
    if (found == session.events.end()) return false;
    const auto tap = static_cast<std::size_t>(found - session.events.begin());
    const Millis at = moment(session, now);
    const bool is_break = holds<happening::Pause>(*found) || holds<happening::TimeOut>(*found);
    if (is_break && found->at < at)
        end_break(session, tap, at);
    else
        erase_tap(session, tap, at);
    return true;
}

bool let_pass(Session& session, Instant now, bool auto_continue) {
    const Millis at = moment(session, now);
    const Replay passed = replay_to(session, at);
    const Millis over = passed.over();
    if (!auto_continue || !is<status::Running>(passed.status()) || passed.waits()) return false;
    if (over < Millis{} || over > unattended_max || !passed.next()) return false;
    const Millis due = std::max(at - over, session.events.back().at);
    if (!append(session, happening::Done{}, due, false)) return false;
    append(session, happening::Stay{}, at, true); // one step at most while nobody looks
    return true;
}

Session recover(Session session, Millis last_known, const Now& now) {
    mend_times(session, now);
    const Millis last = std::clamp(last_known, moment(session, session.origin), session_longest);
    append(session, happening::Pause{}, last, true);
    const Status status = replay_to(session, last).status();
    // The time away is a pause too, so that `begun` plus a moment stays the wall time of it.
    const Millis away = std::clamp(now.wall - (session.begun + last), Millis{}, away_max);
    const bool waited = is<status::Planned>(status) || is<status::Finished>(status);
    const Millis at = waited ? last : std::min(last + away, session_longest);
    if (const auto* time_out = std::get_if<status::OnTimeOut>(&status)) {
        const Millis over = std::max(last, time_out->until);
        if (at >= over) append(session, happening::EndTimeOut{}, over, true);
    }
    session.origin = now.instant - at;
    if (is<status::Planned>(status)) session.begun = now.wall - at;
    return session;
}

} // namespace attune
