#include "core/records.h"
#include "core/rng.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace attune;
using namespace std::chrono_literals;

namespace {

Note note_of(RecordId id, Millis written) {
    Note note;
    note.id = std::move(id);
    note.written = WallTime{written};
    return note;
}

SessionSummary summary_of(RecordId id, Millis begun) {
    SessionSummary summary;
    summary.id = std::move(id);
    summary.begun = WallTime{begun};
    return summary;
}

Way way_of(RecordId id, std::string title) {
    Way way;
    way.id = std::move(id);
    way.title = std::move(title);
    return way;
}

template <class List>
std::string ids(const List& list) {
    std::string all;
    for (const auto& one : list) all += one.id;
    return all;
}

std::vector<Body> sample() {
    return {Person{"b", "Bo", Hue::Teal, 2},
            Person{"a", "An", Hue::Coral, 2},
            Person{"c", "Cy", Hue::Gold, 1},
            way_of("x", "Zebra"),
            way_of("y", "Ape"),
            way_of("z", "Ape"),
            note_of("n", 10ms),
            note_of("m", 30ms),
            note_of("o", 10ms),
            summary_of("s", 1h),
            summary_of("t", 2h),
            summary_of("u", 1h),
            Heart{"n.b", "n", "b"},
            Heart{"n.a", "n", "a"},
            Heart{"nn.a", "nn", "a"},
            Heart{"m.a", "m", "a"},
            Deck{.id = "d", .title = "Roads"},
            CardMark{"d.c.kept", "d", "c", Mark::Kept}};
}

Note answer(RecordId id, RecordId to, Millis written) {
    auto note = note_of(std::move(id), written);
    note.answers = std::move(to);
    return note;
}

Note binned(Note note, Millis when) {
    note.binned = WallTime{when};
    return note;
}

template <class List>
std::string ids_of(const List& list) {
    std::string all;
    for (const auto* one : list) all += one->id;
    return all;
}

} // namespace

TEST_CASE("each list has its order, however records come in") {
    auto bodies = sample();
    Rng rng{3};
    for (int round = 0; round < 50; ++round) {
        std::shuffle(bodies.begin(), bodies.end(), rng);
        Library one_by_one;
        for (const auto& body : bodies) put(one_by_one, body);
        CHECK(ids(one_by_one.people) == "cab");
        CHECK(ids(one_by_one.ways) == "yzx");
        CHECK(ids(one_by_one.notes) == "mon");
        CHECK(ids(one_by_one.sessions) == "tus");
        Library at_once;
        put_all(at_once, bodies);
        CHECK(at_once == one_by_one);
    }
}

TEST_CASE("a newer version replaces the older one, wherever it belongs now") {
    Library library;
    put_all(library, sample());
    put(library, Person{"a", "Anna", Hue::Coral, 2});
    CHECK(ids(library.people) == "cab");
    CHECK(find_person(library, "a")->name == "Anna");
    put(library, Person{"a", "Anna", Hue::Coral, 0});
    CHECK(ids(library.people) == "acb");
    put(library, way_of("x", "Aardvark"));
    CHECK(ids(library.ways) == "xyz");
    put(library, note_of("m", 5ms));
    CHECK(ids(library.notes) == "onm");
    put_all(library, {note_of("m", 50ms), note_of("m", 20ms), note_of("p", 1ms)});
    CHECK(ids(library.notes) == "monp");
    CHECK(find_note(library, "m")->written == WallTime{20ms});
}

TEST_CASE("removing takes out one record and minds no stranger") {
    Library library;
    put_all(library, sample());
    for (const auto* id : {"a", "x", "n", "s", "nobody"}) remove(library, id);
    CHECK(ids(library.people) == "cb");
    CHECK(ids(library.ways) == "yz");
    CHECK(ids(library.notes) == "mo");
    CHECK(ids(library.sessions) == "tu");
    CHECK_FALSE(find_person(library, "a"));
    CHECK_FALSE(find_session(library, "s"));
    CHECK(find_session(library, "t"));
    CHECK_FALSE(find_note(library, "n"));
}

TEST_CASE("a note is on the wall or in the bin, never in both") {
    Library library;
    put_all(library, sample());
    put(library, binned(note_of("m", 30ms), 100ms));
    put(library, binned(note_of("n", 10ms), 50ms));
    CHECK(ids(library.notes) == "o");
    CHECK(ids(library.bin) == "mn");
    CHECK_FALSE(find_note(library, "m"));
    put(library, note_of("m", 30ms));
    CHECK(ids(library.notes) == "mo");
    CHECK(ids(library.bin) == "n");
    put_all(library, {binned(note_of("o", 10ms), 1ms), note_of("o", 10ms), binned(note_of("m", 1ms), 1ms)});
    CHECK(ids(library.notes) == "o");
    CHECK(ids(library.bin) == "nm");
    Library at_once;
    put_all(at_once,
            {binned(note_of("o", 10ms), 1ms), note_of("o", 10ms), note_of("n", 1ms), binned(note_of("n", 1ms), 1ms)});
    CHECK(ids(at_once.notes) == "o");
    CHECK(ids(at_once.bin) == "n");
    remove(library, "n");
    CHECK(ids(library.bin) == "m");
}

