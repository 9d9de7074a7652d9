#include "platform/dconf.h"

#include <cstddef>
#include <cstdint>

namespace attune::platform {
namespace {

constexpr std::string_view signature = "GVariant"; // little-endian, as nearly every machine is
constexpr std::size_t header_bytes = 24, item_bytes = 24, deepest = 32;
constexpr std::uint32_t no_parent = 0xFFFF'FFFFU, bloom_mask = (1U << 27U) - 1;

std::uint32_t number_at(std::string_view file, std::size_t at, int bytes = 4) {
    std::uint32_t value = 0;
    for (int i = bytes; i-- > 0;)
        value = value << 8U | static_cast<unsigned char>(file[at + static_cast<std::size_t>(i)]);
    return value;
}

/// From one offset to another, as the file names them; empty where it has no such part.
std::string_view part(std::string_view file, std::uint32_t from, std::uint32_t to) {
    return from <= to && to <= file.size() ? file.substr(from, to - from) : std::string_view{};
}

/// The table of the keys: each names the end of its path and what it lies in.
class Table {
public:
    explicit Table(std::string_view file) : file_(file) {
        if (file.size() < header_bytes || !file.starts_with(signature)) return;
        const auto table = part(file, number_at(file, 16), number_at(file, 20));
        if (table.size() < 8) return;
        const std::size_t before = 8 + 4 * (std::size_t{number_at(table, 0) & bloom_mask} + number_at(table, 4));
        if (before <= table.size()) items_ = table.substr(before);
    }

    [[nodiscard]] std::size_t size() const { return items_.size() / item_bytes; }
    [[nodiscard]] char kind(std::size_t item) const { return items_[item * item_bytes + 14]; }
    [[nodiscard]] std::string_view value(std::size_t item) const {
        return part(file_, number_at(items_, item * item_bytes + 16), number_at(items_, item * item_bytes + 20));
    }
    /// Compares from the end of the path to its beginning.
    [[nodiscard]] bool is_called(std::size_t item, std::string_view key) const {
        for (std::size_t steps = 0; steps < deepest; ++steps) {
            const std::size_t at = item * item_bytes;
            const std::uint32_t from = number_at(items_, at + 8), length = number_at(items_, at + 12, 2);
            const auto end = part(file_, from, from + length);
            if (end.size() != length || !key.ends_with(end)) return false;
            key.remove_suffix(end.size());
            const std::uint32_t parent = number_at(items_, at + 4);
            if (parent == no_parent) return key.empty();
            if (parent >= size()) return false;
            item = parent;
        }
        return false;
    }

private:
    std::string_view file_, items_;
};

} // namespace

std::optional<DconfValue> dconf_value(std::string_view file, std::string_view key) {
    const Table table{file};
    for (std::size_t item = 0; item < table.size(); ++item) {
        if (table.kind(item) != 'v' || !table.is_called(item, key)) continue;
        // The value, a zero, and the name of its type.
        const auto value = table.value(item);
        const auto zero = value.rfind('\0');
        if (zero == value.npos || zero + 2 != value.size()) return {};
        DconfValue found{value.back(), value.substr(0, zero)};
        if (found.type == 's' && found.bytes.ends_with('\0')) found.bytes.remove_suffix(1);
        return found;
    }
    return {};
}

} // namespace attune::platform
