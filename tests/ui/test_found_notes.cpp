// Filters and searches over the wall, bit by bit.
#include "ui/found_notes.h"

#include <doctest/doctest.h>

#include <chrono>
#include <string>

using namespace attune;
using namespace attune::ui;
using namespace std::chrono_literals;

namespace {

constexpr WallTime today{std::chrono::sys_days{std::chrono::year{2026} / 11 / 22} + 19h};

Note note(int n, std::string text, Kind kind = Kind::Action) {
    return {.id = "n" + std::to_string(n),
            .from = "sam",
            .to = "maya",
            .from_name = "Sam",
            .to_name = "Maya",
            .text = std::move(text),
            .kind = kind,
            .written = today - n * 1h};
}

Library wall_of(int count) {
    Library library;
    std::vector<Note> notes;
    for (int n = 0; n < count; ++n) {
        std::string text = n % 10 == 3 ? "Crème brûlée on Sunday" : "A walk, number " + std::to_string(n);
        notes.push_back(note(n, std::move(text), n % 2 == 0 ? Kind::Effort : Kind::Action));
    }
    library.notes.put_all(std::move(notes));
    return library;
}

/// Frames until all has been looked at.
int look_through(FoundNotes& found, const Library& library, const FoundNotes::Wish& wish) {
    int frames = 0;
    do {
        found.look(library, wish);
        ++frames;
    } while (!found.is_done() && frames < 1000);
    return frames;
}

std::string ids(const FoundNotes& found) {
    std::string all;
    for (const auto& one : found.notes()) all += one->id + " ";
    return all;
}

} // namespace

TEST_CASE("what is asked for is found, newest first") {
    const Library library = wall_of(20);
    struct {
        const char* what;
        FoundNotes::Wish wish;
        std::string_view ids;
    } const rows[]{
        {"a word without its accents, in other case", {.query = "BRULEE"}, "n3 n13 "},
        {"every word, in any order", {.query = "sunday creme"}, "n3 n13 "},
        {"a name", {.query = "maya brulee"}, "n3 n13 "},
        {"one word that is not there", {.query = "creme saturday"}, ""},
        {"a part of a word", {.query = "umber 1"}, "n1 n10 n11 n12 n14 n15 n16 n17 n18 n19 "},
        {"a kind and a word",
         {.filter = {.kind = Kind::Effort}, .query = "walk"},
         "n0 n2 n4 n6 n8 n10 n12 n14 n16 n18 "},
        {"a year without notes", {.filter = {.year = 2020}}, ""},
        {"blanks ask for nothing in particular", {.filter = {.kind = Kind::Celebration}, .query = "  "}, ""},
    };
    for (const auto& row : rows) {
        CAPTURE(row.what);
        FoundNotes found;
        look_through(found, library, row.wish);
        CHECK(ids(found) == row.ids);
    }
}

TEST_CASE("a large wall is looked through in several frames, the newest at once") {
    const Library library = wall_of(50000);
    FoundNotes found;
    found.look(library, {});
    CHECK_FALSE(found.is_done());
    CHECK(found.notes().size() > 1000);
    CHECK(found.notes().front()->id == "n0");
    const auto edition = found.edition();
    CHECK(look_through(found, library, {}) > 1);
    CHECK(found.notes().size() == 50000);
    CHECK(found.edition() == edition); // only more at the end

    found.look(library, {.query = "brulee"});
    CHECK_FALSE(found.notes().empty());
    CHECK(found.edition() != edition);
    look_through(found, library, {.query = "brulee"});
    CHECK(found.notes().size() == 5000);
    look_through(found, library, {.query = "brulee sunday"});
    CHECK(found.notes().size() == 5000);
}

TEST_CASE("a change of the wall shows when all is looked through; until then what was there stays") {
    Library library = wall_of(50000);
    FoundNotes found;
    look_through(found, library, {});
    const auto wishes = found.wishes();
    put(library, note(-1, "Fresh"));
    remove(library, "n7");
    found.look(library, {});
    CHECK(found.notes().front()->id == "n0");
    CHECK(found.notes()[7]->id == "n7"); // still there to be drawn, though it has left the wall
    look_through(found, library, {});
    CHECK(found.notes().front()->id == "n-1");
    CHECK(found.notes().size() == 50000);
    CHECK(found.wishes() == wishes);
}

TEST_CASE("a search sees words that were changed meanwhile") {
    Library library = wall_of(10);
    FoundNotes found;
    look_through(found, library, {.query = "zebra"});
    CHECK(found.notes().empty());
    put(library, note(5, "A zebra"));
    look_through(found, library, {.query = "zebra"});
    CHECK(ids(found) == "n5 ");
}

TEST_CASE("another wall with as many changes is another wall") {
    FoundNotes found;
    look_through(found, wall_of(3), {});
    CHECK(found.notes().size() == 3);
    look_through(found, wall_of(5), {});
    CHECK(found.notes().size() == 5);
}
