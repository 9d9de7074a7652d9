#include "store/backup.h"

#include "store/clock.h"
#include "store/crc32c.h"
#include "store/lenient_json.h"
#include "store/record_body.h"

#include <algorithm>
#include <cstdio>
#include <set>
#include <utility>

namespace attune::store {

using nlohmann::json;

namespace {

constexpr std::string_view extension = ".jsonl";
/// The first line is never longer.
constexpr std::size_t head_bytes_max = 8192;
/// More kinds than that are counted together, so that the first line stays short.
constexpr std::size_t kinds_max = 64;
constexpr std::size_t names_max = 10'000;

std::string digits(long number, int width) {
    std::array<char, 24> text{};
    const auto length = std::snprintf(text.data(), text.size(), "%0*ld", width, number);
    return {text.data(), static_cast<std::size_t>(length)};
}

void count(Contents& contents, std::string_view kind) {
    const auto found = contents.find(kind);
    if (found != contents.end())
        ++found->second;
    else if (contents.size() < kinds_max)
        ++contents[std::string{kind}];
    else
        ++contents["other"];
}

const Photo* photo_in(const LineReader& reader, std::string_view kind, BodyRead& into) {
    if (kind != "note" && kind != "memory") return nullptr;
    into = reader.body();
    return into.body ? photo_of(*into.body) : nullptr;
}

} // namespace

std::string backup_name(WallTime made, BackupWhy why) {
    const auto day = std::chrono::floor<std::chrono::days>(made);
    const std::chrono::year_month_day date{day};
    const std::chrono::hh_mm_ss time{std::chrono::floor<std::chrono::seconds>(made - day)};
    return digits(static_cast<int>(date.year()), 4) + "-" + digits(static_cast<unsigned>(date.month()), 2) + "-" +
           digits(static_cast<unsigned>(date.day()), 2) + "-" + digits(time.hours().count(), 2) +
           digits(time.minutes().count(), 2) + digits(time.seconds().count(), 2) + "-" + std::string{name_of(why)} +
           std::string{extension};
}

std::string backup_text(const LogLines& log, BackupHead head) {
    head.info.contents.clear();
    std::string lines;
    std::size_t number = 0;
    std::set<std::string, std::less<>> photos;
    LineReader reader;
    BodyRead body;
    const auto add = [&](std::string_view line) {
        lines.append(line).append("\n");
        ++number;
    };
    log.each([&](std::string_view line) {
        add(line);
        const auto envelope = reader.read_copy(line);
        count(head.info.contents, envelope->kind);
        if (const auto* photo = photo_in(reader, envelope->kind, body)) photos.insert(photo->sha256);
    });
    log.each_beside(add);
    const json first{{"attune", "backup"},
                     {"format", 1},
                     {"made", time_text(head.info.made)},
                     {"why", name_of(head.info.why)},
                     {"program", head.program},
                     {"contents", head.info.contents},
                     {"photos", photos.size()},
                     {"log", log.end()},
                     {"lines", number},
                     {"crc32c", crc_text(crc32c(lines))}};
    return dump(first) + "\n" + lines;
}

BackupHead backup_head(std::string_view text) {
    BackupHead head;
    head.info.is_damaged = true;
    const auto first = parse(text.substr(0, std::min(text.find('\n'), head_bytes_max)));
    if (text_at(first, "attune") != "backup" || count_at(first, "format") < 1) return head;
    head.info.is_damaged = false;
    head.info.made = time_at(first, "made");
    head.info.why = backup_why_named(text_at(first, "why")).value_or(BackupWhy::Time);
    head.info.photos = count_at(first, "photos");
    const auto& contents = member(first, "contents");
    if (contents.is_object()) {
        for (const auto& [kind, number] : contents.items()) {
            if (head.info.contents.size() < kinds_max) head.info.contents[kind] = count_at(contents, kind.c_str());
        }
    }
    head.program = text_at(first, "program");
    head.log_end = text_at(first, "log");
    return head;
}

std::optional<std::string_view> backup_lines(std::string_view text) {
    const auto end = text.find('\n');
    if (end == std::string_view::npos || end > head_bytes_max || backup_head(text).info.is_damaged) return {};
    const auto lines = text.substr(end + 1);
    if (text_at(parse(text.substr(0, end)), "crc32c") != crc_text(crc32c(lines))) return {};
    return lines;
}

Got<std::string> write_backup(Disk& disk, const Folder& folder, WallTime now, BackupWhy why, std::string_view text) {
    if (const auto error = make_folders(disk, folder.backups())) return {{}, error};
    const auto names = disk.list(folder.backups());
    if (!names.ok()) return {{}, names.error};
    const auto is_taken = [&](const std::string& name) {
        return std::ranges::find(names.value, name) != names.value.end();
    };
    const std::string beside = "backup.new";
    // Left by one that was cut off.
    if (is_taken(beside)) {
        if (const auto error = disk.remove(folder.backups() / beside)) return {{}, error};
    }
    if (const auto error = write_new(disk, folder.backups() / beside, text)) return {{}, error};
    const auto there = disk.read(folder.backups() / beside, backup_bytes_max);
    if (!there.ok()) return {{}, there.error};
    if (there.value != text) return {{}, std::make_error_code(std::errc::io_error)};
    auto name = backup_name(now, why);
    while (is_taken(name)) name = backup_name(now += std::chrono::seconds{1}, why);
    if (const auto error = disk.rename(folder.backups() / beside, folder.backups() / name)) return {{}, error};
    if (const auto error = disk.sync_folder(folder.backups())) return {{}, error};
    return {std::move(name), {}};
}

Got<std::vector<BackupHead>> list_backups(Disk& disk, const Folder& folder) {
    const auto is_one = [](std::string_view name) { return name.ends_with(extension) && !name.starts_with('.'); };
    const auto found = disk.look(folder.backups(), is_one, names_max);
    if (found.error == std::errc::no_such_file_or_directory) return {};
    if (!found.ok()) return {{}, found.error};
    std::vector<BackupHead> heads;
    for (const auto& file : found.value.files) {
        const auto text = disk.read_beginning(folder.backups() / file.name, head_bytes_max);
        auto head = backup_head(text.value);
        head.info.name = file.name;
        head.info.size = file.size;
        heads.push_back(std::move(head));
    }
    std::ranges::sort(heads, [](const BackupHead& a, const BackupHead& b) {
        return std::tie(a.info.made, a.info.name) > std::tie(b.info.made, b.info.name);
    });
    return {std::move(heads), {}};
}

namespace {

/// Lets the newest of each stretch of time stay, until so many have one.
class Stretches {
public:
    explicit Stretches(std::size_t most) : most_{most} {}
    bool wants(long stretch) { return seen_.size() < most_ && seen_.insert(stretch).second; }

private:
    std::size_t most_;
    std::set<long> seen_;
};

/// The last ones of seven days, four weeks and twelve months.
class Calendar {
public:
    bool wants(WallTime made) {
        const auto day = std::chrono::floor<std::chrono::days>(made);
        const std::chrono::year_month_day date{day};
        const long number = day.time_since_epoch().count();
        bool wanted = days_.wants(number);
        wanted = weeks_.wants((number + 3) / 7) || wanted; // those begin on a Monday
        return months_.wants(static_cast<int>(date.year()) * 12L + static_cast<unsigned>(date.month())) || wanted;
    }

private:
    Stretches days_{7}, weeks_{4}, months_{12};
};

} // namespace

std::vector<std::string> backups_to_drop(const std::vector<BackupInfo>& newest_first, WallTime now) {
    constexpr auto tight = std::chrono::hours{48};
    constexpr std::size_t always = 3; // whatever room they take
    // By a clock that ran ahead, or the present one is behind: neither takes the places of the others.
    Calendar past, ahead;
    std::vector<std::string> drop;
    std::uint64_t bytes = 0;
    std::size_t kept = 0;
    for (const auto& one : newest_first) {
        if (one.is_damaged) continue;
        const bool is_ahead = one.made > now + tight;
        const bool has_room = kept < always || bytes + one.size <= backups_bytes_max;
        const bool is_fresh = !is_ahead && one.made + tight >= now && has_room;
        if (!(is_ahead ? ahead : past).wants(one.made) && !is_fresh) {
            drop.push_back(one.name);
            continue;
        }
        ++kept;
        bytes += one.size;
    }
    return drop;
}

} // namespace attune::store
