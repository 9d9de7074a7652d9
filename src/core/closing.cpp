#include "core/closing.h"

#include "core/text.h"

#include <array>
#include <cstdio>

namespace attune {

namespace {

constexpr std::size_t line_bytes = line_max * bytes_per_cluster;

SeatSummary seat_summary(const std::vector<Seat>& seats, std::size_t at, Millis talk, const Drafts& drafts) {
    const auto& seat = seats[at];
    SeatSummary made{.person = seat.person, .name = seat.name, .hue = seat.hue, .talk = talk};
    const auto answer = drafts.closing.find(seat.person);
    if (answer == drafts.closing.end()) return made;
    made.heard = tidy(answer->second.heard, line_bytes);
    made.appreciation = tidy(answer->second.appreciation, line_bytes);
    if (!made.appreciation.empty()) {
        made.appreciated = thanked(seats, seat.person, answer->second.to);
    }
    made.note = answer->second.note;
    for (const auto& one : answer->second.thanks) {
        const KeptThanks kept{tidy(one.text, line_bytes), one.note};
        if (!kept.text.empty() && made.thanks.size() < thanks_max) made.thanks.push_back(kept);
    }
    made.wish = tidy(answer->second.wish, line_bytes);
    return made;
}

} // namespace

std::optional<RecordId> thanked(const std::vector<Seat>& seats, const RecordId& from,
                                const std::optional<RecordId>& to) {
    if (to || seats.size() != 2) return to;
    return seats[0].person == from ? seats[1].person : seats[0].person;
}

SessionSummary summary_of(const Session& session, const SessionView& view, const Drafts& drafts) {
    SessionSummary made;
    made.id = session.id;
    made.way = session.way.id;
    made.way_title = session.way.title;
    made.begun = session.begun;
    made.running = view.running;
    made.together = view.together;
    for (std::size_t seat = 0; seat < view.seats.size(); ++seat) {
        made.seats.push_back(seat_summary(view.seats, seat, view.talk.at(seat), drafts));
    }
    made.next_step = tidy(drafts.next_step, line_bytes);
    return made;
}

std::string file_name_of(const SessionSummary& summary, UtcOffset utc_offset) {
    const auto local = utc_offset.local(summary.begun);
    const auto day = std::chrono::floor<std::chrono::days>(local);
    const std::chrono::year_month_day date{day};
    const std::chrono::hh_mm_ss time{local - day};
    std::array<char, 64> name{};
    std::snprintf(name.data(), name.size(), "session-%04d-%02u-%02u-%02d%02d.md", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                  static_cast<int>(time.hours().count()), static_cast<int>(time.minutes().count()));
    return name.data();
}

} // namespace attune
