#include "core/words.h"
#include "store/assets.h"
#include "store/way_json.h"

#include <doctest/doctest.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>

using namespace attune;
using namespace attune::store;
using namespace std::chrono_literals;
namespace fs = std::filesystem;

namespace {

const fs::path assets{ATTUNE_TEST_ASSETS};

const Way& way_in(const std::vector<Way>& ways, std::string_view id) {
    const auto it = std::find_if(ways.begin(), ways.end(), [&](const Way& way) { return way.id == id; });
    REQUIRE(it != ways.end());
    return *it;
}

/// "speak 5, reflect 2": the phases as the table of the design writes them.
std::string structure(const Way& way) {
    std::string text;
    for (const auto& phase : way.phases) {
        text += (text.empty() ? "" : ", ") + std::string{name_of(phase.role)} + " " +
                std::to_string(std::chrono::duration_cast<std::chrono::minutes>(phase.length).count());
        if (!phase.for_each) text += " all";
        if (phase.depth != 0) text += " depth " + std::to_string(phase.depth);
    }
    return text;
}

std::size_t code_points(const std::string& text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }));
}

/// A folder of this test, gone with it.
struct ScratchFolder {
    fs::path path = fs::temp_directory_path() / ("attune-assets-" + std::to_string(getpid()));
    ScratchFolder() { fs::create_directories(path); }
    ~ScratchFolder() { fs::remove_all(path); }
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;
    void write(const std::string& name, const std::string& text) const { std::ofstream{path / name} << text; }
};

template <class Act>
std::string fault_of_asset(Act act) {
    try {
        (void)act();
        return "";
    } catch (const BadAsset& error) {
        return error.what();
    }
}

} // namespace

TEST_CASE("the ways are those of the design") {
    struct Row {
        const char* id;
        const char* phases;
        int minutes, people, least, most;
    };
    const std::vector<Row> rows{
        {"speaker-listener", "speak 5, reflect 2", 14, 2, 2, 2},
        {"mirror-validate-empathise", "ask 2 all, speak 5, reflect 3, validate 2, empathise 2, close 4 all", 30, 2, 2,
         2},
        {"how-was-your-day", "speak 10", 20, 2, 2, 2},
        {"empathy-circle", "circle 4, close 5 all", 25, 4, 3, 8},
        {"listening-partnership", "speak 5", 10, 2, 2, 2},
        {"good-news", "speak 3, respond 3", 12, 2, 2, 2},
        {"weekly-check-in", "speak 5, share 10 all, speak 8, reflect 4, share 10 all, close 6 all", 60, 2, 2, 2},
        {"three-depths", "share 15 all depth 1, share 15 all depth 2, share 15 all depth 3", 45, 2, 2, 2}};
    const auto ways = load_presets(assets / "presets" / "ways.json");
    REQUIRE(ways.size() == rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto& row = rows[i];
        const auto& way = ways[i];
        CAPTURE(row.id);
        CHECK(way.id == row.id);
        CHECK(structure(way) == row.phases);
        CHECK(planned_length(way, static_cast<std::size_t>(row.people)) == std::chrono::minutes{row.minutes});
        CHECK(way.people_min == row.least);
        CHECK(way.people_max == row.most);
        CHECK(way.built_in);
        CHECK_FALSE(fault_of(way));
    }
    CHECK(way_in(ways, "empathy-circle").circle == 20min);
}

TEST_CASE("every phase has words for both sides") {
    for (const auto& way : load_presets(assets / "presets" / "ways.json")) {
        CAPTURE(way.title);
        CHECK_FALSE(way.icon.empty());
        CHECK(code_points(way.about) >= 10);
        CHECK(code_points(way.about) <= 60);
        for (const auto& phase : way.phases) {
            CHECK(code_points(phase.guidance) >= 20);
            CHECK(code_points(phase.guidance) <= 140);
            CHECK(code_points(phase.to_listener) >= 20);
            CHECK(code_points(phase.to_listener) <= 140);
            CHECK(phase.words.size() >= (speaker_decides(phase.role) ? 4U : 3U));
            const std::set<std::string> different{phase.words.begin(), phase.words.end()};
            CHECK(different.size() == phase.words.size());
            for (const auto& opening : phase.words) CHECK(code_points(opening) <= 60);
        }
    }
}

TEST_CASE("a bad file of presets is named, with what is wrong in it") {
    const ScratchFolder folder;
    const auto file = folder.path / "ways.json";
    const auto fault = [&](const std::string& text) {
        folder.write("ways.json", text);
        return fault_of_asset([&] { return load_presets(file); });
    };
    const auto name = file.string() + ": ";
    const std::string good = R"({"id":"a","title":"A","phases":[{"role":"speak","minutes":5}]})";
    CHECK(fault(R"({"format":1,"ways":[)" + good + "]}") == "");
    CHECK(fault(R"({"format":1,"ways":[)" + good + "," + good + "]}") == name + "the id \"a\" is there twice");
    CHECK(fault(R"({"format":1,"ways":[]})") == name + "there are no ways in it");
    CHECK(fault("{\n") == name + "line 2 is not JSON");
    CHECK(fault(R"({"format":1,"ways":[{"title":"A"}]})") == name + "way 1: \"id\" is missing");
    CHECK(fault(R"({"format":1,"ways":[{"id":"a","title":"A","phases":[]}]})") ==
          name + "way \"a\": Add at least one phase first.");
    CHECK(fault(R"({"format":1,"ways":[{"id":"a","title":"A","phases":[{"role":"speak","mins":5}]}]})") ==
          name + "way \"a\": phase 1: \"mins\" is not known");
    CHECK(fault(R"({"format":1,"ways":[],"more":1})") == name + "the file: \"more\" is not known");
    CHECK(fault_of_asset([&] { return load_presets(folder.path / "none.json"); }) ==
          (folder.path / "none.json").string() + ": can't be opened");
}

TEST_CASE("decks come by file name; other files are let be; bad ones are named") {
    const ScratchFolder folder;
    const auto load = [&] { return load_decks(folder.path); };
    folder.write("b.json", R"({"format":1,"id":"b","title":"B","cards":[{"id":"1","text":"One"}]})");
    folder.write("a.json", R"({"format":1,"id":"a","title":"A","cards":[]})");
    folder.write("notes.txt", "not a deck");
    const auto decks = load();
    REQUIRE(decks.size() == 2);
    CHECK(decks[0].id == "a");
    CHECK(decks[1].cards.at(0).text == "One");

    const auto fault = [&](const std::string& cards) {
        folder.write("b.json", R"({"format":1,"id":"b","title":"B","cards":)" + cards + "}");
        const auto said = fault_of_asset(load);
        const auto name = (folder.path / "b.json").string() + ": ";
        CHECK(said.starts_with(name));
        return said.substr(std::min(said.size(), name.size()));
    };
    CHECK(fault(R"([{"id":"1"}])") == "card 1: \"text\" is missing");
    CHECK(fault(R"([{"id":"1","text":""}])") == "card 1: \"text\" is empty");
    CHECK(fault(R"([{"id":"1","text":"A"},{"id":"1","text":"B"}])") == "the card \"1\" is there twice");
    CHECK(fault(R"([{"id":"1","text":"A","depth":4}])") == "card 1: \"depth\" is not a whole number from 1 to 3");
    CHECK(fault(R"([{"id":"1","text":"A","tekst":4}])") == "card 1: \"tekst\" is not known");
    CHECK(fault("3") == "the deck: \"cards\" is not a list");
    CHECK_FALSE(fault_of_asset([&] { return load_decks(folder.path / "none"); }).empty());
}
