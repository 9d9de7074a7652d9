#include "store/shared_folder.h"

#include "core/text.h"
#include "store/file_names.h"
#include "store/folder.h"
#include "store/lenient_json.h"

#include <algorithm>
#include <charconv>
#include <random>
#include <set>

namespace attune::store {

namespace {

constexpr std::string_view log_ending = ".jsonl";
constexpr std::size_t number_digits = 6;
constexpr std::size_t name_bytes_max = 255;
constexpr std::size_t device_bytes_max = 40;
constexpr std::size_t space_name_max = 200;

bool is_lower_word(std::string_view text) {
    return !text.empty() &&
           std::ranges::all_of(text, [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z'); });
}

} // namespace

std::string segment_name(std::string_view device, std::uint32_t number) {
    auto digits = std::to_string(number);
    if (digits.size() < number_digits) digits.insert(0, number_digits - digits.size(), '0');
    return std::string{device}.append("-").append(digits).append(log_ending);
}

std::optional<SegmentName> segment_named(std::string_view name) {
    const auto low = lowered(name.substr(0, name_bytes_max));
    const auto dash = low.find('-');
    if (dash == std::string::npos || dash > device_bytes_max) return {};
    SegmentName found{low.substr(0, dash)};
    const auto* digits = low.data() + dash + 1;
    const auto [end, error] = std::from_chars(digits, low.data() + low.size(), found.number);
    if (error != std::errc{} || found.number == 0 || end - digits < static_cast<std::ptrdiff_t>(number_digits) ||
        !is_lower_word(found.device)) {
        return {};
    }
    return found;
}

bool is_shared_log(std::string_view name) {
    if (name.size() <= log_ending.size() || name.size() > name_bytes_max) return false;
    if (name.front() == '.' || name.front() == '~') return false;
    return lowered(name).ends_with(log_ending); // some file systems and syncers put names in capitals
}

std::optional<Space> read_space(std::string_view text) {
    if (text.size() > space_bytes_max) return {};
    const auto from = parse(text);
    if (!from.is_object()) return {};
    Space space{text_at(from, "id"), text_at(from, "name")};
    if (space.name.size() > space_name_max) space.name.clear();
    const auto format = count_at(from, "format");
    if (space.id.empty() || space.id.size() > device_bytes_max || !is_lower_word(space.id) || format == 0) return {};
    space.format = static_cast<int>(std::min<std::uint64_t>(format, 1'000'000));
    return space;
}

std::string space_text(const Space& space) {
    const nlohmann::json made{{"format", space.format}, {"id", space.id}, {"name", space.name}};
    return dump(made, 2) + "\n";
}

namespace {

constexpr std::string_view own_folder = "Attune";

void look_at_space(Disk& disk, const SharedPaths& paths, const std::string& text, FolderLook& look) {
    const auto space = read_space(text);
    look.kind = space ? FolderLook::Kind::Wall : FolderLook::Kind::Damaged;
    if (!space) return;
    look.space = space->id;
    look.name = space->name;
    look.is_newer = space->format > space_format;
    std::set<std::string> devices;
    for (const auto& found : disk.look(paths.log(), is_shared_log, shared_files_max).value.files) {
        if (auto segment = segment_named(found.name)) devices.insert(std::move(segment->device));
    }
    look.devices = devices.size();
}

} // namespace

bool has_shared_logs(Disk& disk, const SharedPaths& paths) {
    return !disk.look(paths.log(), is_shared_log, 1).value.files.empty();
}

FolderLook look_at_folder(Disk& disk, const std::string& path, const Path& own) {
    using Kind = FolderLook::Kind;
    FolderLook look{.path = path};
    const SharedPaths paths{path_of(path)};
    const auto there = disk.resolved(paths.root), here = disk.resolved(own);
    if (is_within(there, here) || is_within(here, there)) {
        look.kind = Kind::Own;
        return look;
    }
    const auto text = disk.read_plain(paths.space(), space_bytes_max);
    if (text.ok()) {
        look_at_space(disk, paths, text.value, look);
    } else if (text.error == std::errc::permission_denied) {
        look.kind = Kind::NoPermission;
    } else if (!disk.is_folder(paths.root)) {
        const bool is_something = disk.read_plain(paths.root, 0).error != std::errc::no_such_file_or_directory;
        look.kind = is_something                               ? Kind::NoFolder
                    : disk.is_folder(paths.root.parent_path()) ? Kind::Empty
                                                               : Kind::NotThere;
    } else if (text.error != std::errc::no_such_file_or_directory) {
        look.kind = Kind::Damaged;
    } else if (has_shared_logs(disk, paths)) {
        look.kind = Kind::NoBeginning;
    } else {
        const auto others = disk.look(
            paths.root, [](std::string_view name) { return !name.starts_with('.'); }, 1);
        const bool is_ours = paths.root.filename() == own_folder;
        if (others.ok() && !others.value.files.empty() && !is_ours)
            return look_at_folder(disk, utf8(paths.root / own_folder), own);
        look.kind = others.error == std::errc::permission_denied ? Kind::NoPermission : Kind::Empty;
    }
    const bool is_wanted = look.kind == Kind::Empty || look.kind == Kind::Wall || look.kind == Kind::NoBeginning;
    const auto root = disk.is_folder(paths.root) ? paths.root : paths.root.parent_path();
    if (is_wanted && !disk.may_write(root)) look.kind = Kind::NoPermission;
    return look;
}

Chance system_chance() {
    return [] { return static_cast<std::uint32_t>(std::random_device{}()); };
}

std::string chance_name(const Chance& chance) {
    constexpr std::string_view digits = "0123456789abcdefghjkmnpqrstvwxyz";
    std::string name;
    for (int i = 0; i < 16; ++i) name += digits[chance() % digits.size()];
    return name;
}

} // namespace attune::store
