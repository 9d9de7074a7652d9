// This device's newest pictures, on a real disk.
#include "app/find_pictures.h"
#include "app/finder.h"
#include "app/take_photo.h"

#include <doctest/doctest.h>

#include <chrono>
#include <condition_variable>
#include <filesystem>
#include <fstream>
#include <mutex>
#include <string>
#include <vector>

#if !defined(_WIN32)
#include <sys/stat.h>
#endif

using namespace attune;
using namespace attune::app;
using namespace std::chrono_literals;
namespace fs = std::filesystem;

namespace {

/// A home of its own, gone with the test.
struct Home {
    Home()
        : path(fs::canonical(fs::temp_directory_path()) /
               ("attune-find-" + std::to_string(reinterpret_cast<std::uintptr_t>(this)))) {
        fs::create_directories(path);
    }
    ~Home() { fs::remove_all(path); }
    Home(const Home&) = delete;
    Home& operator=(const Home&) = delete;

    /// Changed so many hours ago.
    fs::path file(const std::string& name, int hours = 0, const std::string& bytes = "\xff\xd8\xff") const {
        fs::create_directories((path / name).parent_path());
        std::ofstream(path / name, std::ios::binary) << bytes;
        fs::last_write_time(path / name, fs::file_time_type::clock::now() - std::chrono::hours{hours});
        return path / name;
    }
    fs::path folder(const char* name) const {
        fs::create_directories(path / name);
        return path / name;
    }
    [[nodiscard]] std::vector<fs::path> places() const {
        return picture_places({path, path / ".config", {path / "media"}});
    }
    [[nodiscard]] std::vector<std::string> names() const {
        std::vector<std::string> names;
        for (const auto& found : find_pictures(places())) names.push_back(found.name);
        return names;
    }
    fs::path path;
};

using Names = std::vector<std::string>;

} // namespace

TEST_CASE("pictures are found where people keep them, the newest first, with one level of folders") {
    const Home home;
    CHECK(home.names().empty());
    home.file("Pictures/garden.jpg", 5);
    home.file("Pictures/2026/Lake.JPEG", 1);
    home.file("Pictures/2026/11/too deep.jpg", 0);
    home.file("Downloads/drawing.png", 3);
    home.file("Desktop/cat.jpg", 2);
    home.file("media/maya/CARD/DCIM/100CANON/IMG_1.JPG", 4);
    home.file("media/STICK/DCIM/IMG_2.jpg", 6);
    home.file("media/STICK/other/not here.jpg", 0);
    home.file("elsewhere.jpg", 0);
    CHECK(home.names() == Names{"Lake.JPEG", "cat.jpg", "drawing.png", "IMG_1.JPG", "garden.jpg", "IMG_2.jpg"});
    const auto found = find_pictures(home.places());
    CHECK(found[1].path == (home.path / "Desktop/cat.jpg").string());
    const auto age = std::chrono::system_clock::now() - found[1].changed;
    CHECK(age > 115min);
    CHECK(age < 125min);
}

TEST_CASE("the desktop says what its folders are called; home itself is none of them") {
    const Home home;
    home.file("Bilder/garden.jpg", 1);
    home.file("Schreibtisch/cat.jpg", 2);
    home.file("Pictures/not asked.jpg");
    home.file("at home.jpg");
    home.file(".config/user-dirs.dirs", 0,
              "# a comment\nXDG_DESKTOP_DIR=\"" + (home.path / "Schreibtisch").string() +
                  "\"\nXDG_DOWNLOAD_DIR=\"$HOME/\"\nXDG_PICTURES_DIR=\"$HOME/Bilder\"\nXDG_MUSIC_DIR=\"");
    CHECK(home.names() == Names{"garden.jpg", "cat.jpg"});
    CHECK(picture_places({}).empty());
}

