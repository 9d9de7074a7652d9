#include "store/last_change.h"

#include "store/lenient_json.h"

#include <algorithm>
#include <array>

namespace attune::store {

namespace {

using By = keeping::Changed::By;
using nlohmann::json;

/// A hundred thousand records of which every other one was changed before they came: 4 MiB.
constexpr std::size_t bytes_max = 16U << 20U;
constexpr std::size_t runs_max = 200'000;

constexpr std::array<std::pair<By, std::string_view>, 3> by_names{
    {{By::Restore, "restore"}, {By::Import, "import"}, {By::Merge, "merge"}}};

} // namespace

bool LastChange::has_made(std::string_view dev, std::uint64_t n) const {
    const auto after = std::ranges::upper_bound(made, std::pair{dev, n}, {}, [](const VersionRun& run) {
        return std::pair{std::string_view{run.dev}, run.first};
    });
    if (after == made.begin()) return false;
    const auto& run = *std::prev(after);
    return run.dev == dev && n <= run.last;
}

std::vector<VersionRun> runs_of(std::vector<std::pair<std::string, std::uint64_t>> versions) {
    std::ranges::sort(versions);
    std::vector<VersionRun> runs;
    for (auto& [dev, n] : versions) {
        if (!runs.empty() && runs.back().dev == dev && n - runs.back().last <= 1)
            runs.back().last = n;
        else
            runs.push_back({std::move(dev), n, n});
    }
    return runs;
}

std::string last_change_text(const LastChange& change) {
    const auto by = std::ranges::find(by_names, change.by, &std::pair<By, std::string_view>::first);
    auto made = json::array();
    for (const auto& run : change.made) made.push_back({{"dev", run.dev}, {"first", run.first}, {"last", run.last}});
    return dump(json{{"by", by->second}, {"backup", change.backup}, {"made", std::move(made)}}) + "\n";
}

std::optional<LastChange> read_last_change(std::string_view text) {
    const auto read = parse(text);
    LastChange change{.backup = text_at(read, "backup")};
    const auto by = std::ranges::find(by_names, text_at(read, "by"), &std::pair<By, std::string_view>::second);
    const auto& made = list_at(read, "made");
    if (by == by_names.end() || change.backup.empty() || made.empty() || made.size() > runs_max) return {};
    change.by = by->first;
    for (const auto& one : made) {
        VersionRun run{text_at(one, "dev"), count_at(one, "first"), count_at(one, "last")};
        if (run.dev.empty() || run.first == 0 || run.last < run.first) return {};
        change.made.push_back(std::move(run));
    }
    if (!std::ranges::is_sorted(change.made)) return {};
    return change;
}

std::optional<LastChange> load_last_change(Disk& disk, const Folder& folder) {
    const auto text = disk.read(folder.undo(), bytes_max);
    if (!text.ok()) return {};
    auto change = read_last_change(text.value);
    if (!change || !disk.read_beginning(folder.backup(change->backup), 1).ok()) return {};
    return change;
}

std::error_code keep_last_change(Disk& disk, const Folder& folder, const std::optional<LastChange>& change) {
    if (!change) return unless_missing(disk.remove(folder.undo()));
    if (const auto error = write_beside(disk, folder.undo_new(), last_change_text(*change))) return error;
    if (const auto error = disk.rename(folder.undo_new(), folder.undo())) return error;
    return disk.sync_folder(folder.root);
}

} // namespace attune::store
