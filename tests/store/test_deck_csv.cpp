// Decks as tables, the way spreadsheet programs and people write them.
#include "samples.h"
#include "store/assets.h"
#include "store/csv.h"
#include "store/deck_file.h"

#include <doctest/doctest.h>

#include <string>

using namespace attune;
using namespace attune::store;
using namespace attune::store::test;

namespace {

Deck read(std::string_view text) { return deck_from_csv(text, "evening"); }

std::string fault(std::string_view text) {
    return deck_fault([&] { return read(text); });
}

/// "text|back|depth|tags" of each card, a line each.
std::string cards_in(std::string_view text) {
    std::string all;
    for (const auto& card : read(text).cards) {
        all += card.text + "|" + card.back + "|" + std::to_string(card.depth) + "|";
        for (const auto& tag : card.tags) all += tag + ".";
        all += "\n";
    }
    return all;
}

} // namespace

TEST_CASE("the cards of a deck go through a table unchanged") {
    auto decks = load_decks(std::filesystem::path{ATTUNE_TEST_ASSETS} / "decks");
    decks.push_back(sample_deck());
    decks.push_back({.title = "Odd",
                     .cards = {{.id = "a", .text = "=1+1"},
                               {.id = "b", .text = "'=1", .back = "''x"},
                               {.id = "c", .text = "-", .hint = "@home, \"ok\""},
                               {.id = "d", .text = "two\nlines", .need = "+"}}});
    for (const auto& deck : decks) {
        CAPTURE(deck.title);
        const auto again = deck_from_csv(deck_csv(deck), deck.title);
        CHECK(again.cards == deck.cards);
        CHECK(again.title == deck.title);
    }
}

TEST_CASE("tables are read as they come") {
    struct Row {
        const char* what;
        std::string file, cards;
    };
    const std::string two = "One|1b|1|\nTwo||0|\n";
    const std::vector<Row> rows{
        {"plain", "text,back,depth\nOne,1b,1\nTwo,,\n", two},
        {"any order and case, columns of others", "Depth, who ,BACK,Text\n1,Sam,1b,One\n,,,Two", two},
        {"Windows line ends and a byte order mark", "\xEF\xBB\xBFtext,back,depth\r\nOne,1b,1\r\nTwo,,\r\n", two},
        {"line ends of old Macs", "text,back,depth\rOne,1b,1\rTwo,,\r", two},
        {"semicolons", "text;back;depth\nOne;1b;1\nTwo;;\n", two},
        {"tabs", "text\tback\tdepth\nOne\t1b\t1\nTwo\t\t\n", two},
        {"says what parts it", "sep=|\ntext|back|depth\nOne|1b|1\nTwo||\n", two},
        {"a first line that names no delimiter", "sep=\xEB\xBB\xBFtd\nJa\n", "sep=\xEB\xBB\xBFtd||0|\nJa||0|\n"},
        {"half of a letter parts nothing", "sep=\xC3\xA9\nd\xC3\xA9j\xC3\xA0\n",
         "sep=\xC3\xA9||0|\nd\xC3\xA9j\xC3\xA0||0|\n"},
        {"nor does a letter or a quotation mark", "sep=a\nsep=\"\n", "sep=a||0|\nsep=\"||0|\n"},
        {"blank rows", "\n\ntext,back,depth\n\nOne,1b,1\n , ,\nTwo,,\n\n\n", two},
        {"rows of different length", "text,back,depth\nOne,1b,1,x,y\nTwo\n", two},
        {"quotation marks and lines", "text,back\n\"a \"\"b\"\", c\",\"x\r\ny\"\n", "a \"b\", c|x\ny|0|\n"},
        {"no names, commas", "One,1b\n\"Two, or three\",\n", "One|1b|0|\nTwo, or three||0|\n"},
        {"no names, semicolons", "One, or so;1b\nTwo;\n", "One, or so|1b|0|\nTwo||0|\n"},
        {"a list of sentences", "When you come home, what helps?\nWhat else?\n",
         "When you come home, what helps?||0|\nWhat else?||0|\n"},
        {"one sentence", "Well, what else?", "Well, what else?||0|\n"},
        {"a list under a name", "Text\nFirst, this\nThen that", "First, this||0|\nThen that||0|\n"},
        {"quotation marks typed by hand", "What does \"home\" mean?\nAnd \"away\"?",
         "What does \"home\" mean?||0|\nAnd \"away\"?||0|\n"},
        {"tags", "text,tags\nOne,\"a, b;c,,a\"\n", "One||0|a.b.c.\n"},
        {"guarded against computing", "text\n'=1+1\n'tis late\n", "=1+1||0|\n'tis late||0|\n"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.what);
        CHECK(cards_in(row.file) == row.cards);
    }
}

