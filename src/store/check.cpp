#include "store/check.h"

#include "core/words.h"
#include "store/backup.h"
#include "store/device_file.h"
#include "store/log_lines.h"
#include "store/photos.h"
#include "store/record_body.h"

#include <algorithm>
#include <set>
#include <utility>

namespace attune::store {

namespace {

/// Since it was listed: one that there are newer ones of, say.
bool is_gone(const std::error_code& error) { return error == std::errc::no_such_file_or_directory; }

class Check {
public:
    Check(Disk& disk, const Folder& folder, const CheckWish& wish) : disk_{disk}, folder_{folder}, wish_{wish} {}

    CheckReport run() {
        if (!disk_.is_folder(folder_.root)) {
            report_.can_be_read = false;
            return std::move(report_);
        }
        device();
        log();
        if (goes_on(log_part)) photos();
        if (goes_on(log_part + photos_part)) backups();
        return std::move(report_);
    }

private:
    static constexpr float log_part = 0.2F, photos_part = 0.5F; // of the time, roughly

    bool goes_on(float part) {
        stopped_ = stopped_ || (wish_.go_on && !wish_.go_on(part));
        return !stopped_;
    }
    void find(std::string where, std::string what, bool is_aside = false) {
        report_.findings.push_back({std::move(where), std::move(what), is_aside});
    }
    void fail(std::string where, const std::error_code& error) {
        report_.can_be_read = false;
        find(std::move(where), "can't be read: " + error.message());
    }

    void device() {
        DeviceFile file{disk_, folder_};
        const auto loaded = file.load();
        if (loaded.failure) return fail(std::string{device_file_name}, loaded.failure.error);
        if (!loaded.reset) return;
        if (wish_.repair) file.keep_what_is_damaged(loaded);
        // Who has it open has all of it in memory.
        find(std::string{device_file_name},
             wish_.in_use ? "is damaged on the disk"
                          : "can't be used in full; settings and half-written words may be missing",
             wish_.repair);
    }

    void log() {
        const auto names = disk_.list(folder_.log());
        if (names.error == std::errc::no_such_file_or_directory) return;
        if (!names.ok()) return fail("log", names.error);
        auto sorted = names.value;
        std::ranges::sort(sorted);
        float done = 0;
        for (const auto& name : sorted) {
            if (!goes_on(log_part * done++ / static_cast<float>(sorted.size()))) return;
            if (Folder::log_number(name)) log(name);
        }
        log_ = LogLines::read(disk_, folder_).value;
        LineReader reader;
        log_.each([&](std::string_view line) {
            ++report_.records;
            if (!reader.read(line)) return;
            const auto kind = reader.envelope().kind;
            if (kind != "note" && kind != "memory") return;
            const auto body = reader.body();
            const auto* photo = body.body ? photo_of(*body.body) : nullptr;
            if (photo != nullptr) wanted_.insert(photo->sha256);
        });
    }

    void log(const std::string& name) {
        auto text = disk_.read(folder_.log() / name, log_bytes_max);
        if (!text.ok()) return fail("log/" + name, text.error);
        const bool is_torn = !text.value.empty() && !text.value.ends_with('\n');
        if (is_torn && wish_.in_use)
            text.value.resize(text.value.rfind('\n') + 1); // npos + 1: nothing is left
        else if (is_torn)
            text.value += '\n';
        LineReader reader;
        std::string damaged;
        std::size_t count = 0;
        each_line(text.value, [&](std::string_view line) {
            if (reader.read_copy(line)) {
                ++report_.lines;
                return;
            }
            damaged.append(line).append("\n");
            ++count;
        });
        if (count == 0) return;
        const auto stem = "log-" + name.substr(0, name.find('.'));
        if (was_kept(disk_, folder_, stem, ".jsonl", damaged)) {
            report_.lines_aside += count;
            return;
        }
        const bool kept = wish_.repair && !keep_damaged(disk_, folder_, stem, ".jsonl", damaged).error;
        find("log/" + name, counted(count, "line", "lines") + " can't be read", kept);
    }

    void photos() {
        const auto names = disk_.list(folder_.photos());
        if (!names.ok() && names.error != std::errc::no_such_file_or_directory) return fail("photos", names.error);
        std::set<std::string> there;
        float done = 0;
        for (const auto& name : names.value) {
            if (!goes_on(log_part + photos_part * done++ / static_cast<float>(names.value.size()))) return;
            if (name.size() != 64) continue; // one that was not finished means nothing
            const auto bytes = disk_.read(folder_.photo(name), photo_bytes_max);
            if (is_gone(bytes.error)) continue;
            if (bytes.ok() && sha256_of(bytes.value) == name) {
                there.insert(name);
                continue;
            }
            if (!bytes.ok() && !is_no_file_of_ours(bytes.error)) {
                fail("photos/" + name, bytes.error);
                continue;
            }
            const bool moved = wish_.repair && !set_aside(disk_, folder_, folder_.photo(name), "photo", "");
            find("photos/" + name, "is damaged", moved);
        }
        report_.photos = there.size();
        report_.photos_missing = static_cast<std::size_t>(
            std::ranges::count_if(wanted_, [&](const std::string& one) { return !there.contains(one); }));
    }

    /// Nothing ever leaves the log: what a backup has and it has not was lost.
    void compare(const std::string& backup, std::string_view lines) {
        std::size_t missing = 0;
        LineReader reader;
        each_line(lines, [&](std::string_view line) {
            const auto envelope = reader.read_copy(line);
            missing += envelope && !log_.knows(envelope->id) ? 1 : 0;
        });
        if (missing <= missing_) return;
        missing_ = missing;
        fullest_ = backup;
    }

    void backups() {
        const auto all = list_backups(disk_, folder_);
        if (!all.ok()) return fail("backups", all.error);
        float done = 0;
        for (const auto& one : all.value) {
            constexpr float before = log_part + photos_part;
            if (!goes_on(before + (1 - before) * done++ / static_cast<float>(all.value.size()))) return;
            const auto path = folder_.backup(one.info.name);
            const auto text = disk_.read(path, backup_bytes_max);
            if (is_gone(text.error)) continue;
            if (const auto lines = backup_lines(text.value); text.ok() && lines) {
                ++report_.backups;
                compare(one.info.name, *lines);
                continue;
            }
            if (!text.ok() && !is_no_file_of_ours(text.error)) {
                fail("backups/" + one.info.name, text.error);
                continue;
            }
            const bool moved = wish_.repair && !set_aside(disk_, folder_, path, "backup", ".jsonl");
            find("backups/" + one.info.name, "is damaged", moved);
        }
        if (missing_ == 0 || !report_.can_be_read) return;
        find("log", "lacks " + counted(missing_, "record", "records") + " that a backup holds. Restore " + fullest_);
    }

    Disk& disk_;
    const Folder& folder_;
    const CheckWish& wish_;
    bool stopped_ = false;
    CheckReport report_;
    std::set<std::string> wanted_; ///< photos that records name
    LogLines log_;
    std::size_t missing_ = 0; ///< of the records in some backup
    std::string fullest_;     ///< that backup
};

} // namespace

CheckReport check_folder(Disk& disk, const Folder& folder, const CheckWish& wish) {
    return Check{disk, folder, wish}.run();
}

} // namespace attune::store
