// A font file cut down to a few characters, to be taken along in a page.
#pragma once

#include <filesystem>
#include <optional>
#include <set>
#include <string>

namespace attune::platform {

/// The bytes of a font with these characters, as far as the file has them, and all that joins and moves them. None:
/// there is no such file, or it is no font.
[[nodiscard]] std::optional<std::string> font_subset(const std::filesystem::path& file,
                                                     const std::set<char32_t>& characters);

} // namespace attune::platform
