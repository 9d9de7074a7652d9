// What people are told when there is no window to say it in.
#pragma once

#include <cstddef>
#include <cstdio>
#include <string>
#include <string_view>

namespace attune::platform {

/// Says so on the error stream, and in a box where one can be shown.
void tell_trouble(std::string_view text);

/// Without a display SDL is content with a driver that shows nothing; people are not, unless they asked.
[[nodiscard]] bool shows_nothing(std::string_view driver);

/// Somebody reads that stream as it is written: a terminal.
[[nodiscard]] bool is_watched(std::FILE* stream);

/// Broken at spaces into lines of at most `most` bytes; a longer word keeps a line of its own.
[[nodiscard]] std::string in_lines(std::string_view text, std::size_t most);

} // namespace attune::platform