TEST_CASE("hearts of a note, and of no other whose name begins like its own") {
    Library library;
    put_all(library, sample());
    CHECK(hearts_of(library, "n") == std::vector<RecordId>{"a", "b"});
    CHECK(hearts_of(library, "nn") == std::vector<RecordId>{"a"});
    CHECK(hearts_of(library, "o").empty());
    remove(library, heart_id("n", "a"));
    CHECK(hearts_of(library, "n") == std::vector<RecordId>{"b"});
}

TEST_CASE("thanks back are found from what they answer") {
    Library library;
    put_all(library, sample());
    put(library, answer("y2", "m", 60ms));
    put(library, answer("y1", "m", 40ms));
    CHECK(ids_of(answers_to(library, "m")) == "y1y2");
    CHECK(answers_to(library, "n").empty());
    SUBCASE("loaded at once they are the same") {
        Library again;
        put_all(again, {answer("y2", "m", 60ms), answer("y1", "m", 40ms)});
        CHECK(ids_of(answers_to(again, "m")) == "y1y2");
    }
    SUBCASE("changed, binned or gone") {
        put(library, answer("y2", "n", 60ms));
        CHECK(ids_of(answers_to(library, "m")) == "y1");
        CHECK(ids_of(answers_to(library, "n")) == "y2");
        put(library, binned(answer("y2", "n", 60ms), 70ms));
        CHECK(answers_to(library, "n").empty());
        remove(library, "y1");
        CHECK(answers_to(library, "m").empty());
    }
}

TEST_CASE("marks of cards") {
    Library library;
    put_all(library, sample());
    CHECK(has_mark(library, "d", "c", Mark::Kept));
    CHECK_FALSE(has_mark(library, "d", "c", Mark::Seen));
    CHECK_FALSE(has_mark(library, "d", "b", Mark::Kept));
}

TEST_CASE("words used in files") {
    CHECK(kind_of(Person{}) == "person");
    CHECK(kind_of(Way{}) == "way");
    CHECK(kind_of(Note{}) == "note");
    CHECK(kind_of(SessionSummary{}) == "session");
    CHECK(kind_of(Heart{}) == "heart");
    CHECK(kind_of(Deck{}) == "deck");
    CHECK(kind_of(CardMark{}) == "card_mark");
    for (const auto mark : {Mark::Kept, Mark::Aside, Mark::Seen}) {
        CHECK(mark_named(name_of(mark)) == mark);
    }
    CHECK_FALSE(mark_named("favourite"));
    CHECK(id_of(note_of("n", 0ms)) == "n");
    for (const auto kind : {Kind::Quality, Kind::Action, Kind::Effort, Kind::Celebration}) {
        CHECK(kind_named(name_of(kind)) == kind);
    }
    CHECK(name_of(Kind::Celebration) == "celebration");
    CHECK_FALSE(kind_named("Effort"));
}

TEST_CASE("a session as Markdown") {
    SessionSummary summary;
    summary.way_title = "Speaker and listener";
    summary.begun = WallTime{std::chrono::sys_days{std::chrono::year{2026} / 11 / 22}} + 22h + 30min;
    summary.running = 10min + 2s;
    summary.together = 10s;
    SeatSummary maya;
    maya.person = "m";
    maya.name = "Maya";
    maya.talk = 5min + 10s;
    maya.heard = "You *need* quiet.\n# Not a title";
    maya.appreciation = "You waited.";
    maya.appreciated = "s";
    SeatSummary sam;
    sam.person = "s";
    sam.name = "Sam";
    sam.talk = 4min + 42s;
    sam.appreciation = "All of it";
    summary.seats = {maya, sam};
    summary.next_step = "Walk on Thursday";
    CHECK(to_markdown(summary, 120min) == "# Speaker and listener\n"
                                          "\n"
                                          "Monday 23 November 2026, 00:30  \n"
                                          "Maya and Sam, 10:02 in all\n"
                                          "\n"
                                          "## Time with the floor\n"
                                          "\n"
                                          "- Maya: 5:10\n"
                                          "- Sam: 4:42\n"
                                          "- Together: 0:10\n"
                                          "\n"
                                          "## What we heard\n"
                                          "\n"
                                          "Maya heard:\n"
                                          "\n"
                                          "> You \\*need\\* quiet.\n"
                                          ">\n"
                                          "> \\# Not a title\n"
                                          "\n"
                                          "## What we appreciate\n"
                                          "\n"
                                          "Maya to Sam:\n"
                                          "\n"
                                          "> You waited.\n"
                                          "\n"
                                          "Sam to all of us:\n"
                                          "\n"
                                          "> All of it\n"
                                          "\n"
                                          "## Our next step\n"
                                          "\n"
                                          "> Walk on Thursday\n");
}

TEST_CASE("a session in which nobody wrote anything is short") {
    SessionSummary summary;
    summary.way_title = "Good\nnews";
    SeatSummary seat;
    seat.name = "A";
    summary.seats = {seat, seat, seat};
    const auto text = to_markdown(summary, 0min);
    CHECK(text.starts_with("# Good news\n\nThursday 1 January 1970, 00:00  \nA, A and A, 0:00 in all\n"));
    CHECK(text.ends_with("- A: 0:00\n- A: 0:00\n- A: 0:00\n"));
}
