#include "core/way.h"

#include "core/person.h"

#include <algorithm>
#include <array>
#include <utility>

namespace attune {
namespace {

struct RoleFacts {
    Role role;
    std::string_view name;
    Floor floor;
    bool speaker_decides;
};

constexpr std::array<RoleFacts, 9> roles{{
    {Role::Ask, "ask", Floor::Speaker, false},
    {Role::Speak, "speak", Floor::Speaker, false},
    {Role::Reflect, "reflect", Floor::Listener, true},
    {Role::Validate, "validate", Floor::Listener, true},
    {Role::Empathise, "empathise", Floor::Listener, true},
    {Role::Respond, "respond", Floor::Listener, true},
    {Role::Circle, "circle", Floor::Speaker, true},
    {Role::Share, "share", Floor::Everyone, false},
    {Role::Close, "close", Floor::Everyone, false},
}};

constexpr std::array keeps{std::pair{Keep::Thanks, std::string_view{"thanks"}},
                           std::pair{Keep::Wishes, std::string_view{"wishes"}}};

const RoleFacts& facts_of(Role role) {
    const auto index = static_cast<std::size_t>(role);
    return index < roles.size() ? roles[index] : roles.back();
}

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == text.npos; }

std::optional<WayFault> fault_of_length(Millis length) {
    if (length < phase_min) return WayFault::PhaseTooShort;
    if (length > phase_max) return WayFault::PhaseTooLong;
    return std::nullopt;
}

std::optional<WayFault> fault_of_phases(const Way& way) {
    if (way.phases.empty()) return WayFault::NoPhases;
    if (way.phases.size() > phases_max) return WayFault::TooManyPhases;
    for (const Phase& phase : way.phases) {
        if (const auto fault = fault_of_length(phase.length)) return fault;
    }
    return std::nullopt;
}

std::optional<WayFault> fault_of_circle(const Way& way) {
    if (!way.circle) return std::nullopt;
    if (std::ranges::none_of(way.phases, &Phase::for_each)) return WayFault::CircleWithoutTurn;
    return fault_of_length(*way.circle);
}

} // namespace

std::string_view name_of(Keep keep) {
    for (const auto& [one, name] : keeps)
        if (one == keep) return name;
    return {};
}

std::optional<Keep> keep_named(std::string_view name) {
    for (const auto& [one, known] : keeps)
        if (known == name) return one;
    return std::nullopt;
}

Floor floor_of(Role role) { return facts_of(role).floor; }
bool speaker_decides(Role role) { return facts_of(role).speaker_decides; }
std::string_view name_of(Role role) { return facts_of(role).name; }

std::optional<Role> role_named(std::string_view name) {
    const auto found = std::ranges::find(roles, name, &RoleFacts::name);
    if (found == roles.end()) return std::nullopt;
    return found->role;
}

Millis planned_length(const Way& way, std::size_t people) {
    Millis total{};
    bool in_circle = false;
    for (const Phase& phase : way.phases) {
        const bool circling = phase.for_each && way.circle;
        if (!circling) {
            const std::size_t times = phase.for_each ? std::min(people, seats_max) : 1;
            total += static_cast<Millis::rep>(times) * std::clamp(phase.length, Millis{}, phase_max);
        } else if (!in_circle) {
            total += std::clamp(*way.circle, Millis{}, phase_max);
        }
        in_circle = circling;
    }
    return total;
}

Way blank_way() {
    Way way;
    way.hue = Hue::Teal; // without an icon of its own: one that suits its phases is shown
    Phase first;
    first.role = Role::Speak;
    first.length = std::chrono::minutes{5};
    way.phases.push_back(std::move(first));
    return way;
}

Lengths lengths_of(const Way& way) {
    Lengths lengths{.phases = {}, .circle = way.circle};
    for (const Phase& phase : way.phases) lengths.phases.push_back(phase.length);
    return lengths;
}

Way with_lengths(Way way, const Lengths& lengths) {
    const bool same_shape =
        lengths.phases.size() == way.phases.size() && lengths.circle.has_value() == way.circle.has_value();
    if (!same_shape) return way;
    const auto held = [](Millis length) { return std::clamp(length, phase_min, phase_max); };
    for (std::size_t i = 0; i < way.phases.size(); ++i) way.phases[i].length = held(lengths.phases[i]);
    if (way.circle) way.circle = held(*lengths.circle);
    return way;
}

std::optional<WayFault> fault_of(const Way& way) {
    if (is_blank(way.title)) return WayFault::NoTitle;
    if (const auto fault = fault_of_phases(way)) return fault;
    if (way.people_min == 0 || way.people_max < way.people_min) return WayFault::NoPeople;
    if (way.people_max > seats_max) return WayFault::TooManyPeople;
    return fault_of_circle(way);
}

} // namespace attune
