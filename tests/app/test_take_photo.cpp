// From a typed path or a dropped file to a photo that can be kept, or a word why not.
#include "app/dropped.h"
#include "app/sample_photos.h"
#include "app/take_photo.h"
#include "platform/photo.h"
#include "platform/photo_pixels.h"
#include "store/photos.h"

#include <doctest/doctest.h>

#include <condition_variable>
#include <filesystem>
#include <fstream>
#include <mutex>
#include <string>

#if !defined(_WIN32)
#include <sys/stat.h>
#endif

using namespace attune;
using namespace attune::app;
namespace fs = std::filesystem;

namespace {

/// A folder of its own, gone with the test.
struct Folder {
    Folder()
        : path(fs::temp_directory_path() /
               ("attune-photos-" + std::to_string(reinterpret_cast<std::uintptr_t>(this)))) {
        fs::create_directories(path);
    }
    ~Folder() { fs::remove_all(path); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    fs::path with(const char* name, const std::string& bytes) const {
        std::ofstream(path / name, std::ios::binary) << bytes;
        return path / name;
    }
    fs::path path;
};

std::string hills_jpeg() { return platform::jpeg_of(*sample_picture(sample_hills(), 400), 85); }

std::string refusal(const fs::path& file) {
    const auto outcome = take_photo(file);
    const auto* words = std::get_if<std::string>(&outcome);
    return words != nullptr ? *words : "";
}

} // namespace

TEST_CASE("a photo is taken in: its copy, its size and its digest") {
    const Folder folder;
    const auto outcome = take_photo(folder.with("Hügel im Herbst.jpg", hills_jpeg()));
    REQUIRE(std::holds_alternative<NewPhoto>(outcome));
    const auto& made = std::get<NewPhoto>(outcome);
    CHECK(made.photo.width == 400);
    CHECK(made.photo.height == 267);
    CHECK(made.photo.sha256 == store::sha256_of(made.bytes));
    CHECK(platform::decode_photo(made.bytes, 1600));
}

TEST_CASE("what can't be taken is refused with its name and the reason") {
    const Folder folder;
    const auto jpeg = hills_jpeg();
    CHECK(refusal(folder.path / "gone.jpg") == "“gone.jpg” is not there. Is the path right?");
    CHECK(refusal(folder.path).find("is a folder") != std::string::npos);
    CHECK(refusal(folder.path / "").find("is a folder") != std::string::npos);
    CHECK(refusal(folder.with("empty.jpg", "")) == "“empty.jpg” is empty.");
    CHECK(refusal(folder.with("letter.txt", "Dear Sam")).find("is not a photo") != std::string::npos);
    CHECK(refusal(folder.with("letter.jpg", "Dear Sam")).find("is not a photo") != std::string::npos);
    CHECK(refusal(folder.with("dance.gif", "GIF89a\1")).find("Save it as JPEG or PNG") != std::string::npos);
    CHECK(refusal(folder.with("half.jpg", jpeg.substr(0, jpeg.size() / 2))).find("is damaged") != std::string::npos);
    const std::string giant{"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\xc3\x50\0\0\xc3\x50\x08\2\0\0\0\0\0\0\0", 33};
    CHECK(refusal(folder.with("giant.png", giant)).find("40 megapixels") != std::string::npos);
    const auto long_file = folder.with("film.jpg", jpeg);
    fs::resize_file(long_file, photo_file_max + 1);
    CHECK(refusal(long_file).find("64 MiB") != std::string::npos);
#if !defined(_WIN32)
    const auto pipe = folder.path / "pipe.jpg";
    REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
    CHECK(refusal(pipe).find("is not a file that can be read") != std::string::npos);
#endif
}

TEST_CASE("paths are understood as people write and paste them") {
    const Folder home;
    const auto cat = home.with("my cat.jpg", "");
    struct Row {
        std::string typed;
        fs::path meant;
    };
    for (const auto& [typed, meant] : {
             Row{cat.string(), cat},
             Row{"  " + cat.string() + " \n", cat},
             Row{"'" + cat.string() + "'", cat},
             Row{"\"" + cat.string() + "\"", cat},
             Row{"~/my cat.jpg", cat},
             Row{"my cat.jpg", cat},
             Row{"file://" + (home.path / "my%20cat.jpg").string(), cat},
             Row{"file://localhost" + (home.path / "my%20cat.jpg").string(), cat},
             Row{"file:///photos/100%25.jpg", "/photos/100%.jpg"},
             Row{"file:///photos/100%.jpg", "/photos/100%.jpg"},
             Row{"file:///photos/100%zz.jpg", "/photos/100%zz.jpg"},
             Row{"/not/there.jpg", "/not/there.jpg"},
         }) {
        CAPTURE(typed);
        CHECK(path_as_meant(typed, home.path) == meant);
    }
    // one whose name does end with a blank
    const auto odd = home.with("odd.jpg ", "");
    CHECK(path_as_meant(odd.string(), home.path) == odd);
}

TEST_CASE("a dropped picture is a note's photo, whatever it is called") {
    const Folder folder;
    const auto path_of = [](const Action& action) {
        const auto* take = action.get_if<action::TakePhoto>();
        return take != nullptr ? take->path : "";
    };
    for (const auto& file : {folder.with("hills.jpg", hills_jpeg()), folder.with("hills", hills_jpeg()),
                             folder.with("hills.json", "\x89PNG\r\n\x1a\n"), folder.with("dance.gif", "GIF89a\1\1")}) {
        CAPTURE(file);
        CHECK(path_of(take_dropped(file)) == file.string());
    }
    CHECK(path_of(take_dropped(folder.with("way.jpg", "{}"))).empty());
}

TEST_CASE("photos are taken on a thread, in the order asked, and wake the program") {
    const Folder folder;
    const auto good = folder.with("hills.jpg", hills_jpeg()), bad = folder.with("letter.jpg", "Dear Sam");
    std::mutex mutex;
    std::condition_variable woken;
    int wakes = 0;
    PhotoTaker taker([&] {
        const std::lock_guard guard{mutex};
        ++wakes;
        woken.notify_all();
    });
    CHECK(taker.poll().empty());
    taker.take(good.string());
    taker.take(bad.string());
    {
        std::unique_lock lock{mutex};
        woken.wait(lock, [&] { return wakes == 2; });
    }
    const auto results = taker.poll();
    REQUIRE(results.size() == 2);
    CHECK(results[0].path == good.string());
    CHECK(std::holds_alternative<NewPhoto>(results[0].outcome));
    CHECK(results[1].path == bad.string());
    CHECK(std::holds_alternative<std::string>(results[1].outcome));
    CHECK(taker.poll().empty());
    taker.take(good.string()); // still at it when the program ends
}
