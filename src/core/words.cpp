#include "core/words.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace attune {

std::string capital(std::string words) {
    if (!words.empty() && words[0] >= 'a' && words[0] <= 'z') words[0] = static_cast<char>(words[0] - 'a' + 'A');
    return words;
}

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
    return std::to_string(count) + " " + std::string{count == 1 ? one : many};
}

std::string_view words_for(WayFault fault) {
    switch (fault) {
    case WayFault::NoTitle: return "Give this way a name first.";
    case WayFault::NoPhases: return "Add at least one phase first.";
    case WayFault::TooManyPhases: return "There are too many phases; 24 is the most.";
    case WayFault::PhaseTooShort: return "Each phase needs at least ten seconds.";
    case WayFault::PhaseTooLong: return "A phase can last three hours at most.";
    case WayFault::NoPeople: return "Say how many people this way is for.";
    case WayFault::TooManyPeople: return "Eight people is the most.";
    case WayFault::CircleWithoutTurn: return "A circle needs a phase that each person takes in turn.";
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

std::string people_needed(const Way& way, std::size_t here) {
    constexpr std::array<std::string_view, 8> numbers{"", "One", "Two", "Three", "Four", "Five", "Six", "Seven"};
    const auto words = "“" + way.title + "” is for " + people_words(way) + ". ";
    const std::size_t missing = here < way.people_min ? way.people_min - here : 0;
    if (here == 0) return words + "Say who is here first.";
    if (missing == 0 || missing >= numbers.size()) return words + "More are needed.";
    return words + std::string{numbers[missing]} + (missing == 1 ? " more is needed." : " more are needed.");
}

std::string listed(const std::vector<std::string>& names) {
    std::string words;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (i > 0) words += i + 1 == names.size() ? " and " : ", ";
        words += names[i];
    }
    return words;
}

std::string_view about(Role role) {
    switch (role) {
    case Role::Ask: return "The speaker asks whether now is a good time.";
    case Role::Speak: return "The speaker has the floor, the listener listens.";
    case Role::Reflect: return "The listener says back what they heard; the speaker decides when it is enough.";
    case Role::Validate: return "The listener says what makes sense in it; the speaker decides when it is enough.";
    case Role::Empathise: return "The listener guesses how it felt; the speaker decides when it is enough.";
    case Role::Respond: return "The listener asks for more and is glad; the speaker decides when it is enough.";
    case Role::Circle: return "The speaker speaks and the listener reflects as they go.";
    case Role::Share: return "Everyone, on a card or a question.";
    case Role::Close: return "Everyone, a word to end with.";
    }
    return "";
}

std::string clock_words(Millis time) {
    const auto seconds = std::max<long long>(0, std::chrono::duration_cast<std::chrono::seconds>(time).count());
    std::array<char, 40> text{};
    if (seconds >= 3600) {
        std::snprintf(text.data(), text.size(), "%lld:%02lld:%02lld", seconds / 3600, seconds / 60 % 60, seconds % 60);
    } else {
        std::snprintf(text.data(), text.size(), "%lld:%02lld", seconds / 60, seconds % 60);
    }
    return text.data();
}

} // namespace attune
