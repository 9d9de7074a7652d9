// Several devices that share a wall through folders on disks in memory, each with a clock of its own.
#pragma once

#include "core/update_sharing.h"
#include "world.h"

#include <set>
#include <string>
#include <vector>

namespace attune::store::test {

inline const Path shared_root = "/sync";

/// One device: a store, and the state as the program would have it.
struct SharingDevice {
    explicit SharingDevice(std::shared_ptr<MemoryDisk> disk = std::make_shared<MemoryDisk>())
        : world{std::make_unique<World>(std::move(disk))} {}

    void open() {
        world->store.reset(); // one that is open is as if it had been killed
        REQUIRE(world->open());
        state.library = world->loaded.library;
        state.apart = {world->loaded.apart.begin(), world->loaded.apart.end()};
        state.shared = world->loaded.device.shared;
    }
    void share() {
        state.shared = SharedFolder{shared_root.string(), {}};
        save_device();
    }
    void leave() {
        state.shared.reset();
        save_device();
    }
    void save_device() {
        DeviceState device;
        device.shared = state.shared;
        world->store->save_device(device);
    }
    /// Lets the store work, and time pass, and takes in what came as the program does.
    void advance(Millis by = std::chrono::seconds{11}) {
        for (int i = 0; i < 30; ++i) {
            const auto due = world->store->pump();
            hear();
            if (!due || *due > world->now) break;
        }
        world->now += by;
    }
    void hear() {
        for (const auto& action : world->store->poll()) {
            const auto* changed = action.get_if<action::SharingChanged>();
            if (changed == nullptr || !state.shared) continue;
            state.sharing = changed->report;
            if (changed->space.empty() || changed->space == state.shared->space) continue;
            state.shared->space = changed->space;
            save_device();
        }
        for (auto some = world->store->take_in(7); !some.empty(); some = world->store->take_in(7))
            take_in(state, std::move(some), {});
    }
    WallTime wall() const { return world->wall() + clock_off; }
    std::uint64_t put(Body body, bool settles = false) {
        attune::put(state.library, body);
        if (settles) state.apart.erase(id_of(body));
        return world->store->put(std::move(body), wall(), settles);
    }
    std::uint64_t end(RecordId id, std::string_view kind) { // a copy: it may lie in the record that goes
        attune::remove(state.library, id);
        state.apart.erase(id);
        return world->store->gone(id, kind, wall());
    }
    /// All that lies in the files of its own log.
    std::string own_log() const { return below("/data/log/"); }
    std::string below(const std::string& folder) const {
        std::string all;
        for (const auto& [path, bytes] : world->disk->files()) {
            if (path.starts_with(folder)) all += bytes;
        }
        return all;
    }

    std::unique_ptr<World> world;
    State state;
    Millis clock_off{};
};

/// A syncer at its best: every file as it is on the one where it is longest.
inline void sync(std::vector<SharingDevice*> devices) {
    std::map<std::string, std::string> all;
    for (const auto* device : devices) {
        for (const auto& [path, bytes] : device->world->disk->files()) {
            if (!path.starts_with(shared_root.string() + "/")) continue;
            auto& kept = all[path];
            if (bytes.size() > kept.size()) kept = bytes;
        }
    }
    for (const auto* device : devices) {
        const auto there = device->world->disk->files();
        for (const auto& [path, bytes] : all) {
            const auto found = there.find(path);
            if (found == there.end() || found->second != bytes) device->world->disk->set_file(path, bytes);
        }
    }
}

/// Two that share one wall.
struct Two {
    Two() {
        for (auto* one : {&maya, &sam}) {
            one->open();
            one->share();
            one->advance();
        }
        meet();
    }
    /// Both publish, the syncer carries, both take in; until nothing moves any more.
    void meet() {
        for (int i = 0; i < 4; ++i) {
            maya.advance();
            sam.advance();
            sync({&maya, &sam});
        }
        maya.advance();
        sam.advance();
    }
    SharingDevice maya, sam;
};

} // namespace attune::store::test
