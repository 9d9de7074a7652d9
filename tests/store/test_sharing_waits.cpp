// Sharing on a thread of its own: a folder that does not answer holds nothing up.
#include "samples.h"
#include "spot.h"
#include "store/store.h"
#include "stuck_disk.h"

#include <doctest/doctest.h>

#include <condition_variable>
#include <filesystem>
#include <functional>
#include <mutex>
#include <string>
#include <thread>

using namespace attune;
using namespace attune::store;
using namespace attune::store::test;
namespace fs = std::filesystem;

namespace {

/// A store with its threads, and a program that waits for what it is told.
struct Program {
    Program(const fs::path& folder, std::shared_ptr<Disk> disk) {
        auto opened = Store::open(folder, {.clock = {},
                                           .wake =
                                               [this] {
                                                   const std::lock_guard guard{mutex};
                                                   is_woken = true;
                                                   woken.notify_all();
                                               },
                                           .disk = std::move(disk)});
        store = std::move(std::get<std::unique_ptr<Store>>(opened));
        loaded = store->load();
    }
    void wait_for(const std::function<bool()>& condition) {
        while (!condition()) {
            std::unique_lock lock{mutex};
            woken.wait(lock, [&] { return is_woken; });
            is_woken = false;
        }
    }
    void share(const fs::path& folder) {
        DeviceState device;
        device.shared = SharedFolder{folder.string(), {}};
        store->save_device(device);
    }

    std::mutex mutex;
    std::condition_variable woken;
    bool is_woken = false;
    std::unique_ptr<Store> store;
    Loaded loaded;
};

} // namespace

TEST_CASE("a shared folder that does not answer holds up no save, and not the end") {
    const Spot place;
    auto disk = std::make_shared<StuckDisk>(place.path / "shared");
    {
        Program program{place.path / "data", disk};
        program.share(place.path / "shared");
        disk->wait_until_asked();
        for (int i = 0; i < 20; ++i) {
            const auto ticket = program.store->put(sample_note("N" + std::to_string(i)), at_second(i));
            program.wait_for([&] { return program.store->saved(ticket); });
        }
        CHECK(program.store->close(Millis{300}));
    }
    // What hangs goes on for itself, and ends with its call.
    disk->let_go();
    const std::weak_ptr<Disk> watched = disk;
    disk.reset();
    while (!watched.expired()) std::this_thread::yield();

    Program again{place.path / "data", system_disk()};
    CHECK(again.loaded.library.notes.size() == 20);
    CHECK(again.loaded.report.clean());
    CHECK(again.store->close());
}

TEST_CASE("where a folder answers, all goes out before the program ends, and comes in on another device") {
    const Spot place;
    {
        Program maya{place.path / "maya", system_disk()};
        maya.share(place.path / "shared");
        SharingReport report;
        maya.wait_for([&] {
            for (const auto& news : maya.store->poll()) {
                if (const auto* changed = news.get_if<action::SharingChanged>()) report = changed->report;
            }
            return report.standing == SharingReport::Standing::Good && !report.is_catching_up;
        });
        for (int i = 0; i < 300; ++i) (void)maya.store->put(sample_note("N" + std::to_string(i)), at_second(i));
        CHECK(maya.store->close());
    }
    {
        Program sam{place.path / "sam", system_disk()};
        sam.share(place.path / "shared");
        std::size_t came = 0;
        sam.wait_for([&] {
            for (auto some = sam.store->take_in(100); !some.empty(); some = sam.store->take_in(100))
                came += some.size();
            return came >= 300;
        });
        CHECK(sam.store->close());
    }
    Program again{place.path / "sam", system_disk()};
    CHECK(again.loaded.library.notes.size() == 300);
    CHECK(again.store->close());
}
