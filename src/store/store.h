// Everything that is kept, behind one door. The program talks to this and to nothing else in here
// but assets.h and way_json.h. See FORMAT.md for the files.
#pragma once

#include "core/action.h"
#include "core/records.h"
#include "store/device.h"
#include "store/disk.h"
#include "store/worker.h"
#include "store/writer.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace attune::store {

struct Options {
    /// Called on the threads that write and that share, too; none: a steady clock, which may stand still in sleep.
    std::function<Instant()> clock;
    /// Called on the writer's thread when there is something to `poll`; must not call the store.
    std::function<void()> wake;
    bool threaded = true;       ///< false: call `pump` (tests, the browser)
    std::shared_ptr<Disk> disk; ///< none: the computer's own
    /// For when backups were made. Called on the writer's thread too; none: the computer's own.
    std::function<WallTime()> wall;
    Chance chance; ///< for names of devices and spaces; none: the computer's own
};

/// Where the window stood, for opening it before the store is open. Only reads; nothing when unknown.
[[nodiscard]] std::optional<WindowPlace> last_window(const Path& folder);

/// Another program has this data folder open.
struct AlreadyRunning {
    std::string holder; ///< its process id as text, for people; may be empty
};

/// All calls from one thread but for the hooks of `Options`. No call but `load` and `close` waits
/// for a disk when threaded.
class Store {
public:
    /// Makes the folder when it is missing. Disk trouble does not keep it from opening: it is told
    /// by `poll`, everything is kept in memory, and the store recovers by itself.
    [[nodiscard]] static std::variant<std::unique_ptr<Store>, AlreadyRunning> open(const Path& folder,
                                                                                   Options options = {});

    /// Once, before all that follows. Nothing is written before it has finished.
    [[nodiscard]] Loaded load();

    /// A version of a record; the ticket is `saved` once it is on the disk.
    /// `settles`: what was made apart from it is not offered any more.
    std::uint64_t put(Body body, WallTime now, bool settles = false);
    /// The end of a record; `kind` as in `effect::Gone`.
    std::uint64_t gone(RecordId id, std::string_view kind, WallTime now);
    [[nodiscard]] bool saved(std::uint64_t ticket) const;

    /// A photo's file, before the first record that names it. Found by `photos` from now on. From any thread.
    void keep_photo(std::string sha256, std::string bytes);
    /// To read them with, from any thread; outlives the store.
    [[nodiscard]] std::shared_ptr<const Photos> photos() const { return photos_; }

    /// Soon; of several the last one counts.
    void save_device(DeviceState state);
    /// From now on the writer notes once a second how far this session has come.
    void begin_beat(RecordId session, Instant origin);
    void end_beat();

    void write_export(std::string name, std::string content);

    /// Answered by FolderLooked and VersionsFound.
    void look_at_folder(std::string path);
    void find_versions(RecordId id);
    /// Backups: answered by KeepingSays. What restoring changes comes by `take_in`.
    void keep(KeepingRequest request);
    /// The work of keeping in hand: nothing is changed then, unless it was as good as done.
    void stop_keeping() { writer_.stop_keeping(); }
    /// Looks at what was read from a file, and keeps it for `keeping::Import`. Answered by KeepingSays.
    void look_at_import(ImportJob job);
    /// What came from a shared folder, a backup or a file, each record once: some of it. There may be more.
    [[nodiscard]] std::vector<TakenIn> take_in(std::size_t most);
    /// Digests of photos that can be read now and could not before.
    [[nodiscard]] std::vector<std::string> photos_come();

    /// What happened since: DiskFailed, DiskWell, SavingChanged, FileSaved, Say,
    /// SharingChanged, FolderLooked, VersionsFound, KeepingSays.
    [[nodiscard]] std::vector<Action> poll();
    /// What could be read at last, when `load` could not: with what was put since on top.
    [[nodiscard]] std::optional<Loaded> take_late_load();

    /// Without a thread: does what is due; when to come again, none: after the next call.
    std::optional<Instant> pump();

    /// Writes everything out, waiting at most so long. False: something could not be saved.
    [[nodiscard]] bool close(Millis wait = std::chrono::seconds{5});

    [[nodiscard]] const Path& folder() const { return folder_; }
    /// Where the note of a crash is looked for at the next start.
    [[nodiscard]] Path crash_note() const { return Folder{folder_}.crash_note(); }

private:
    Store(Path folder, std::unique_ptr<Worker> worker, Options options);

    Path folder_;
    bool threaded_;
    std::shared_ptr<Photos> photos_;
    Writer writer_;
};

} // namespace attune::store
