#include "ui/text/clusters.h"
#include "ui/widgets/text_model.h"

#include <doctest/doctest.h>

#include <functional>
#include <random>
#include <string>
#include <vector>

using namespace attune::ui;

namespace {

const Measured ten{[](char32_t c) { return c == '\n' ? 0.0F : 10.0F; }};

/// A model with rows of eight figures.
struct Desk {
    TextModel model;
    float width = 80;
    std::size_t length_max = 0;

    explicit Desk(std::string_view text = {}, std::size_t caret = 0) {
        model.reset(text);
        model.place(caret, false);
    }
    void move(Move move, bool extend = false) {
        const std::vector<Row> rows = break_rows(model.text(), width, ten);
        model.move(move, extend, {rows, ten, 2});
    }
    void erase(Move reach) {
        const std::vector<Row> rows = break_rows(model.text(), width, ten);
        model.erase(reach, {rows, ten, 2});
    }
    bool type(std::string_view words) { return model.type(words, length_max, false); }
    /// The text with | for the caret and [ or ] for the other end of the selection.
    [[nodiscard]] std::string seen() const {
        std::string s = model.text();
        if (!model.has_selection()) return s.insert(model.caret(), "|");
        const bool caret_first = model.caret() < model.anchor();
        s.insert(model.selection().end, caret_first ? "]" : "|");
        return s.insert(model.selection().begin, caret_first ? "|" : "[");
    }
};

} // namespace

TEST_CASE("moving the caret") {
    struct Line {
        const char* text;
        std::size_t from;
        Move move;
        bool extend;
        const char* seen;
    };
    const std::vector<Line> table{
        {"abc", 1, Move::Left, false, "|abc"},
        {"abc", 0, Move::Left, false, "|abc"},
        {"abc", 3, Move::Right, false, "abc|"},
        {"abc", 1, Move::Right, true, "a[b|c"},
        {"abc", 1, Move::Left, true, "|a]bc"},
        {"a👨‍👩‍👧b", 1, Move::Right, false, "a👨‍👩‍👧|b"},
        {"a👋🏽", 9, Move::Left, false, "a|👋🏽"},
        {"one two", 0, Move::WordRight, false, "one| two"},
        {"one two", 7, Move::WordLeft, false, "one |two"},
        {"one two", 5, Move::WordLeft, true, "one |t]wo"},
        {"one two three", 10, Move::RowStart, false, "one two |three"},
        {"one two three", 2, Move::RowEnd, false, "one two |three"},
        {"one\ntwo", 1, Move::RowEnd, false, "one|\ntwo"},
        {"one\ntwo", 5, Move::TextStart, false, "|one\ntwo"},
        {"one\ntwo", 1, Move::TextEnd, true, "o[ne\ntwo|"},
        {"one two three", 1, Move::Down, false, "one two t|hree"},
        {"one two three", 10, Move::Up, false, "on|e two three"},
        {"one two three", 2, Move::Up, false, "|one two three"},
        {"one two three", 10, Move::Down, false, "one two three|"},
        {"a\nb\nc\nd", 0, Move::PageDown, false, "a\nb\n|c\nd"},
        {"a\nb\nc\nd", 7, Move::PageUp, false, "a\nb|\nc\nd"},
    };
    for (const Line& line : table) {
        Desk desk{line.text, line.from};
        desk.move(line.move, line.extend);
        CAPTURE(line.text);
        CHECK(desk.seen() == line.seen);
    }
}

TEST_CASE("up and down keep the column over shorter rows") {
    Desk desk{"long row\nab\nlong row", 6};
    desk.move(Move::Down);
    CHECK(desk.seen() == "long row\nab|\nlong row");
    desk.move(Move::Down);
    CHECK(desk.seen() == "long row\nab\nlong r|ow");
    desk.move(Move::Left);
    desk.move(Move::Up);
    desk.move(Move::Up);
    CHECK(desk.seen() == "long |row\nab\nlong row");
}

TEST_CASE("End stays on its row and goes on from there") {
    Desk desk{"one two three", 0};
    desk.move(Move::RowEnd);
    CHECK(desk.model.trails());
    desk.move(Move::RowEnd);
    CHECK(desk.model.caret() == 8);
    desk.move(Move::RowStart);
    CHECK(desk.model.caret() == 0);
    desk.move(Move::RowEnd);
    desk.move(Move::Right);
    CHECK(desk.seen() == "one two t|hree");
}

