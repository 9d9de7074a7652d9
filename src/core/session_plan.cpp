#include "core/session_plan.h"

#include <algorithm>
#include <numeric>
#include <span>
#include <tuple>

namespace attune {
namespace {

using OptionalSeat = std::optional<std::size_t>;

bool is_turn(const Table& table, std::size_t phase) { return table.way->phases[phase].for_each; }

/// The first and one past the last phase of the round that `phase` is in.
std::size_t round_begin(const Table& table, std::size_t phase) {
    while (phase > 0 && is_turn(table, phase - 1)) --phase;
    return phase;
}

std::size_t round_end(const Table& table, std::size_t phase) {
    while (phase < table.way->phases.size() && is_turn(table, phase)) ++phase;
    return phase;
}

/// More turns of a round than this are forgotten: a file may hold any number of them.
constexpr std::size_t turns_remembered = 64;

/// The turns of the round so far, the latest last.
std::span<const std::size_t> turns_of_round(const Table& table, std::size_t round_turn) {
    const std::span<const std::size_t> all{table.speakers};
    const auto turns = all.subspan(std::min(round_turn, all.size()));
    return turns.last(std::min(turns.size(), turns_remembered));
}

bool had_turn(const Table& table, std::size_t seat, std::size_t round_turn) {
    const auto turns = turns_of_round(table, round_turn);
    return std::ranges::find(turns, seat) != turns.end();
}

/// Less is more deserving of being asked next: few turns, a long time ago, near at the table.
auto claim(const Table& table, std::size_t seat, std::size_t speaker, std::size_t round_turn) {
    const auto turns = turns_of_round(table, round_turn);
    const auto count = std::ranges::count(turns, seat);
    const auto latest = std::find(turns.rbegin(), turns.rend(), seat);
    const auto last = turns.rend() - latest; // 0: not yet
    const std::size_t seats = table.present.size();
    return std::tuple{count, last, (seat + seats - speaker) % seats};
}

OptionalSeat least_heard(const Table& table, std::size_t speaker, std::size_t round_turn) {
    OptionalSeat best;
    for (std::size_t seat = 0; seat < table.present.size(); ++seat) {
        if (seat == speaker || !table.present[seat]) continue;
        if (!best || claim(table, seat, speaker, round_turn) < claim(table, *best, speaker, round_turn)) best = seat;
    }
    return best;
}

/// The first one in speaking order who has not had a turn in this round.
OptionalSeat first_without_turn(const Table& table, std::size_t round_turn) {
    const std::size_t seats = table.present.size();
    for (std::size_t i = 0; i < seats; ++i) {
        const std::size_t seat = (table.opener + i) % seats;
        if (table.present[seat] && !had_turn(table, seat, round_turn)) return seat;
    }
    return std::nullopt;
}

Millis used_by_round(const Table& table, std::size_t phase) {
    const auto begin = table.used.begin();
    return std::accumulate(begin + static_cast<std::ptrdiff_t>(round_begin(table, phase)),
                           begin + static_cast<std::ptrdiff_t>(round_end(table, phase)), Millis{});
}

/// Who speaks after the turn of `spot`. In a circle whoever listened, as long as there is time.
OptionalSeat next_speaker(const Table& table, const Spot& spot) {
    if (!table.way->circle) return first_without_turn(table, spot.round_turn);
    if (used_by_round(table, spot.step.phase) >= *table.way->circle) return std::nullopt;
    if (is_present(table, spot.step.listener)) return spot.step.listener;
    const std::size_t speaker = spot.step.speaker.value_or(table.opener);
    const OptionalSeat other = least_heard(table, speaker, spot.round_turn);
    return other ? other : opening_speaker(table);
}

Spot with_speaker(const Table& table, std::size_t phase, std::size_t turn, std::size_t round_turn,
                  std::size_t speaker) {
    return {{phase, turn, speaker, default_listener(table, speaker, round_turn)}, round_turn};
}

/// Enters `phase` from outside its round; rounds that nobody is here for are passed over.
std::optional<Spot> enter(const Table& table, std::size_t phase, std::size_t turn) {
    const auto& phases = table.way->phases;
    const OptionalSeat opener = opening_speaker(table);
    if (!opener && phase < phases.size()) phase = round_end(table, phase);
    if (phase >= phases.size()) return std::nullopt;
    const bool for_all = !is_turn(table, phase) && floor_of(phases[phase].role) == Floor::Everyone;
    if (for_all || !opener) return Spot{{phase, turn, std::nullopt, std::nullopt}, turn};
    return with_speaker(table, phase, turn, turn, *opener);
}

/// Whoever was picked to listen to somebody goes on listening to them.
std::optional<Spot> keep_listener(const Table& table, const Spot& from, std::optional<Spot> to) {
    if (to && to->step.speaker && to->step.speaker == from.step.speaker && is_present(table, from.step.listener))
        to->step.listener = from.step.listener;
    return to;
}

std::size_t count_rounds_from(const Table& table, std::size_t phase) {
    std::size_t rounds = 0;
    for (; phase < table.way->phases.size(); ++phase) {
        if (is_turn(table, phase) && (phase == 0 || !is_turn(table, phase - 1))) ++rounds;
    }
    return rounds;
}

} // namespace

OptionalSeat floor_of(const Way& way, const Step& step) {
    if (step.phase >= way.phases.size()) return std::nullopt;
    switch (floor_of(way.phases[step.phase].role)) {
    case Floor::Speaker: return step.speaker;
    case Floor::Listener: return step.listener;
    case Floor::Everyone: break;
    }
    return std::nullopt;
}

std::size_t count_present(const Table& table) {
    return static_cast<std::size_t>(std::ranges::count(table.present, true));
}

bool is_present(const Table& table, OptionalSeat seat) {
    return seat && *seat < table.present.size() && table.present[*seat];
}

OptionalSeat next_seat(const Table& table, std::size_t seat) {
    const std::size_t seats = table.present.size();
    for (std::size_t i = 1; i <= seats; ++i) {
        if (table.present[(seat + i) % seats]) return (seat + i) % seats;
    }
    return std::nullopt;
}

OptionalSeat opening_speaker(const Table& table) {
    return is_present(table, table.opener) ? OptionalSeat{table.opener} : next_seat(table, table.opener);
}

OptionalSeat default_listener(const Table& table, std::size_t speaker, std::size_t round_turn) {
    if (table.way->circle) return least_heard(table, speaker, round_turn);
    const OptionalSeat next = next_seat(table, speaker);
    return next == speaker ? std::nullopt : next;
}

std::optional<Spot> first_spot(const Table& table) { return enter(table, 0, 0); }

std::optional<Spot> spot_after(const Table& table, const Spot& spot) {
    const std::size_t next = spot.step.phase + 1;
    if (!is_turn(table, spot.step.phase)) return keep_listener(table, spot, enter(table, next, spot.step.turn));
    if (next >= table.way->phases.size() || !is_turn(table, next)) return turn_after(table, spot);
    Spot same_turn = spot;
    same_turn.step.phase = next;
    return same_turn;
}

std::optional<Spot> turn_after(const Table& table, const Spot& spot) {
    const std::size_t phase = spot.step.phase;
    const std::size_t turn = spot.step.turn + 1;
    if (const OptionalSeat speaker = next_speaker(table, spot))
        return with_speaker(table, round_begin(table, phase), turn, spot.round_turn, *speaker);
    return enter(table, round_end(table, phase), turn);
}

std::size_t count_turns(const Table& table, const Spot& spot) {
    if (table.way->circle) return 0;
    const bool in_turn = is_turn(table, spot.step.phase);
    std::size_t turns = spot.step.turn + (in_turn ? 1 : 0);
    if (in_turn) {
        for (std::size_t seat = 0; seat < table.present.size(); ++seat)
            turns += table.present[seat] && !had_turn(table, seat, spot.round_turn) ? 1 : 0;
    }
    const std::size_t later = in_turn ? round_end(table, spot.step.phase) : spot.step.phase;
    return turns + count_rounds_from(table, later) * count_present(table);
}

} // namespace attune
