// Those who were here before and are no longer among the people: one tap brings somebody back.
#include "ui/page.h"
#include "ui/screens/session_parts.h"
#include "ui/surface.h"
#include "ui/widgets/button.h"

#include <algorithm>
#include <string>
#include <vector>

namespace attune::ui {
namespace {

constexpr std::size_t earlier_most = 6;

/// Of the latest sessions.
std::vector<Seat> gone_since(const State& state) {
    std::vector<Seat> earlier;
    for (const SessionSummary& session : state.library.sessions) {
        for (const SeatSummary& seat : session.seats) {
            const bool listed = std::ranges::find(earlier, seat.person, &Seat::person) != earlier.end();
            if (listed || seat.person.empty() || find_person(state.library, seat.person) != nullptr) continue;
            earlier.push_back({seat.person, seat.name, seat.hue});
            if (earlier.size() == earlier_most) return earlier;
        }
    }
    return earlier;
}

} // namespace

void earlier_people(Frame& f) {
    const std::vector<Seat> earlier = gone_since(f.state);
    if (earlier.empty()) return;
    gap(f, space::xl);
    section(f, "Here in earlier sessions");
    gap(f, space::xs);
    for (const Seat& seat : earlier) {
        const std::string said = "Bring " + seat.name + " back";
        const ChipLook look{.hue = seat.hue,
                            .initial = initial_of(seat.name),
                            .role = ItemRole::Button,
                            .id = seat.person,
                            .said = said};
        if (&seat != &earlier.front())
            flow(f, std::min(chip_width(f, seat.name, look), ImGui::GetContentRegionAvail().x));
        if (chip(f, seat.name, look)) f.act(action::BringBack{seat});
    }
}

} // namespace attune::ui
