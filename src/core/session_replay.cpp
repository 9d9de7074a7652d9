#include "core/session_replay.h"

#include <algorithm>

namespace attune {
namespace {

constexpr Millis time_out_max = std::chrono::hours{24};

Millis sane_length(Millis length) { return std::clamp(length, phase_min, phase_max); }

auto find_seat(std::vector<Seat>& seats, const RecordId& person) {
    return std::ranges::find(seats, person, &Seat::person);
}

} // namespace

Replay::Replay(const Session& session) {
    view_.seats = session.seats;
    view_.talk.resize(session.seats.size());
    table_.way = &session.way;
    table_.present.assign(session.seats.size(), true);
    table_.used.resize(session.way.phases.size());
    for (const Phase& phase : session.way.phases) lengths_.push_back(sane_length(phase.length));
    if (const auto first = first_spot(table_))
        stand_at(*first);
    else
        view_.status = status::Finished{};
}

// --- time ---

void Replay::pass_to(Millis at) {
    at = std::min(at, session_longest);
    if (at <= view_.at) return;
    const Millis time = at - view_.at;
    view_.at = at;
    if (is_planned()) view_.waiting += time;
    if (std::holds_alternative<status::Running>(view_.status)) count(time);
    if (std::holds_alternative<status::Paused>(view_.status)) view_.paused += time;
    if (std::holds_alternative<status::OnTimeOut>(view_.status)) view_.timed_out += time;
}

/// Running time, in every account it belongs to.
void Replay::count(Millis time) {
    stand_.spent += time;
    view_.running += time;
    table_.used[stand_.spot.step.phase] += time;
    const auto seat = floor_of(*table_.way, stand_.spot.step);
    (seat ? view_.talk[*seat] : view_.together) += time;
}

SessionView Replay::view() const {
    SessionView view = view_;
    view.step = stand_.spot.step;
    view.present = table_.present;
    view.length = stand_.length;
    view.spent = stand_.spent;
    view.not_quite = stand_.not_quite;
    if (is_finished()) return view;
    if (const auto following = next()) view.next = following->step;
    view.turns_planned = count_turns(table_, stand_.spot);
    view.listener_to_pick = picks_listener();
    return view;
}

// --- questions ---

bool Replay::is_planned() const { return std::holds_alternative<status::Planned>(view_.status); }

bool Replay::is_under_way() const {
    return std::holds_alternative<status::Running>(view_.status) ||
           std::holds_alternative<status::Paused>(view_.status);
}

bool Replay::is_finished() const { return view_.is_finished(); }

bool Replay::is_in_turn() const { return table_.way->phases[stand_.spot.step.phase].for_each; }

bool Replay::speaker_decides_now() const { return speaker_decides(table_.way->phases[stand_.spot.step.phase].role); }

bool Replay::picks_listener() const {
    return table_.way->circle && is_in_turn() && count_present(table_) > 2 && !stand_.listener_settled &&
           stand_.spent < pick_within;
}

std::optional<Spot> Replay::next() const { return spot_after(table_, stand_.spot); }

// --- from step to step ---

void Replay::stand_at(const Spot& spot) {
    stand_ = {.spot = spot, .length = lengths_[spot.step.phase]};
    table_.speakers.resize(std::min(table_.speakers.size(), spot.step.turn));
    if (is_in_turn() && spot.step.speaker) table_.speakers.push_back(*spot.step.speaker);
}

/// Leaves this step for another one; for none: the session is over.
bool Replay::lead_to(const std::optional<Spot>& spot) {
    if (!spot) return on(happening::Finish{});
    const bool same_turn = is_in_turn() && spot->step.turn == stand_.spot.step.turn;
    left_.push_back(stand_);
    stand_at(*spot);
    stand_.listener_settled = same_turn;
    return true;
}

void Replay::change_length(Millis length) {
    stand_.length = length;
    stand_.waits = stand_.waits && stand_.spent >= length;
}

/// Sees to it that somebody who is here listens.
void Replay::find_listener() {
    Step& step = stand_.spot.step;
    if (!step.speaker || is_present(table_, step.listener)) return;
    step.listener = default_listener(table_, *step.speaker, stand_.spot.round_turn);
    stand_.listener_settled = false;
}

void Replay::speaker_left() {
    if (is_planned()) {
        if (const auto first = first_spot(table_)) stand_at(*first);
    } else if (is_in_turn()) {
        lead_to(turn_after(table_, stand_.spot));
    } else {
        stand_.spot.step.speaker = opening_speaker(table_);
        stand_.spot.step.listener.reset();
        find_listener();
    }
}

// --- what happens ---

bool Replay::apply(const Happening& what) {
    if (is_finished() && !std::holds_alternative<happening::Retitle>(what)) return false;
    return std::visit([this](const auto& happened) { return on(happened); }, what);
}

bool Replay::on(const happening::Start&) {
    if (!is_planned()) return false;
    view_.status = status::Running{};
    return true;
}

bool Replay::on(const happening::Done&) { return is_under_way() && lead_to(next()); }

bool Replay::on(const happening::Heard&) { return speaker_decides_now() && on(happening::Done{}); }

bool Replay::on(const happening::NotQuite&) {
    if (!is_under_way() || !speaker_decides_now()) return false;
    ++stand_.not_quite;
    stand_.listener_settled = true;
    stand_.waits = false;
    // In a circle the clock is the speaker's, who has only so long; else the listener begins anew.
    const Phase& phase = table_.way->phases[stand_.spot.step.phase];
    if (floor_of(phase.role) == Floor::Listener) stand_.spent = Millis{};
    return true;
}

bool Replay::on(const happening::Pause&) {
    if (!std::holds_alternative<status::Running>(view_.status)) return false;
    view_.status = status::Paused{};
    return true;
}

bool Replay::on(const happening::Resume&) {
    if (!std::holds_alternative<status::Paused>(view_.status)) return false;
    view_.status = status::Running{};
    return true;
}

bool Replay::on(const happening::AddTime& add) {
    if (!is_planned() && !is_under_way()) return false;
    const Millis by = std::clamp(add.by, -phase_max, phase_max);
    // Taking away ends at now (in whole seconds), so that nobody is over time by a tap.
    const Millis now = std::chrono::ceil<std::chrono::seconds>(stand_.spent);
    const Millis least = std::min(std::max(now, phase_min), stand_.length);
    const Millis most = std::max(phase_max, stand_.length);
    const Millis length = std::clamp(stand_.length + by, least, most);
    if (length == stand_.length) return false;
    change_length(length);
    return true;
}

bool Replay::on(const happening::SkipPhase&) { return on(happening::Done{}); }

bool Replay::on(const happening::SkipPerson&) {
    return is_under_way() && is_in_turn() && lead_to(turn_after(table_, stand_.spot));
}

bool Replay::on(const happening::StepBack&) {
    if (!is_under_way()) return false;
    const auto can_stand = [this](const Stand& stand) {
        return !stand.spot.step.speaker || is_present(table_, stand.spot.step.speaker);
    };
    const auto found = std::find_if(left_.rbegin(), left_.rend(), can_stand);
    if (found == left_.rend()) return false;
    const Stand back = *found;
    left_.erase(found.base() - 1, left_.end());
    stand_at(back.spot);
    stand_ = back;
    stand_.waits = stand_.spent >= stand_.length;
    find_listener();
    return true;
}

bool Replay::on(const happening::SwapOrder&) {
    const bool first_step = left_.empty() && (is_planned() || is_under_way());
    const auto opener = opening_speaker(table_);
    if (!first_step || !opener || count_present(table_) < 2) return false;
    const Millis length = stand_.length;
    table_.opener = *next_seat(table_, *opener);
    stand_at(*first_spot(table_));
    stand_.length = length;
    return true;
}

bool Replay::on(const happening::PickListener& pick) {
    Step& step = stand_.spot.step;
    if (!is_planned() && !is_under_way()) return false;
    if (!step.speaker || pick.seat == step.speaker || !is_present(table_, pick.seat)) return false;
    if (step.listener == pick.seat && !picks_listener()) return false;
    step.listener = pick.seat;
    stand_.listener_settled = true;
    return true;
}

bool Replay::on(const happening::TimeOut& time_out) {
    if (!is_under_way()) return false;
    const Millis length = std::clamp(time_out.length, time_out_min, time_out_max);
    view_.status = status::OnTimeOut{view_.at, view_.at + length};
    return true;
}

bool Replay::on(const happening::EndTimeOut&) {
    if (!std::holds_alternative<status::OnTimeOut>(view_.status)) return false;
    view_.status = status::Paused{};
    return true;
}

bool Replay::on(const happening::Join& join) {
    if (join.seat.person.empty() || count_present(table_) >= seats_max) return false;
    const auto seat = find_seat(view_.seats, join.seat.person);
    const auto index = static_cast<std::size_t>(seat - view_.seats.begin());
    if (seat == view_.seats.end()) {
        view_.seats.push_back(join.seat);
        view_.talk.emplace_back();
        table_.present.push_back(true);
    } else {
        if (table_.present[index]) return false;
        *seat = join.seat;
        table_.present[index] = true;
    }
    find_listener();
    return true;
}

bool Replay::on(const happening::Leave& leave) {
    const auto seat = find_seat(view_.seats, leave.person);
    const auto index = static_cast<std::size_t>(seat - view_.seats.begin());
    if (!is_present(table_, index) || count_present(table_) < 2) return false;
    table_.present[index] = false;
    if (stand_.spot.step.speaker == index) speaker_left();
    find_listener();
    return true;
}

bool Replay::on(const happening::Retitle& retitle) {
    const auto seat = find_seat(view_.seats, retitle.seat.person);
    if (seat == view_.seats.end() || *seat == retitle.seat) return false;
    *seat = retitle.seat;
    return true;
}

bool Replay::on(const happening::SetLength& set) {
    if (set.phase >= lengths_.size()) return false;
    const Millis length = sane_length(set.length);
    const bool is_current = set.phase == stand_.spot.step.phase;
    if (lengths_[set.phase] == length && !(is_current && stand_.length != length)) return false;
    lengths_[set.phase] = length;
    if (is_current) change_length(length);
    return true;
}

bool Replay::on(const happening::ShowCard& show) {
    if (view_.deck == show.deck && view_.card == show.card) return false;
    view_.deck = show.deck;
    view_.card = show.card;
    return true;
}

bool Replay::on(const happening::Stay&) {
    if (!is_under_way() || stand_.waits || over() < Millis{}) return false;
    stand_.waits = true;
    return true;
}

bool Replay::on(const happening::Finish&) {
    view_.status = status::Finished{view_.at};
    return true;
}

} // namespace attune
