#include "store/store.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <random>

using namespace attune;
using namespace attune::store;

namespace {

struct TemporaryFolder {
    std::filesystem::path path =
        std::filesystem::temp_directory_path() / ("attune-window-" + std::to_string(std::random_device{}()));
    TemporaryFolder() { std::filesystem::create_directories(path); }
    ~TemporaryFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(path, ignored);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
};

} // namespace

TEST_CASE("the window's place is known before the store is open") {
    const TemporaryFolder folder;
    const auto data = folder.path / "data";
    CHECK_FALSE(last_window(data));
    CHECK_FALSE(std::filesystem::exists(data)); // it only reads

    const WindowPlace place{40, 50, 900, 700, true};
    {
        auto opened = Store::open(data);
        auto& store = *std::get<std::unique_ptr<Store>>(opened);
        REQUIRE(store.load().device == DeviceState{});
        store.save_device({.window = place});
        REQUIRE(store.close());
    }
    REQUIRE(last_window(data));
    CHECK(*last_window(data) == place);

    std::ofstream(data / "device.json") << "no JSON";
    CHECK_FALSE(last_window(data));
    CHECK(std::filesystem::exists(data / "device.json")); // nor does it set anything aside
}

TEST_CASE("a window that never stood anywhere has no place") {
    const TemporaryFolder folder;
    auto opened = Store::open(folder.path);
    auto& store = *std::get<std::unique_ptr<Store>>(opened);
    static_cast<void>(store.load());
    store.save_device({});
    REQUIRE(store.close());
    CHECK_FALSE(last_window(folder.path));
}