TEST_CASE("what is hidden, empty, too long, no file or of another kind is left out") {
    const Home home;
    home.file("Pictures/good.jpg", 1);
    home.file("Pictures/.hidden.jpg");
    home.file("Pictures/.thumbnails/small.jpg");
    home.file("Pictures/empty.jpg", 0, "");
    home.file("Pictures/letter.txt");
    home.file("Pictures/jpg");
    home.file("Pictures/dance.gif");
    fs::resize_file(home.file("Pictures/film.jpg"), photo_file_max + 1);
    home.folder("Pictures/folder.jpg");
#if !defined(_WIN32)
    REQUIRE(mkfifo((home.path / "Pictures/pipe.jpg").c_str(), 0600) == 0);
#endif
    CHECK(home.names() == Names{"good.jpg"});
    home.file("Pictures/broken.jpg", 0, "Dear Sam"); // that shows when it is read
    CHECK(home.names() == Names{"broken.jpg", "good.jpg"});
    CHECK_FALSE(thumbnail_of(home.path / "Pictures/broken.jpg", 64));
    CHECK_FALSE(thumbnail_of(home.path / "Pictures/pipe.jpg", 64));
    CHECK_FALSE(thumbnail_of(home.path / "Pictures/gone.jpg", 64));
}

TEST_CASE("links lead to a picture once, into no folder, and never round in circles") {
    const Home home;
    const auto garden = home.file("Pictures/garden.jpg", 1);
    fs::create_symlink(garden, home.folder("Desktop") / "the garden.jpg");
    fs::create_symlink(home.path / "nowhere.jpg", home.path / "Desktop/gone.jpg");
    fs::create_symlink(home.path / "Desktop/itself.jpg", home.path / "Desktop/itself.jpg");
    fs::create_directory_symlink(home.path / "Pictures", home.path / "Pictures/again");
    fs::create_directory_symlink(home.path / "Pictures", home.path / "Downloads");
    CHECK(home.names() == Names{"garden.jpg"});
    // a place may be a link: where the pictures are on another disk
    fs::remove_all(home.path / "Pictures");
    home.file("disk/lake.jpg");
    fs::create_directory_symlink(home.path / "disk", home.path / "Pictures");
    CHECK(home.names() == Names{"lake.jpg"});
}

TEST_CASE("of ten thousand files the newest sixty are offered, and one place does not use up the next one's share") {
    const Home home;
    const auto folder = home.folder("Pictures");
    const auto now = fs::file_time_type::clock::now();
    for (std::size_t i = 0; i < looked_at_max; ++i) {
        const auto file = folder / (std::to_string(i) + ".jpg");
        std::ofstream(file) << "x";
        fs::last_write_time(file, now - std::chrono::minutes{(i * 7) % looked_at_max + 1});
    }
    home.file("Desktop/last.jpg");
    const auto found = find_pictures(home.places());
    REQUIRE(found.size() == pictures_max);
    CHECK(found[0].name == "last.jpg");
    for (std::size_t i = 1; i < found.size(); ++i) {
        CHECK(found[i - 1].changed >= found[i].changed);
        CHECK(std::stoul(found[i].name) * 7 % looked_at_max == i - 1);
    }
}

TEST_CASE("names that are no text are made fit to be read; their files are found all the same") {
    const Home home;
    const auto file = home.file("Pictures/\xff\nodd.jpg");
    const auto found = find_pictures(home.places());
    REQUIRE(found.size() == 1);
    CHECK(found[0].name == "\xEF\xBF\xBD odd.jpg");
    CHECK(fs::exists(found[0].path));
}

TEST_CASE("a finder looks on a thread, one look at a time, and may go before it is done") {
    std::mutex mutex;
    std::condition_variable changed;
    bool may_end = false, woken = false;
    {
        Finder<int> finder([&] {
            const std::lock_guard guard{mutex};
            woken = true;
            changed.notify_all();
        });
        CHECK_FALSE(finder.poll());
        finder.look([&] {
            std::unique_lock lock{mutex};
            changed.wait(lock, [&] { return may_end; });
            return 7;
        });
        finder.look([] { return 8; }); // not meanwhile
        CHECK_FALSE(finder.poll());
        {
            std::unique_lock lock{mutex};
            may_end = true;
            changed.notify_all();
            changed.wait(lock, [&] { return woken; });
        }
        CHECK(finder.poll() == 7);
        CHECK_FALSE(finder.poll());
    }
    const auto gate = std::make_shared<std::mutex>();
    gate->lock();
    {
        Finder<int> finder([] { FAIL("nobody waits for it any more"); });
        finder.look([gate] {
            const std::lock_guard guard{*gate};
            return 9;
        });
    }
    gate->unlock();
}
