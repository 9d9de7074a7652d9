#include "core/words.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace attune {

std::string_view words_for(WayFault fault) {
    switch (fault) {
    case WayFault::NoTitle: return "Give this way a name first.";
    case WayFault::NoPhases: return "Add at least one phase first.";
    case WayFault::TooManyPhases: return "There are too many phases; 24 is the most.";
    case WayFault::PhaseTooShort: return "Each phase needs at least ten seconds.";
    case WayFault::PhaseTooLong: return "A phase can last three hours at most.";
    case WayFault::NoPeople: return "Say how many people this way is for.";
    case WayFault::TooManyPeople: return "Eight people is the most.";
    case WayFault::CircleWithoutTurn:
        return "A circle needs a phase that each person takes in turn.";
    }
    return "";
}

std::string people_words(const Way& way) {
    constexpr std::array<std::string_view, 9> numbers{"no",   "one", "two",   "three", "four",
                                                      "five", "six", "seven", "eight"};
    const std::size_t min = way.people_min;
    const std::size_t max = way.people_max;
    if (min == max && min < numbers.size()) {
        return std::string{numbers[min]} + (min == 1 ? " person" : " people");
    }
    return std::to_string(min) + " to " + std::to_string(max) + " people";
}

std::string clock_words(Millis time) {
    const auto seconds =
        std::max<long long>(0, std::chrono::duration_cast<std::chrono::seconds>(time).count());
    std::array<char, 40> text{};
    if (seconds >= 3600) {
        std::snprintf(text.data(), text.size(), "%lld:%02lld:%02lld", seconds / 3600,
                      seconds / 60 % 60, seconds % 60);
    } else {
        std::snprintf(text.data(), text.size(), "%lld:%02lld", seconds / 60, seconds % 60);
    }
    return text.data();
}

} // namespace attune
