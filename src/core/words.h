// Sentences of ours that more than one place needs.
#pragma once

#include "core/way.h"

#include <string>
#include <string_view>

namespace attune {

/// What to do about a way that can't be begun yet: "Give it a name first."
[[nodiscard]] std::string_view words_for(WayFault fault);

/// "two people", "3 to 8 people".
[[nodiscard]] std::string people_words(const Way& way);

/// Minutes and seconds, hours when there are any: "5:10", "1:02:03". Rounds down; never negative.
[[nodiscard]] std::string clock_words(Millis time);

} // namespace attune
