// A store on a disk in memory with a clock that tests move: no threads, no waiting.
#pragma once

#include "memory_disk.h"
#include "samples.h"
#include "store/store.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <memory>
#include <utility>
#include <variant>
#include <vector>

namespace attune::store::test {

struct World {
    explicit World(std::shared_ptr<MemoryDisk> on = std::make_shared<MemoryDisk>()) : disk{std::move(on)} {}

    /// False: somebody else has it open.
    bool open() {
        auto opened = Store::open("/data", {.clock = [this] { return now; },
                                            .wake = {},
                                            .threaded = false,
                                            .disk = disk,
                                            .wall = [this] { return wall(); },
                                            .chance = chance});
        if (std::holds_alternative<AlreadyRunning>(opened)) return false;
        store = std::move(std::get<std::unique_ptr<Store>>(opened));
        loaded = store->load();
        return true;
    }
    void close() {
        all_saved = store->close();
        store.reset();
    }
    /// As if the program had been killed: nothing more is written.
    void kill() { store.reset(); }
    void reopen() {
        store.reset();
        REQUIRE(open());
    }
    WallTime wall() const { return at_second(0) + now.time_since_epoch(); }
    std::uint64_t put(Body body) { return store->put(std::move(body), wall()); }
    /// Works until nothing is due, then lets that much time pass and does it again.
    void advance(Millis by) {
        store->pump();
        now += by;
        store->pump();
    }
    template <class Wanted>
    std::vector<Wanted> news() {
        std::vector<Wanted> found;
        for (auto& one : store->poll()) {
            if (const auto* wanted = one.get_if<Wanted>()) found.push_back(*wanted);
        }
        return found;
    }

    std::shared_ptr<MemoryDisk> disk;
    Chance chance; ///< none: the computer's own
    Instant now{std::chrono::seconds{1000}};
    std::unique_ptr<Store> store;
    Loaded loaded;
    bool all_saved = false;
};

} // namespace attune::store::test
