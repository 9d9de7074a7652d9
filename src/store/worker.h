// All the store's writing, on one thread, with what is not yet on the disk kept until it is.
#pragma once

#include "core/action.h"
#include "store/backup.h"
#include "store/beat.h"
#include "store/device_file.h"
#include "store/difference.h"
#include "store/export.h"
#include "store/import.h"
#include "store/last_change.h"
#include "store/log_file.h"
#include "store/log_load.h"
#include "store/photos.h"
#include "store/sharer.h"

#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace attune::store {

/// What loading gives the program.
struct Loaded {
    Library library;
    DeviceState device;
    LoadReport report;
    Millis last_known{};                          ///< of device.session, for `recover`; 0 without one
    std::vector<RecordId> apart;                  ///< of which other versions were made apart
    std::optional<keeping::Changed::By> can_undo; ///< see `Keeping::can_undo`
};

/// A version that is to be made.
struct Draft {
    std::optional<Body> body; ///< none: the record's end
    RecordId id;
    std::string kind;
    WallTime wall{};
    bool settles = false;     ///< stands over what was made apart, too
    std::uint64_t ticket = 0; ///< rising; named again once it is on the disk
};

/// What will be so once the drafts are on the disk.
void put_on_top(Library& library, const Draft& draft);

struct ExportJob {
    std::string name, content;
};

struct BeatJob {
    RecordId session; ///< empty: no more beats
    Instant origin{};
};

struct Jobs {
    std::vector<Draft> drafts;
    std::optional<DeviceState> device; ///< the newest only
    std::vector<ExportJob> exports;
    std::optional<BeatJob> beat;
    std::vector<RecordId> find_versions;
    std::optional<std::string> look_at; ///< a folder to share through
    std::vector<KeepingRequest> keeping;
    std::optional<ImportJob> import; ///< to be looked at, and brought in once that is asked for
};

/// What came of it.
struct Outcome {
    struct Exported {
        std::string path; ///< where it lies, or the name when it failed
        bool ok = false;
    };
    std::uint64_t saved_up_to = 0; ///< the last ticket on the disk
    std::optional<DiskTrouble> trouble;
    std::vector<Exported> exported;
    std::vector<std::string> too_long; ///< where records lie that no line can hold
    std::optional<Loaded> loaded_late; ///< the files could be read at last
    std::vector<TakenIn> taken;        ///< from a shared folder, in this order
    std::vector<std::string> photos_come;
    std::optional<action::SharingChanged> sharing;
    std::vector<OtherVersions> versions_found;
    std::optional<FolderLook> looked;
    std::vector<KeepingNews> keeping;
};

class Worker {
public:
    Worker(std::shared_ptr<Disk> disk, Path root, Chance chance = system_chance());
    Worker(const Worker&) = delete; // its parts refer to one another
    Worker& operator=(const Worker&) = delete;

    /// Makes the folder and takes the lock. False: another program holds it. Other failures show up
    /// as trouble later.
    [[nodiscard]] bool open();
    /// All or nothing. Before it succeeded nothing is written; `work` tries again.
    [[nodiscard]] Loaded load();

    /// Backups are made by themselves from now on. `wall` is called when work is done.
    void keep_backups(std::function<WallTime()> wall) { wall_ = std::move(wall); }

    /// Hears how far long work of keeping is, 0 to 1, and may stop it before anything is changed. Called within `work`.
    void watch_keeping(GoOn go_on) { go_on_ = std::move(go_on); }

