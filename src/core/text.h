// Small things done to what people typed.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace attune {

/// Without the blanks at both ends: ASCII ones, the no-break space, and U+2000 to U+200A, U+3000.
[[nodiscard]] std::string_view trimmed(std::string_view text);

/// At most `bytes` long, never cut inside a code point. The widgets count grapheme clusters; this
/// only keeps what comes from elsewhere bounded.
[[nodiscard]] std::string_view clipped(std::string_view text, std::size_t bytes);

/// Trimmed and bounded: what goes into a record.
[[nodiscard]] std::string tidy(std::string_view text, std::size_t bytes);

/// Its letters of ASCII in lower case, all else as it is.
[[nodiscard]] std::string lowered(std::string_view text);

/// Lower-case letters and digits of ASCII joined by single hyphens, for file names: at most 40
/// characters, `otherwise` when nothing is left.
[[nodiscard]] std::string slug(std::string_view text, std::string_view otherwise);

/// Bytes allowed for so many grapheme clusters: room for the longest emoji in ordinary use.
inline constexpr std::size_t bytes_per_cluster = 32;

/// The last part of a path, whichever way its slashes lean; of a folder's, too.
[[nodiscard]] std::string_view file_of(std::string_view path);

} // namespace attune
