// One value out of the file in which GNOME keeps its settings, without GNOME's libraries.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace attune::platform {

/// A value as it lies in the file: text without its end mark, a yes or no as one byte, a number as eight.
struct DconfValue {
    char type = 's'; ///< 's' text, 'b' yes or no, 'd' number; others are let be
    std::string_view bytes;
};
/// `file`: the whole of `dconf/user`. None: it has no such key, or is not what it seems to be.
/// Source: the GVDB format of GLib (gvdb-format.h), and GVariant's serialisation of a variant.
[[nodiscard]] std::optional<DconfValue> dconf_value(std::string_view file, std::string_view key);

} // namespace attune::platform