    void add(Jobs jobs);
    /// Writes what is due. `force`: also what waits for its time, as when closing.
    [[nodiscard]] Outcome work(Instant now, bool force = false);
    /// When there is next something to do by itself.
    [[nodiscard]] std::optional<Instant> due() const;
    [[nodiscard]] bool all_saved() const;
    /// From now on somebody else runs it, on a thread of its own, and `work` only takes what has come.
    [[nodiscard]] Sharer& share_elsewhere() {
        shares_elsewhere_ = true;
        return sharer_;
    }
    /// Written before any record that names one. Lives on without the worker.
    [[nodiscard]] const std::shared_ptr<Photos>& photos() const { return photos_; }
    /// Something failed and has not worked since.
    [[nodiscard]] bool is_troubled() const { return retry_at_.has_value(); }

private:
    Failure prepare();
    Failure take_lock();
    void adopt(const LoadedDevice& device, LoadedLog& log);
    bool crashed_before();
    void load_late(Outcome& outcome);
    Failure write_all(Instant now, bool force, Outcome& outcome);
    Failure write_log(Outcome& outcome);
    Failure write_device(Instant now, bool force);
    Failure write_beat(Instant now);
    void write_exports(Outcome& outcome);
    // worker_sharing.cpp
    Failure share(Instant now, bool force, Outcome& outcome);
    enum class Lines : std::uint8_t { AsTheyCome, AllOrNone };
    Failure take_in(const SharedLogs::NewLines& fresh, Lines how, Outcome& outcome);
    void take_in(std::string_view line, Outcome& outcome);
    [[nodiscard]] std::string without_far_ahead(const std::string& lines);
    Failure become_another_device();
    void tell_of_written(Outcome& outcome);
    void report_sharing(Sharer::News news, Outcome& outcome);
    void answer(Outcome& outcome);
    [[nodiscard]] OtherVersions find_versions(const RecordId& id);
    void find_bodies(Outcome& outcome);
    template <class Take>
    void each_own_line(Take take);
    template <class Take>
    void each_own_line_of(const RecordId& id, Take take);
    // worker_backups.cpp
    void plan_backup(Instant now);
    void set_backup_due(Instant now);
    void back_up_if_due(Instant now, Outcome& outcome);
    /// Its name; none: `backup_trouble_` says why.
    std::optional<std::string> back_up(Instant now, BackupWhy why, const LogLines& log);
    void back_up_before_joining(Instant now, const std::optional<SharedFolder>& folder);
    void tell_of_backups(Outcome& outcome, std::string made = {});
    // worker_keeping.cpp
    void keep(Instant now, Outcome& outcome);
    void carry_out(Instant now, const KeepingRequest& request, Outcome& outcome);
    void look_at(const std::string& backup, Outcome& outcome);
    void restore(Instant now, const keeping::Restore& wanted, Outcome& outcome);
    void look_at(const ImportJob& job, Outcome& outcome);
    void bring_in(Instant now, Outcome& outcome);
    void merge_people(Instant now, const keeping::MergePeople& wanted, Outcome& outcome);
    void undo_keeping(Outcome& outcome);
    struct Before {
        LogLines log;
        std::string backup;
    };
    [[nodiscard]] std::optional<Before> backed_up_before(Instant now, BackupWhy why, Outcome& outcome);
    void make_so(const std::vector<Wanted>& wanted, Outcome& outcome);
    [[nodiscard]] keeping::Changed changed(keeping::Changed::By by, const std::vector<Wanted>& records,
                                           std::string backup);
    [[nodiscard]] std::vector<Wanted> as_before(std::string_view backup, const LastChange& change,
                                                const LogLines& log) const;
    Failure write_last_change();
    [[nodiscard]] bool waits_for_photo(const Draft& draft) const;
    Stamp stamp(WallTime wall, const Stamp& above);
    Failure encode(const Draft& draft, Outcome& outcome);
    bool free_reserve();
    void make_reserve();
    void failed(const Failure& failure, Instant now, Outcome& outcome);

    std::shared_ptr<Disk> disk_;
    Folder folder_;
    std::unique_ptr<FileLock> lock_;
    LogFile log_;
    DeviceFile device_file_;
    BeatFile beat_file_;
    std::shared_ptr<Photos> photos_;
    Chance chance_;
    Sharer sharer_;
    bool shares_elsewhere_ = false;
    std::optional<std::optional<SharedFolder>> sharing_wish_; ///< to be carried out once it is kept
    std::string joining_; ///< the folder for which there is a backup of how it was before
    std::optional<action::SharingChanged> reported_;
    bool opened_ = false; ///< the folder was there once: it is not made anew when it goes
    bool loaded_ = false;
    Failure load_failure_;
    bool reserve_made_ = false;
    // from loading
    std::string device_;
    std::string device_text_;
    std::uint64_t count_ = 0;
    HybridClock clock_;
    Versions versions_;
    std::unordered_set<RecordId> bodies_to_find_; ///< of what was taken in, see `find_bodies`
    std::set<RecordId> ever_apart_; ///< since the start: of these it is told anew how they stand when they are written
    std::vector<RecordId> to_tell_; ///< of those, written and not told yet
    LineReader reader_;
    std::unordered_map<RecordId, std::string> unknown_;
    // waiting
    std::deque<Draft> drafts_;
    std::string unconfirmed_;      ///< lines that are made and not known to be on the disk
    bool belong_together_ = false; ///< those: all or none
    std::uint64_t made_up_to_ = 0;
    std::uint64_t saved_up_to_ = 0;
    std::optional<DeviceState> state_;
    std::vector<ExportJob> exports_;
    std::vector<RecordId> to_find_;
    std::vector<KeepingRequest> keeping_;
    // backups, and what is brought in
    std::function<WallTime()> wall_;
    GoOn go_on_;
    std::string loaded_end_ = "0";   ///< see `LogLines::end`
    std::uint64_t backed_up_to_ = 0; ///< of `LogFile::appended`
    bool backups_known_ = false;
    bool backups_asked_ = false;
    std::optional<Instant> last_backup_;
    std::optional<Instant> backup_due_;
    BackupWhy backup_why_ = BackupWhy::Time;
    std::string backup_trouble_;
    std::optional<ImportJob> import_;
    bool import_looked_at_ = true;
    std::optional<LastChange> last_change_;
    bool is_last_change_kept_ = true; ///< undo.json says so
    BeatJob beat_;
    // times
    Instant device_due_{};
    Instant beat_due_{};
    std::optional<Instant> retry_at_;
    Millis wait_{};
};

} // namespace attune::store
