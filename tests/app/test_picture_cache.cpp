// Photos as textures: loaded when asked for, near the size they are drawn at, within bounds.
#include "app/picture_cache.h"

#include <doctest/doctest.h>

#include <condition_variable>
#include <map>
#include <mutex>
#include <string>
#include <vector>

using namespace attune;
using namespace attune::app;

namespace {

Photo photo(char name, int width = 1600, int height = 1200) { return {std::string(64, name), width, height}; }

/// Textures that are only counted.
struct Desk {
    std::map<ImTextureID, std::size_t> textures;
    std::vector<std::string> loaded; ///< "a 512", in the order of loading
    int fails = 0;                   ///< so many next loads find nothing
    ImTextureID last = 0;
    ImTextureID next = 7;

    TextureMaker maker() {
        return {.make =
                    [this](const platform::Picture& p) {
                        textures[++next] = p.rgba.size();
                        return next;
                    },
                .drop = [this](ImTextureID texture) { CHECK(textures.erase(texture) == 1); }};
    }
    std::optional<platform::Picture> load(const Photo& wanted, int side) {
        loaded.push_back(wanted.sha256.substr(0, 1) + " " + std::to_string(side));
        if (fails > 0) {
            --fails;
            return {};
        }
        const int height = side * wanted.height / wanted.width;
        return platform::Picture{side, height, std::vector<std::uint8_t>(static_cast<std::size_t>(side * height * 4))};
    }
    PictureCache::Options at_once(std::size_t bytes_max = 48U << 20U) {
        return {.load = [this](const Photo& wanted, int side) { return load(wanted, side); },
                .textures = maker(),
                .wake = {},
                .at_once = true,
                .bytes_max = bytes_max};
    }
};

} // namespace

TEST_CASE("a picture is loaded once, at the next size above the one it is drawn at") {
    struct Row {
        int wanted;
        const char* loaded;
    };
    for (const auto& row : {Row{1, "a 256"}, Row{256, "a 256"}, Row{257, "a 512"}, Row{900, "a 1024"},
                            Row{1025, "a 1600"}, Row{4000, "a 1600"}}) {
        CAPTURE(row.wanted);
        Desk desk;
        PictureCache cache(desk.at_once());
        for (int frame = 0; frame < 3; ++frame) {
            cache.begin_frame();
            const auto found = cache.find(photo('a'), row.wanted);
            REQUIRE(found);
            CHECK(found->width * 3 == found->height * 4);
        }
        CHECK(desk.loaded == std::vector<std::string>{row.loaded});
    }
}

TEST_CASE("a small photo is not loaded again for a large place") {
    Desk desk;
    PictureCache cache(desk.at_once());
    cache.begin_frame();
    CHECK(cache.find(photo('a', 200, 150), 100));
    CHECK(cache.find(photo('a', 200, 150), 1600));
    CHECK(desk.loaded.size() == 1);
}

TEST_CASE("a missing one is said to be, and looked for again when it comes back into sight") {
    Desk desk;
    desk.fails = 1;
    PictureCache cache(desk.at_once());
    for (int frame = 0; frame < 5; ++frame) {
        cache.begin_frame();
        CHECK_FALSE(cache.find(photo('a'), 300));
        CHECK(cache.is_missing(photo('a')));
        CHECK_FALSE(cache.is_missing(photo('b')));
    }
    CHECK(desk.loaded.size() == 1);
    for (int frame = 0; frame < 3; ++frame) cache.begin_frame();
    CHECK(cache.find(photo('a'), 300));
    CHECK_FALSE(cache.is_missing(photo('a')));
}

TEST_CASE("what was seen longest ago gives way, what is on the screen stays") {
    constexpr std::size_t one = 512U * 384 * 4;
    Desk desk;
    {
        PictureCache cache(desk.at_once(3 * one));
        for (const char name : {'a', 'b', 'c'}) {
            cache.begin_frame();
            CHECK(cache.find(photo(name), 512));
        }
        cache.begin_frame();
        CHECK(cache.find(photo('a'), 512));
        CHECK(cache.find(photo('d'), 512));
        cache.begin_frame();
        CHECK(cache.bytes() == 3 * one); // b went
        CHECK(cache.find(photo('a'), 512));
        CHECK(cache.find(photo('c'), 512));
        CHECK(desk.loaded.size() == 4);
        CHECK(cache.find(photo('b'), 512));
        CHECK(desk.loaded.size() == 5);

        // more on the screen than there is room for
        for (int frame = 0; frame < 3; ++frame) {
            cache.begin_frame();
            for (char name = 'a'; name < 'k'; ++name) CHECK(cache.find(photo(name), 512));
        }
        CHECK(cache.bytes() == 10 * one);
        for (int frame = 0; frame < 3; ++frame) cache.begin_frame();
        CHECK(cache.bytes() == 3 * one);
        CHECK(desk.textures.size() == 3);
    }
    CHECK(desk.textures.empty());
}

