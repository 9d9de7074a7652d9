// Files dropped on the window.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "app/dropped.h"
#include "journey.h"
#include "store/way_json.h"

using namespace attune;
using namespace attune::app;

namespace {

/// A file in a folder of its own, gone with the test.
struct DroppedFile {
    explicit DroppedFile(const std::string& content, const char* name = "evening.json")
        : folder(std::filesystem::temp_directory_path() / ("attune-dropped-" + std::to_string(reinterpret_cast<std::uintptr_t>(this)))) {
        std::filesystem::create_directories(folder);
        file = folder / name;
        std::ofstream(file, std::ios::binary) << content;
    }
    ~DroppedFile() { std::filesystem::remove_all(folder); }
    DroppedFile(const DroppedFile&) = delete;
    DroppedFile& operator=(const DroppedFile&) = delete;
    std::filesystem::path folder, file;
};

std::string said(const Action& action) {
    const auto* say = std::get_if<action::Say>(&action);
    return say != nullptr ? say->words : "";
}

}  // namespace

TEST_CASE("a shared way becomes one of our own, once") {
    auto h = open(Sample::Two);
    Way shared = h->state().presets.front();
    shared.title = "Sunday evening";
    const DroppedFile dropped(store::way_file(shared));
    const auto drop = [&] { h->program().tell(take_dropped(dropped.file), h->now()); h->settle(); };
    drop();
    REQUIRE(h->state().library.ways.size() == 1);
    const Way& own = h->state().library.ways.front();
    CHECK(own.title == "Sunday evening");
    CHECK(own.phases == shared.phases);
    CHECK_FALSE(own.built_in);
    CHECK(h->sees("“Sunday evening” is one of your ways now"));
    drop();
    CHECK(h->state().library.ways.size() == 1);
    CHECK(h->sees("is here already"));
}

TEST_CASE("a file that is no way of listening is refused in plain words") {
    const auto refusal = [](const std::string& content) { const DroppedFile file(content); return said(take_dropped(file.file)); };
    CHECK(refusal("not JSON").find("“evening.json” can't be taken") == 0);
    CHECK(refusal("{}").find("can't be taken") != std::string::npos);
    CHECK(refusal("").find("can't be taken") != std::string::npos);
    CHECK(refusal(R"({"format":1,"way":{"title":"x","phases":[]}})").find("can't be taken") != std::string::npos);
    CHECK(refusal(std::string(dropped_max + 2, ' ')).find("too large") != std::string::npos);
}

TEST_CASE("a folder and a file that is gone are refused") {
    CHECK_FALSE(said(take_dropped(std::filesystem::temp_directory_path())).empty());
    CHECK_FALSE(said(take_dropped("/nowhere/at/all.json")).empty());
}
