// A disk in memory that knows what would survive a power cut: file contents that were synced, and
// folder entries of folders that were synced.
#pragma once

#include "store/disk.h"

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <random>
#include <string>
#include <vector>

namespace attune::store::test {

/// What a disk is asked for before each call. An error makes the call fail; with `half`, a write
/// writes half of its bytes first.
struct Verdict {
    std::error_code error;
    bool half = false;
};

using Judge = std::function<Verdict(const char* call)>;

/// The power goes at the `at`-th call: it and all later ones fail, a write half done. `calls` counts them.
inline Judge power_cut_at(int at, int& calls) {
    calls = 0;
    return [at, &calls](const char*) -> Verdict {
        if (++calls < at) return {};
        return {std::make_error_code(std::errc::io_error), true};
    };
}

/// From the `at`-th call on `length` of them fail like that.
inline Judge fault_at(int at, int length, const Verdict& fault, int& calls) {
    calls = 0;
    return [at, length, fault, &calls](const char*) {
        ++calls;
        return calls >= at && calls < at + length ? fault : Verdict{};
    };
}

class MemoryDisk : public Disk {
public:
    MemoryDisk();

    Got<std::unique_ptr<OpenFile>> create(const Path& path) override;
    Got<std::unique_ptr<OpenFile>> open_append(const Path& path) override;
    Got<std::unique_ptr<OpenFile>> open_in_place(const Path& path) override;
    Got<std::string> read(const Path& path, std::size_t most) override;
    Got<std::string> read_beginning(const Path& path, std::size_t most) override;
    Got<std::vector<std::string>> list(const Path& folder) override;
    Got<Listing> look(const Path& folder, const IsWanted& is_wanted, std::size_t most) override;
    Got<std::string> read_plain(const Path& path, std::size_t most) override;
    std::error_code rename(const Path& from, const Path& to) override;
    std::error_code remove(const Path& path) override;
    std::error_code cut(const Path& path, std::uint64_t size) override;
    std::error_code sync_folder(const Path& folder) override;
    std::error_code remove_empty(const Path& folder) override;
    std::error_code make_folder(const Path& folder) override;
    bool is_folder(const Path& path) override;
    Path resolved(const Path& path) override { return path.lexically_normal(); }
    bool may_write(const Path& folder) override { return folder != read_only; }
    Got<std::unique_ptr<FileLock>> lock(const Path& path) override;

    /// Asked before every call that can fail.
    Judge judge;
    Path read_only; ///< a folder of which the system says so

    /// The disk after a power cut now. What was not synced is lost, or, by chance, there in part.
    [[nodiscard]] std::shared_ptr<MemoryDisk> after_crash(std::mt19937_64& chance) const;

    // For tests to look at and to damage things: never fails, always durable.
    [[nodiscard]] std::map<std::string, std::string> files() const; ///< by path
    void set_file(const Path& path, std::string bytes);
    void erase(const Path& path);
    void remove_folder(const Path& folder); ///< with those below; files: `erase`

    struct Content {
        std::string now;
        std::string durable;
        std::uint64_t mark = 0; ///< see FoundFile
    };
    struct State {
        std::map<Path, std::shared_ptr<Content>> entries;
        std::map<Path, std::shared_ptr<Content>> durable_entries;
        struct Change { ///< of an entry, not yet synced; none: removed
            Path path;
            std::shared_ptr<Content> content;
        };
        std::vector<std::vector<Change>> pending; ///< each happens whole or not at all
        std::map<Path, bool> folders;             ///< whether it is durable
        std::map<Path, bool> locks;
        std::uint64_t changes = 0; ///< the last mark given
    };

private:
    Verdict ask(const char* call);
    std::error_code check(const char* call);
    void change(std::vector<State::Change> changes);
    Got<std::unique_ptr<OpenFile>> open(std::shared_ptr<Content> content);

    friend class MemoryFile;
    friend class MemoryLock;
    std::shared_ptr<State> state_;
};

} // namespace attune::store::test
