#include "core/hue.h"

namespace attune {
namespace {

constexpr std::array<std::string_view, all_hues.size()> hue_names{"coral", "teal", "gold", "plum", "rose", "sky"};

} // namespace

std::string_view name_of(Hue hue) {
    const auto index = static_cast<std::size_t>(hue);
    return index < hue_names.size() ? hue_names[index] : hue_names.front();
}

std::optional<Hue> hue_named(std::string_view name) {
    for (const Hue hue : all_hues) {
        if (name_of(hue) == name) return hue;
    }
    return std::nullopt;
}

} // namespace attune
