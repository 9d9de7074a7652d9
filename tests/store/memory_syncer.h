// Something that keeps the shared folders of several devices in step, as badly as syncers do.
#pragma once

#include "memory_disk.h"

#include <map>
#include <memory>
#include <random>
#include <string>
#include <vector>

namespace attune::store::test {

/// Knows whole files only, as syncers do: each change of a file on one device is carried to the others
/// some time later.
class MemorySyncer {
public:
    MemorySyncer(Path folder, std::mt19937_64& chance) : folder_{std::move(folder)}, chance_{chance} {}

    void add(std::shared_ptr<MemoryDisk> disk) {
        devices_.push_back({.disk = std::move(disk), .seen = {}, .aside = {}});
    }
    /// After a crash its disk is another one.
    void replace(std::size_t device, std::shared_ptr<MemoryDisk> disk) { devices_[device].disk = std::move(disk); }

    /// Notices what was changed, and delivers some of what is under way: in any order, some of it twice,
    /// some of it in part at first.
    void turn();
    /// Delivers everything, whole. Where devices differ then, one of them wins: any, or the longest.
    void settle(bool longest_wins);

    // What goes wrong with syncers and the people who run them.
    void roll_back_a_file(std::size_t device);
    void copy_on_conflict(std::size_t device);
    void rename_case(std::size_t device);
    void lose_a_file(std::size_t from); ///< on all of them
    void drop_folder(std::size_t device);
    void bring_folder_back(std::size_t device);
    [[nodiscard]] bool is_dropped(std::size_t device) const { return devices_[device].is_dropped; }

private:
    using Files = std::map<std::string, std::string>; // by name below the folder
    struct Device {
        std::shared_ptr<MemoryDisk> disk;
        Files seen; ///< as the syncer knows the folder
        Files aside;
        bool is_dropped = false;
    };
    struct Parcel {
        std::size_t to = 0;
        std::string name, bytes;
    };
    [[nodiscard]] Files files_of(const Device& device) const;
    [[nodiscard]] bool has_conflict(const Device& device, const std::string& name) const;
    [[nodiscard]] std::string any_name(const Files& files);
    [[nodiscard]] static std::string marked(const std::string& name, const std::string& mark);
    void notice(std::size_t from);
    void deliver(const Parcel& parcel);
    void put(Device& device, const std::string& name, const std::string& bytes);

    Path folder_;
    std::mt19937_64& chance_;
    std::vector<Device> devices_;
    std::vector<Parcel> under_way_;
    std::map<std::string, std::vector<std::string>> history_; ///< what each file ever held
    int conflicts_ = 0;
};

} // namespace attune::store::test