TEST_CASE("leaving a selection goes to its side") {
    Desk desk{"one two", 4};
    desk.move(Move::WordRight, true);
    desk.move(Move::Left);
    CHECK(desk.seen() == "one |two");
    desk.move(Move::WordRight, true);
    desk.move(Move::Right);
    CHECK(desk.seen() == "one two|");
}

TEST_CASE("deleting takes whole clusters") {
    const auto erased = [](std::string_view text, std::size_t at, Move reach) {
        Desk desk{text, at};
        desk.erase(reach);
        return desk.seen();
    };
    CHECK(erased("a👨‍👩‍👧‍👦", 99, Move::Left) == "a|");
    CHECK(erased("🇩🇪🇫🇷", 8, Move::Left) == "|🇫🇷");
    CHECK(erased("xe\u0301y", 4, Move::Left) == "x|y");
    CHECK(erased("👋🏽y", 0, Move::Right) == "|y");
    CHECK(erased("한국", 6, Move::Left) == "한|");
    CHECK(erased("किता", 6, Move::Left) == "|ता");
    CHECK(erased("one two", 7, Move::WordLeft) == "one |");
    CHECK(erased("one two", 3, Move::WordRight) == "one|");
    CHECK(erased("a\nbc", 4, Move::RowStart) == "a\n|");
    CHECK(erased("a\nbc", 2, Move::RowStart) == "a|bc");
    CHECK(erased("ab\nc", 2, Move::RowEnd) == "ab|c");
    CHECK(erased("", 0, Move::Left) == "|");
    CHECK(erased("a", 1, Move::Right) == "a|");
}

TEST_CASE("typing replaces the selection") {
    Desk desk{"one two", 4};
    desk.model.pick(5, Grain::Word);
    CHECK(desk.seen() == "one [two|");
    desk.type("2");
    CHECK(desk.seen() == "one 2|");
    desk.model.select_all();
    desk.erase(Move::Left);
    CHECK(desk.seen() == "|");
}

TEST_CASE("a mark typed behind its letter joins it") {
    Desk desk{"ex", 1};
    desk.type("\u0301");
    CHECK(desk.seen() == "e\u0301|x");
    desk.model.place(0, false);
    desk.model.reset("\u0301x"); // a mark without a letter, until one comes
    desk.model.place(0, false);
    desk.type("e");
    CHECK(desk.seen() == "e\u0301|x");
    CHECK(desk.model.length() == 2);
}

TEST_CASE("the bound counts clusters and never splits one") {
    Desk desk{"ab", 2};
    desk.length_max = 4;
    CHECK(desk.type("👨‍👩‍👧👋🏽") == true);
    CHECK(desk.type("x") == false);
    CHECK(desk.seen() == "ab👨‍👩‍👧👋🏽|");
    CHECK(desk.type("\uFE0F")); // joins the last one: no more than before
    CHECK(desk.model.length() == 4);
    desk.model.reset("ab");
    desk.model.place(1, false);
    CHECK_FALSE(desk.model.paste("12\n34", desk.length_max, true));
    CHECK(desk.seen() == "a12|b");
    desk.model.select_all();
    CHECK_FALSE(desk.model.paste("vwxyz", desk.length_max, true));
    CHECK(desk.seen() == "vwxy|");
    // Longer than the bound from outside: can be shortened, not lengthened.
    desk.model.reset("123456");
    desk.model.place(6, false);
    CHECK_FALSE(desk.type("7"));
    desk.erase(Move::Left);
    CHECK(desk.seen() == "12345|");
}

TEST_CASE("selecting by clicks and dragging on") {
    Desk desk{"one two three\nfour", 0};
    desk.model.pick(5, Grain::Word);
    desk.model.drag_to(10);
    CHECK(desk.seen() == "one [two three|\nfour");
    desk.model.drag_to(1);
    CHECK(desk.seen() == "|one two] three\nfour");
    desk.model.pick(15, Grain::Paragraph);
    CHECK(desk.seen() == "one two three\n[four|");
    desk.model.pick(3, Grain::Paragraph);
    CHECK(desk.seen() == "[one two three\n|four");
    desk.model.place(2, false);
    desk.model.drag_to(5);
    CHECK(desk.seen() == "on[e t|wo three\nfour");
    desk.model.hold_end(false);
    desk.model.drag_to(0);
    CHECK(desk.seen() == "|one t]wo three\nfour");
}