namespace {

/// Loads on the cache's thread, one at a time, when the test lets it.
class Gate {
public:
    void let_through(int more) {
        const std::lock_guard guard{mutex_};
        allowed_ += more;
        changed_.notify_all();
    }
    void wait_to_pass() {
        std::unique_lock lock{mutex_};
        ++waiting_;
        changed_.notify_all();
        changed_.wait(lock, [&] { return allowed_ > 0; });
        --allowed_;
        --waiting_;
    }
    void passed() {
        const std::lock_guard guard{mutex_};
        ++passed_;
        changed_.notify_all();
    }
    void until_one_waits() {
        std::unique_lock lock{mutex_};
        changed_.wait(lock, [&] { return waiting_ > 0; });
    }
    void until_passed(int count) {
        std::unique_lock lock{mutex_};
        changed_.wait(lock, [&] { return passed_ >= count; });
    }

private:
    std::mutex mutex_;
    std::condition_variable changed_;
    int allowed_ = 0, waiting_ = 0, passed_ = 0;
};

} // namespace

TEST_CASE("on its thread: a frame never waits, the last asked for comes first, what left is dropped") {
    Desk desk;
    Gate gate;
    auto options = desk.at_once();
    options.at_once = false;
    options.load = [&](const Photo& wanted, int side) {
        gate.wait_to_pass();
        return desk.load(wanted, side);
    };
    options.wake = [&] { gate.passed(); };
    PictureCache cache(std::move(options));

    cache.begin_frame();
    CHECK_FALSE(cache.find(photo('a'), 256));
    CHECK_FALSE(cache.is_missing(photo('a')));
    gate.until_one_waits(); // the thread has a in hand
    for (const char name : {'b', 'c', 'd'}) CHECK_FALSE(cache.find(photo(name), 256));
    cache.begin_frame();
    for (const char name : {'a', 'b', 'd'}) CHECK_FALSE(cache.find(photo(name), 256));
    cache.begin_frame();
    for (const char name : {'a', 'b', 'd'}) CHECK_FALSE(cache.find(photo(name), 256));
    cache.begin_frame(); // nobody has asked for c since
    gate.let_through(3);
    gate.until_passed(3);
    CHECK(desk.loaded == std::vector<std::string>{"a 256", "d 256", "b 256"});
    cache.begin_frame();
    for (const char name : {'a', 'b', 'd'}) CHECK(cache.find(photo(name), 256));

    // a larger one is shown coarsely until it has come
    const auto coarse = cache.find(photo('a'), 1000);
    REQUIRE(coarse);
    CHECK(coarse->width == 256);
    gate.let_through(1);
    gate.until_passed(4);
    cache.begin_frame();
    const auto fine = cache.find(photo('a'), 1000);
    REQUIRE(fine);
    CHECK(fine->width == 1024);
    gate.let_through(100);
}

TEST_CASE("files are found beside photos, each loaded once; one that was changed is another picture") {
    Desk desk;
    auto options = desk.at_once();
    std::vector<std::string> files;
    options.load_file = [&](const std::string& path, int side) -> std::optional<platform::Picture> {
        files.push_back(path + " " + std::to_string(side));
        if (path == "/bad.jpg") return {};
        return platform::Picture{side, side, std::vector<std::uint8_t>(static_cast<std::size_t>(side * side * 4))};
    };
    PictureCache cache(std::move(options));
    const FoundPicture good{"/good.jpg", "good.jpg", WallTime{Millis{5}}}, bad{"/bad.jpg", "bad.jpg", {}};
    for (int frame = 0; frame < 3; ++frame) {
        cache.begin_frame();
        CHECK(cache.find(photo('a'), 256));
        CHECK(cache.find_file(good, 110));
        CHECK_FALSE(cache.find_file(bad, 110));
        CHECK_FALSE(cache.is_unreadable(good));
        CHECK(cache.is_unreadable(bad));
    }
    CHECK(desk.loaded == std::vector<std::string>{"a 256"});
    CHECK(files == std::vector<std::string>{"/good.jpg 256", "/bad.jpg 256"});
    CHECK(cache.find_file({good.path, good.name, WallTime{Millis{6}}}, 110));
    CHECK(files.size() == 3);
}

TEST_CASE("photos do not wait for files, and a file that left the screen is not read") {
    Desk desk;
    Gate files, photos;
    std::vector<std::string> read;
    auto options = desk.at_once();
    options.at_once = false;
    options.wake = [&] { photos.passed(); };
    options.load_file = [&](const std::string& path, int) -> std::optional<platform::Picture> {
        files.wait_to_pass();
        read.push_back(path);
        return {};
    };
    PictureCache cache(std::move(options));
    const auto file = [](const char* path) { return FoundPicture{path, path, {}}; };
    cache.begin_frame();
    CHECK_FALSE(cache.find_file(file("/1"), 110));
    files.until_one_waits();
    CHECK_FALSE(cache.find_file(file("/2"), 110));
    CHECK_FALSE(cache.find(photo('a'), 256));
    photos.until_passed(1);
    for (int frame = 0; frame < 3; ++frame) {
        cache.begin_frame();
        CHECK_FALSE(cache.find_file(file("/1"), 110));
        CHECK(cache.find(photo('a'), 256));
    }
    files.let_through(2);
    photos.until_passed(2);
    cache.begin_frame();
    CHECK(cache.is_unreadable(file("/1")));
    CHECK(read == std::vector<std::string>{"/1"});
}

TEST_CASE("a cache ends while much is still to be loaded") {
    Desk desk;
    auto options = desk.at_once();
    options.at_once = false;
    PictureCache cache(std::move(options));
    cache.begin_frame();
    for (char name = 'a'; name < 'z'; ++name) (void)cache.find(photo(name), 256);
}
