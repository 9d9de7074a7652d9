// Sentences of ours that more than one place needs.
#pragma once

#include "core/way.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace attune {

/// What to do about a way that can't be begun yet: "Give it a name first."
[[nodiscard]] std::string_view words_for(WayFault fault);

/// "two people", "3 to 8 people".
[[nodiscard]] std::string people_words(const Way& way);

/// "“Empathy circle” is for 3 to 8 people. One more is needed."
[[nodiscard]] std::string people_needed(const Way& way, std::size_t here);

/// "Maya", "Maya and Sam", "Maya, Sam and Ada".
[[nodiscard]] std::string listed(const std::vector<std::string>& names);

/// With a capital letter in front, where a letter of ASCII stands there.
[[nodiscard]] std::string capital(std::string words);

/// "1 heart", "3 hearts".
[[nodiscard]] std::string counted(std::size_t count, std::string_view one, std::string_view many);

/// What people do in a phase, in a sentence, for those who write a way of their own.
[[nodiscard]] std::string_view about(Role role);

/// Minutes and seconds, hours when there are any: "5:10", "1:02:03". Rounds down; never negative.
[[nodiscard]] std::string clock_words(Millis time);

} // namespace attune