TEST_CASE("undo takes back a word at a time, redo brings it back") {
    Desk desk;
    for (const char* c : {"o", "n", "e", " ", "t", "w", "o", "\n", "x"}) desk.type(c);
    desk.model.undo();
    CHECK(desk.seen() == "one two\n|");
    desk.model.undo();
    CHECK(desk.seen() == "one |");
    desk.model.undo();
    CHECK(desk.seen() == "|");
    CHECK_FALSE(desk.model.can_undo());
    desk.model.redo();
    desk.model.redo();
    CHECK(desk.seen() == "one two\n|");
    desk.type("y");
    CHECK_FALSE(desk.model.can_redo());
}

TEST_CASE("undo keeps apart what was done apart") {
    Desk desk;
    desk.type("a");
    desk.type("b");
    desk.move(Move::Left);
    desk.type("c");
    desk.erase(Move::Left);
    desk.erase(Move::Left);
    CHECK(desk.seen() == "|b");
    desk.model.undo();
    CHECK(desk.seen() == "ac|b");
    desk.model.undo();
    CHECK(desk.seen() == "a|b");
    desk.model.undo();
    CHECK(desk.seen() == "|");
    desk.model.redo();
    desk.model.place(2, false);
    CHECK(desk.model.paste("12", 0, false));
    desk.type("3");
    desk.model.undo();
    CHECK(desk.seen() == "ab12|");
    desk.model.select_all();
    desk.model.erase_selection();
    desk.model.undo();
    CHECK(desk.seen() == "[ab12|"); // what was selected is selected again
}

TEST_CASE("a text from outside begins anew") {
    Desk desk{"hello 👋🏽", 14};
    desk.type("!");
    desk.model.reset("hello 👋");
    CHECK_FALSE(desk.model.can_undo());
    CHECK(desk.seen() == "hello 👋|");
    desk.model.undo();
    desk.model.redo();
    CHECK(desk.model.text() == "hello 👋");
}

namespace {

void do_something(Desk& desk, std::mt19937& random) {
    static const std::vector<std::string> pieces{
        "a",  "b ",    "\n",     "👋🏽", "\u0301",  "🇩", "👨‍👩‍👧",
        "日", "word ", "\u200D", "\xFF",     "e\u0301", "각"};
    const std::size_t size = desk.model.text().size();
    const auto some_move = [&] { return static_cast<Move>(random() % 12); };
    switch (random() % 9) {
    case 0:
    case 1:
    case 2: desk.type(pieces[random() % pieces.size()]); break;
    case 3: desk.erase(some_move()); break;
    case 4: desk.move(some_move(), random() % 2 == 0); break;
    case 5:
        desk.model.paste(pieces[random() % pieces.size()] + pieces[random() % pieces.size()], desk.length_max,
                         random() % 2 == 0);
        break;
    case 6: desk.model.place(random() % (size + 1), random() % 2 == 0); break;
    case 7: desk.model.pick(random() % (size + 1), static_cast<Grain>(random() % 3)); break;
    case 8: desk.model.drag_to(random() % (size + 1)); break;
    }
}

void check_whole(const Desk& desk) {
    const std::string& text = desk.model.text();
    REQUIRE(is_border(text, desk.model.caret()));
    REQUIRE(is_border(text, desk.model.anchor()));
    REQUIRE(desk.model.length() == cluster_count(text));
    REQUIRE(text == cleaned(text, false)); // nothing half of a character, ever
    if (desk.length_max > 0) REQUIRE(desk.model.length() <= desk.length_max);
}

} // namespace

TEST_CASE("whatever is done, the caret stands on borders and undo leads back to the beginning") {
    std::mt19937 random{20261122};
    for (int round = 0; round < 150; ++round) {
        Desk desk;
        desk.length_max = round % 3 == 0 ? 12 : 0;
        std::vector<std::string> history{""};
        for (int step = 0; step < 60; ++step) {
            do_something(desk, random);
            check_whole(desk);
        }
        const std::string last = desk.model.text();
        int steps = 0;
        while (desk.model.can_undo()) {
            desk.model.undo();
            REQUIRE(is_border(desk.model.text(), desk.model.caret()));
            ++steps;
        }
        CHECK(desk.model.text().empty());
        for (; steps > 0; --steps) {
            REQUIRE(desk.model.can_redo());
            desk.model.redo();
        }
        CHECK_FALSE(desk.model.can_redo());
        CHECK(desk.model.text() == last);
    }
}
