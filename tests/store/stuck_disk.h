// The computer's own disk, but for one folder that does not answer until it is let go.
#pragma once

#include "store/disk.h"

#include <condition_variable>
#include <memory>
#include <mutex>
#include <string>
#include <utility>

namespace attune::store::test {

class StuckDisk : public Disk {
public:
    explicit StuckDisk(Path folder) : folder_{std::move(folder)} {}

    /// Until somebody waits for the folder.
    void wait_until_asked() {
        std::unique_lock lock{mutex_};
        changed_.wait(lock, [&] { return is_asked_; });
    }
    void let_go() {
        const std::lock_guard guard{mutex_};
        is_stuck_ = false;
        changed_.notify_all();
    }

    Got<std::unique_ptr<OpenFile>> create(const Path& path) override { return at(path).create(path); }
    Got<std::unique_ptr<OpenFile>> open_append(const Path& path) override { return at(path).open_append(path); }
    Got<std::unique_ptr<OpenFile>> open_in_place(const Path& path) override { return at(path).open_in_place(path); }
    Got<std::string> read(const Path& path, std::size_t most) override { return at(path).read(path, most); }
    Got<std::vector<std::string>> list(const Path& folder) override { return at(folder).list(folder); }
    Got<Listing> look(const Path& folder, const IsWanted& is_wanted, std::size_t most) override {
        return at(folder).look(folder, is_wanted, most);
    }
    Got<std::string> read_beginning(const Path& path, std::size_t most) override {
        return at(path).read_beginning(path, most);
    }
    Got<std::string> read_plain(const Path& path, std::size_t most) override { return at(path).read_plain(path, most); }
    std::error_code rename(const Path& from, const Path& to) override { return at(to).rename(from, to); }
    std::error_code remove(const Path& path) override { return at(path).remove(path); }
    std::error_code cut(const Path& path, std::uint64_t size) override { return at(path).cut(path, size); }
    std::error_code sync_folder(const Path& folder) override { return at(folder).sync_folder(folder); }
    std::error_code remove_empty(const Path& folder) override { return at(folder).remove_empty(folder); }
    std::error_code make_folder(const Path& folder) override { return at(folder).make_folder(folder); }
    bool is_folder(const Path& path) override { return at(path).is_folder(path); }
    Path resolved(const Path& path) override { return at(path).resolved(path); }
    bool may_write(const Path& folder) override { return at(folder).may_write(folder); }
    Got<std::unique_ptr<FileLock>> lock(const Path& path) override { return at(path).lock(path); }

private:
    Disk& at(const Path& path) {
        if (path.string().starts_with(folder_.string())) {
            std::unique_lock lock{mutex_};
            is_asked_ = true;
            changed_.notify_all();
            changed_.wait(lock, [&] { return !is_stuck_; });
        }
        return *disk_;
    }

    std::shared_ptr<Disk> disk_ = system_disk();
    Path folder_;
    std::mutex mutex_;
    std::condition_variable changed_;
    bool is_stuck_ = true, is_asked_ = false;
};

} // namespace attune::store::test
