// What the stage says in words: a table by role, filled with the names of those who are at it.
#pragma once

#include "core/session.h"

#include <string>
#include <string_view>

namespace attune::ui {

/// The lines of one moment. Empty ones are not shown.
struct StageWords {
    std::string place;    ///< "Turn 1 of 2"
    std::string heading;  ///< "Maya speaks"
    std::string below;    ///< "Sam listens with full attention", or what the time asks for
    std::string guidance; ///< one line for whoever has the floor, or a gentle hint
    std::string to_listener;
    std::string go_on;     ///< on the large button: "I have said it", "I feel heard"
    std::string not_quite; ///< beside it, where the speaker decides
    bool notable = false;  ///< `below` speaks of the time: pause, nearly over, over
};
[[nodiscard]] StageWords stage_words(const Session& session, const SessionView& view);

/// The lines on one side of the table.
struct SideWords {
    std::string heading; ///< "Speak, Maya"
    std::string line;    ///< what to do, or how to pass on
    std::string label;   ///< of the side as something to press
};
/// Of a seat's side; `decides`: a tap there leads on.
[[nodiscard]] SideWords side_words(const Session& session, const SessionView& view, std::optional<std::size_t> seat,
                                   bool decides);

/// `{speaker}` and `{listener}` replaced; what is in the names stays as typed.
[[nodiscard]] std::string with_names(std::string_view words, std::string_view speaker, std::string_view listener);
/// "Maya and Sam", "Maya, Sam and Noor"; more than three: "all of you".
[[nodiscard]] std::string names_of(const SessionView& view);
/// What a role is called in a list of phases: "Speak", "Reflect back".
[[nodiscard]] std::string_view title_of(Role role);
/// What the phase is called: by its own name, else by its role.
[[nodiscard]] std::string_view title_of(const Phase& phase);

/// The step has used 80 % of its time, or all of it.
[[nodiscard]] bool nearly_over(const SessionView& view);

} // namespace attune::ui
