// What the clock shows, when that changes, and the cues on the way.
#include "core/session.h"

#include <algorithm>

namespace attune {
namespace {

using std::chrono::ceil;
using std::chrono::minutes;
using std::chrono::seconds;

Millis soon_of(const SessionView& view) {
    return Millis{static_cast<Millis::rep>(static_cast<double>(view.length.count()) * soon_at)};
}

bool crossed(const SessionView& before, const SessionView& after, Millis from, Millis to) {
    return before.spent < from && after.spent >= to;
}

bool is_time_out_over(const SessionView& before, const SessionView& after) {
    const auto* time_out = std::get_if<status::OnTimeOut>(&after.status);
    return time_out != nullptr && before.status == after.status && before.at < time_out->until &&
           after.at >= time_out->until;
}

Millis time_out_left(const SessionView& view, const status::OnTimeOut& time_out) {
    return std::max(Millis{}, time_out.until - view.at);
}

/// How long until the number that is shown changes, the unit being what it counts in.
template <class Unit>
Millis until_change(Millis left) {
    return left - (ceil<Unit>(left) - Unit{1});
}

std::optional<Millis> time_out_change(Millis left) {
    if (left <= Millis{}) return std::nullopt;
    return left > minutes{1} ? until_change<minutes>(left) : until_change<seconds>(left);
}

Millis running_change(const SessionView& view) {
    const Millis second = until_change<seconds>(view.remaining());
    const Millis soon = soon_of(view) - view.spent;
    return soon > Millis{} ? std::min(second, soon) : second;
}

std::optional<Millis> time_to_change(const SessionView& view) {
    if (view.is_running()) return running_change(view);
    if (const auto* time_out = std::get_if<status::OnTimeOut>(&view.status))
        return time_out_change(time_out_left(view, *time_out));
    if (std::holds_alternative<status::Planned>(view.status) && view.waiting < forgotten_start)
        return forgotten_start - view.waiting;
    return std::nullopt;
}

} // namespace

Cue cue_between(const SessionView& before, const SessionView& after) {
    if (is_time_out_over(before, after)) return Cue::TimeOutOver;
    if (before.step != after.step) return Cue::None;
    if (crossed(before, after, before.length, after.length)) return Cue::End;
    if (crossed(before, after, soon_of(before), soon_of(after))) return Cue::Soon;
    return Cue::None;
}

seconds shown_clock(const SessionView& view) {
    const auto* time_out = std::get_if<status::OnTimeOut>(&view.status);
    if (time_out == nullptr) return ceil<seconds>(view.remaining());
    const Millis left = time_out_left(view, *time_out);
    return left > minutes{1} ? seconds{ceil<minutes>(left)} : ceil<seconds>(left);
}

std::optional<Instant> next_change(const Session& session, const SessionView& view) {
    const auto time = time_to_change(view);
    if (!time) return std::nullopt;
    return session.origin + view.at + *time;
}

} // namespace attune