TEST_CASE("cards of a table keep the id that it gives them") {
    const auto deck = read("id,text\nfirst,One\n,Two\n");
    CHECK(deck.cards[0].id == "first");
    CHECK(deck.cards[1].id == "two");
    CHECK(deck.title == "evening");
}

TEST_CASE("a table that can't be taken is told with its row and what to do") {
    std::string many = "text\n";
    for (std::size_t i = 0; i <= cards_max; ++i) many += "a\n";
    struct Row {
        std::string file, says;
    };
    const std::vector<Row> rows{
        {"", "there are no cards in it"},
        {"\r\n\r\n", "there are no cards in it"},
        {"text,back\n", "there are no cards in it"},
        {"text,back\n\nOne,1\n,2\n", "row 4 has no text. Write one or leave it out"},
        {"text,depth\nOne,deep\n", "row 2: \"depth\" is not a whole number from 1 to 3. Write one or leave it empty"},
        {"text,minutes\nOne,20\nTwo,1.5\n",
         "row 3: \"minutes\" is not a whole number from 1 to 10080. Write one or leave it empty"},
        {"text,minutes\nOne,99999\n",
         "row 2: \"minutes\" is not a whole number from 1 to 10080. Write one or leave it empty"},
        {"text,back,Back\nOne,1,2\n", "there are two columns named \"back\". Rename one"},
        {"text,back\nOne,1\n\"Two,2\nThree,3\n",
         "row 3: its quotation marks don't fit together. Put the whole text in quotation marks and "
         "write those inside it twice"},
        {"back,text\n1,\"Two\" or more\n\"2\" ,x\n3,\"three\"\n",
         "row 2: its quotation marks don't fit together. Put the whole text in quotation marks and "
         "write those inside it twice"},
        {"text\nOne\nTw\xE9\n", "line 3 is not text in UTF-8. Save it as UTF-8 and try again"},
        {std::string("\xFF\xFEt\0e\0", 6), "line 1 is not text in UTF-8. Save it as UTF-8 and try again"},
        {std::string("text\nO\0ne\n", 10), "row 2: the text holds a sign that can't be shown. Take it out"},
        {many, "there are more than 2000 cards in it. Make two decks of it"},
        {"text,id\nOne,x\nTwo,x\n", "row 3: the id \"x\" was there before. Give it another one or none"},
        {std::string(deck_file_max + 1, 'a'), "it is larger than 4 MiB. Make two of it"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.file.substr(0, 60));
        CHECK(fault(row.file) == row.says);
    }
}

TEST_CASE("a spreadsheet computes nothing of what it is given, and nothing changes by it") {
    for (const std::string cell : {"=cmd()", "+1", "-1", "@x", "'=x", "''", "'x", "", "'", "x", "=", "'+"}) {
        CAPTURE(cell);
        const auto safe = guarded(cell);
        CHECK(unguarded(safe) == cell);
        CHECK((safe.empty() || std::string_view{"=+-@"}.find(safe.front()) == std::string_view::npos));
    }
    CHECK(guarded("plain") == "plain");
    CHECK(guarded("'tis") == "'tis");
}

TEST_CASE("a wide or an endless table costs no more than a deck") {
    CHECK(csv_rows(std::string(100'000, ','), ',', 10).empty());
    CHECK(csv_rows("a" + std::string(100'000, ','), ',', 10).at(0).cells.size() == 64);
    std::string lines;
    for (int i = 0; i < 1000; ++i) lines += "a\n";
    CHECK(csv_rows(lines, ',', 10).size() == 10);
}
