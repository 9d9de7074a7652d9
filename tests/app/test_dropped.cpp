// Files dropped on the window.
#include "app/dropped.h"
#include "journey.h"
#include "store/deck_file.h"
#include "store/way_json.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

using namespace attune;
using namespace attune::app;

namespace {

/// A file in a folder of its own, gone with the test.
struct DroppedFile {
    explicit DroppedFile(const std::string& content, const char* name = "evening.json")
        : folder(std::filesystem::temp_directory_path() /
                 ("attune-dropped-" + std::to_string(reinterpret_cast<std::uintptr_t>(this)))) {
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
    const auto* say = action.get_if<action::Say>();
    return say != nullptr ? say->words : "";
}

} // namespace

TEST_CASE("a shared way becomes one of our own, once") {
    auto h = open(Sample::Two);
    Way shared = h->state().presets.front();
    shared.title = "Sunday evening";
    const DroppedFile dropped(store::way_file(shared));
    const auto drop = [&] {
        h->program().tell(take_dropped(dropped.file), h->now());
        h->settle();
    };
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
    const auto refusal = [](const std::string& content) {
        const DroppedFile file(content);
        return said(take_dropped(file.file));
    };
    CHECK(refusal("not JSON").find("“evening.json” can't be taken") == 0);
    CHECK(refusal("{}").find("can't be taken") != std::string::npos);
    CHECK(refusal("").find("can't be taken") != std::string::npos);
    CHECK(refusal(R"({"format":1,"way":{"title":"x","phases":[]}})").find("can't be taken") != std::string::npos);
    CHECK(refusal(std::string(dropped_max + 2, ' ')).find("too large") != std::string::npos);
}

TEST_CASE("a deck becomes one of our own, from JSON and from a table alike") {
    const Deck shared{.title = "Sunday questions", .cards = {{.id = "one", .text = "What is home?"}}};
    struct Row {
        const char* what;
        const char* name;
        std::string content, title;
    };
    const std::vector<Row> rows{
        {"as it is shared", "deck.json", store::deck_json_file(shared), "Sunday questions"},
        {"by hand, under another name", "deck.txt", R"( {"cards":[{"id":"one","text":"What is home?"}]})", "deck"},
        {"a table", "Our deck.CSV", store::deck_csv(shared), "Our deck"},
        {"a list", "zoë.txt", "What is home?\n", "zoë"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.what);
        auto h = open(Sample::Two);
        const std::size_t before = h->state().library.decks.size();
        const DroppedFile dropped(row.content, row.name);
        h->program().tell(take_dropped(dropped.file), h->now());
        h->settle();
        REQUIRE(h->state().library.decks.size() == before + 1);
        const auto own_deck = std::ranges::find(h->state().library.decks, row.title, &Deck::title);
        REQUIRE(own_deck != h->state().library.decks.end());
        const Deck& own = *own_deck;
        REQUIRE(own.cards.size() == 1);
        CHECK(own.cards[0].text == "What is home?");
    }
}

TEST_CASE("a file that is no deck is refused in plain words, with its place") {
    const auto refusal = [](const char* name, const std::string& content) {
        const DroppedFile file(content, name);
        return said(take_dropped(file.file));
    };
    CHECK(refusal("a.json", R"({"cards":[{"text":"A"},{"back":"B"}]})") ==
          "“a.json” can't be taken: card 2 has no text. Write one or leave it out.");
    CHECK(refusal("a.csv", "text,depth\nOne,9\n").find("“a.csv” can't be taken: row 2: \"depth\"") == 0);
    CHECK(refusal("a.csv", "").find("there are no cards in it") != std::string::npos);
    CHECK(refusal("a.pdf", "%PDF-1.7").find("is neither a way of listening nor a deck of cards") != std::string::npos);
}

TEST_CASE("what is called a picture and is none is refused as one") {
    for (const char* name : {"a.png", "a.JPG", "a.jpeg", "a.gif", "a.webp", "a.heic"}) {
        CAPTURE(name);
        const DroppedFile letter("Dear Sam", name);
        CHECK(said(take_dropped(letter.file)).find("is not a photo. PNG and JPEG files can be taken.") !=
              std::string::npos);
        const DroppedFile nothing("", name);
        CHECK(said(take_dropped(nothing.file)).find("is empty.") != std::string::npos);
        const DroppedFile huge(std::string(dropped_max + 2, ' '), name);
        CHECK(said(take_dropped(huge.file)).find("is not a photo") != std::string::npos);
    }
}

TEST_CASE("a folder and a file that is gone are refused") {
    CHECK_FALSE(said(take_dropped(std::filesystem::temp_directory_path())).empty());
    CHECK_FALSE(said(take_dropped("/nowhere/at/all.json")).empty());
}

TEST_CASE("what Attune saved, its backups and data folders are looked at; a table where thanks are wanted") {
    const auto looked_at = [](const Action& action) { return action.get_if<action::LookAtImport>() != nullptr; };
    CHECK(looked_at(take_dropped(DroppedFile(R"({"attune":"everything","format":1,"records":[]})").file)));
    CHECK(looked_at(take_dropped(DroppedFile("{\"attune\":\"backup\",\"format\":1}\n", "b.jsonl").file)));
    const DroppedFile table("text,back\nThanks,\n", "thanks.csv");
    CHECK(looked_at(take_dropped(table.file, Screen::Wall)));
    CHECK(looked_at(take_dropped(table.file, Screen::SaveBringIn)));
    CHECK_FALSE(looked_at(take_dropped(table.file, Screen::Cards)));
    const auto is_thanks = [&](const std::string& rows, Screen shown = Screen::Session) {
        const DroppedFile file(rows, "table.csv");
        return looked_at(take_dropped(file.file, shown));
    };
    CHECK(is_thanks("Date,From,To,Words\n2026-11-01,Maya,Sam,Thanks\n"));
    CHECK(is_thanks("\xEF\xBB\xBFsep=;\r\nWhat;Who\r\nFor the tea;Maya\r\n"));
    CHECK_FALSE(is_thanks("Date,From,To,Words\n2026-11-01,Maya,Sam,Thanks\n", Screen::Deck));
    CHECK_FALSE(is_thanks("text,by,hint\nWhat is home?,Maya,\n")); // only cards have hints
    CHECK_FALSE(is_thanks("text\nWhat is home?\n"));
    CHECK_FALSE(is_thanks("What is home?\nWhat else?\n"));
    CHECK_FALSE(is_thanks("text,\"by\nOne,2\n"));
    std::filesystem::create_directories(table.folder / "log");
    CHECK(looked_at(take_dropped(table.folder)));
    std::ofstream(table.folder / "space.json") << "{}";
    CHECK(said(take_dropped(table.folder)).find("share your wall") != std::string::npos);
}
