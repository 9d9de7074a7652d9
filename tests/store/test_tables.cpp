// Tables of thanks, our own and other people's: each row comes once, as it was meant, and what can't is said.
#include "brought_in.h"
#include "exported.h"
#include "store/csv.h"
#include "store/record_line.h"

#include <string>

using namespace attune;
using namespace attune::store;
using namespace attune::store::test;
using namespace std::chrono_literals;

namespace {

const RecordId ours = "01KAPB3N9T000000000000000A";

/// As Attune names notes, so that a table which names one means that one.
void put_wall(World& world) {
    REQUIRE(world.open());
    world.put(sample_person());
    world.put(sample_note(ours));
    world.put(sample_note("01KAPB3N9T000000000000000B", "=1+1, \"that\"\nand this"));
    world.store->pump();
    world.reopen();
}

} // namespace

TEST_CASE("the wall as a table comes in again as the notes it was, once") {
    World there;
    put_wall(there);
    const auto table = exported(there, {.wall_only = true, .format = ExportFormat::Csv});
    World world;
    REQUIRE(world.open());
    auto look = brought_in(world, "wall.csv", table);
    CHECK(look.refused.empty());
    CHECK(look.what == ImportLook::What::Table);
    CHECK(look.fresh.at("note") == there.loaded.library.notes.size());
    for (const auto& note : there.loaded.library.notes) {
        const auto* found = find_note(world.loaded.library, note.id);
        REQUIRE(found);
        CHECK(found->text == note.text);
        CHECK(found->kind == note.kind);
    }
    const auto once = world.loaded.library;
    look = brought_in(world, "wall.csv", table);
    CHECK(total(look.fresh) == 0);
    CHECK(world.loaded.library == once);
}

TEST_CASE("the table of a wall is the same as that wall, though a table has no photo, no paper and no session") {
    World world;
    put_wall(world);
    auto sam = sample_person("PERSON2");
    sam.name = "Samuel"; // whom the notes still call Sam
    world.put(sam);
    world.store->pump();
    world.reopen();
    const auto table = exported(world, {.wall_only = true, .format = ExportFormat::Csv});
    auto look = brought_in(world, "wall.csv", table);
    CHECK(look.known == Contents{{"note", 2}});
    CHECK(look.different.empty());
    CHECK(look.fresh.empty());
    const auto changed = [&](const std::string& from, const std::string& to) {
        auto other = table;
        other.replace(other.find(from), from.size(), to);
        return brought_in(world, "wall.csv", other).different;
    };
    const Contents one{{"note", 1}};
    CHECK(changed("Merci", "Danke") == one);
    CHECK(changed("Samuel", "Ada") == one);
    CHECK(changed("Zoë", "Ada") == one);
    CHECK(changed("celebration", "effort") == one);
    CHECK(changed("2026-11-22 01:00", "2026-11-22 01:07") == one);
    CHECK(changed("2026-11-22 01:00", "2026-11-22 02:00") == one);
    CHECK(changed("2026-11-22 01:00", "").empty()); // it says nothing of it
}

TEST_CASE("of everything as a table the notes come back, and of the rest it is said that it does not") {
    World world;
    fill(world);
    const auto job = import_from_table(exported(world, {.format = ExportFormat::Csv}), {});
    CHECK(job.look.no_notes > 5);
    CHECK(job.look.left_out == 0);
}

TEST_CASE("numbers of somebody's own name no record: two tables with the same ones both come in, each once") {
    const std::string mine = "id,words,from\n1,For the tea,Maya\n2,For the soup,Maya\n3,For the soup,Maya\n";
    const std::string theirs = "id,words,from\n1,For the walk,Sam\n2,For the song,Sam\n3,For the bread,Sam\n";
    World world;
    REQUIRE(world.open());
    CHECK(brought_in(world, "mine.csv", mine).fresh == Contents{{"note", 3}, {"person", 1}});
    auto look = brought_in(world, "theirs.csv", theirs);
    CHECK(look.fresh == Contents{{"note", 3}, {"person", 1}});
    CHECK(total(look.different) == 0);
    CHECK(world.loaded.library.notes.size() == 6);
    look = brought_in(world, "mine.csv", mine);
    CHECK(total(look.fresh) + total(look.different) + look.left_out == 0);
    CHECK(world.loaded.library.notes.size() == 6);
}

TEST_CASE("a row keeps the name that Attune or a table brought in before gave it, and no other") {
    const auto first = [](const std::string& id) {
        return import_from_table("id,words\n" + id + ",For the tea\n", {}).records.at(0).id;
    };
    CHECK(first(ours) == ours);
    const auto made = import_from_table("words\nFor the tea\n", {}).records.at(0).id;
    CHECK(made.starts_with("note-"));
    CHECK(first(made) == made);
    CHECK(first("1") != first("2"));
    for (const std::string other :
         {"1", "note-1", "NOTE1", "01kapb3n9t000000000000000a", "person-0123456789abcdef01234567",
          "ZZKAPB3N9T000000000000000A", "note-0123456789abcdef0123456g"}) {
        CAPTURE(other);
        CHECK(first(other) != other);
        CHECK(first(other) == first(other));
    }
}

TEST_CASE("a table of somebody's own is taken by the columns that are chosen, and people by their names") {
    World world;
    REQUIRE(world.open());
    world.put(Person{"MAYA", "Maya", Hue::Teal, 1});
    world.store->pump();
    world.reopen();
    const std::string table = "Tag;Wer;Was;An\n22.11.2026;maya;For the tea;Sam\n;Sam;For the tea;\n;;;x\n";
    auto look = brought_in(world, "old.csv", table);
    CHECK(total(look.fresh) == 0); // which column holds the words is not known
    CHECK(look.head == std::vector<std::string>{"Tag", "Wer", "Was", "An"});
    CHECK(look.row[1] == "maya");
    look = brought_in(world, "old.csv", table, {.columns = ColumnMap{2, 1, 3, 0, std::nullopt}});
    CHECK(look.fresh == Contents{{"note", 2}, {"person", 1}});
    CHECK(look.left_out == 1);
    REQUIRE(world.loaded.library.notes.size() == 2);
    CHECK(world.loaded.library.people.size() == 2);
    const auto found =
        std::ranges::find_if(world.loaded.library.notes, [](const Note& one) { return one.to.has_value(); });
    REQUIRE(found != world.loaded.library.notes.end());
    CHECK(found->from == "MAYA");
    // The day that was written, at noon there.
    CHECK(found->written == WallTime{std::chrono::sys_days{std::chrono::year{2026} / 11 / 22}} + 12h - 60min);
    look = brought_in(world, "old.csv", table, {.columns = ColumnMap{2, 1, 3, 0, std::nullopt}});
    CHECK(total(look.fresh) == 0);
    CHECK(world.loaded.library.notes.size() == 2);
}

TEST_CASE("a column called What is what somebody thanks for, but in what Attune saved") {
    const auto theirs = import_from_table("Day,Who,What,For whom\n01.10.2026,Maya,For the soup,Sam\n", {});
    CHECK(theirs.look.columns == ColumnMap{2, 1, 3, 0, std::nullopt});
    CHECK(theirs.look.left_out == 0);
    CHECK(theirs.records.size() == 3);
    const auto chosen = import_from_table("What,Thanks\nsoup,For the soup\n", {.columns = ColumnMap{1}});
    CHECK(chosen.records.size() == 1);
    const auto saved = import_from_table("what,date,words,id\nnote,,For the soup,A\nentry,,We walked,B\n", {});
    CHECK(saved.records.size() == 1);
    CHECK(saved.look.no_notes == 1);
}

TEST_CASE("a table may say what parts it") {
    const auto job = import_from_table("sep=|\r\nWords|By\r\n\"One, two; three\"|Maya\r\n", {});
    CHECK(job.look.columns == ColumnMap{0, 1, std::nullopt, std::nullopt, std::nullopt});
    CHECK(job.records.size() == 2);
    const auto torn = import_from_table("sep=\xC3\xA9\r\nWords\r\n", {});
    CHECK(torn.look.refused.empty());
}

TEST_CASE("a table with more rows than are taken is refused whole, and says what to do") {
    std::string table = "words\n";
    for (std::size_t i = 0; i < rows_max; ++i) table += "a\n";
    CHECK(import_from_table(table, {}).records.size() == rows_max);
    const auto job = import_from_table(table + "the last one\n", {});
    CHECK(job.look.refused.starts_with("it has more than 200,000 rows. Make two tables of it"));
    CHECK(job.records.empty());
}

TEST_CASE("rows that go on beyond the last column that is read are counted") {
    const std::string blanks(cells_max, ',');
    const auto job = import_from_table("words\nA" + blanks + "\nB" + blanks + "more\n" + blanks + "only there\n", {});
    CHECK(job.records.size() == 2);
    CHECK(job.look.beyond == 2);
    CHECK(job.look.left_out == 1);
}

namespace {

/// When each note of a table was written, in UTC, and how many of those could not be read.
std::string dates_in(const std::string& rows, std::size_t letters) {
    const auto now = WallTime{std::chrono::sys_days{std::chrono::year{2026} / 11 / 26}};
    const auto job = import_from_table("words;date\n" + rows, {.now = now});
    std::string dates;
    for (const auto& one : job.records) dates += one.body->substr(one.body->find("\"written\":\"") + 11, letters) + " ";
    return dates + std::to_string(job.look.undated);
}

} // namespace

TEST_CASE("days are read as their column has them, and what is no day is counted") {
    const auto days_of = [](const std::string& rows) { return dates_in(rows, 10); };
    CHECK(days_of("a;03/04/2024\nb;22.11.24\n") == "2024-04-03 2024-11-22 0");
    CHECK(days_of("a;03/04/2024\nb;11/22/2024\n") == "2024-03-04 2024-11-22 0");
    CHECK(days_of("a;2024-04-03\nb;31.02.2024\nc;Nov 5 2024\nd;\n") == "2024-04-03 2026-11-26 2026-11-26 2026-11-26 2");
}

TEST_CASE("a year of two digits is of the century it may be of, and no note is of years nobody can mean") {
    const auto days_of = [](const std::string& rows) { return dates_in(rows, 10); };
    CHECK(days_of("a;1.2.98\nb;1.2.70\nc;1.2.00\nd;1.2.26\n") == "1998-02-01 1970-02-01 2000-02-01 2026-02-01 0");
    CHECK(days_of("a;31.12.2027\n") == "2027-12-31 0");
    for (const std::string date : {"1.1.2028", "1.1.69", "1.1.1899", "1.1.1969", "1.1.202", "1.1.9998",
                                   "0001-01-01T00:00:00Z", "1969-12-31T10:00:00Z", "2028-01-01T00:00:00Z"}) {
        CAPTURE(date);
        CHECK(days_of("a;" + date + "\n") == "2026-11-26 1");
    }
}

TEST_CASE("hours of half a day are read as they are meant") {
    const auto time_of = [](const std::string& time) { return dates_in("a;11/22/2025" + time + "\n", 16); };
    const std::pair<const char*, const char*> times[]{
        {" 11:30 PM", "23:30"},  {" 1:30 PM", "13:30"},      {" 12:10 AM", "00:10"},
        {" 12:10 PM", "12:10"},  {" 1:30pm", "13:30"},       {" 1:30 a.m.", "01:30"},
        {" 1:30p.m.", "13:30"},  {" 7 PM", "19:00"},         {" 1:30:15 PM", "13:30"},
        {", 1:30 PM", "13:30"},  {" 1:30\u202FPM", "13:30"}, {" 13:30", "13:30"},
        {" 13:30 Uhr", "13:30"}, {" 13:30 PM", "13:30"},     {"", "12:00"},
        {" late", "12:00"},      {" 99:99 PM", "12:00"},     {" : PM", "12:00"}};
    for (const auto& [time, meant] : times) {
        CAPTURE(time);
        CHECK(time_of(time) == "2025-11-22T" + std::string{meant} + " 0");
    }
}

TEST_CASE("the date of the first row is said as it was understood") {
    const ImportWish wish{.utc_offset = 60min, .now = at_second(0)};
    const auto date_of = [&](const std::string& date) {
        return import_from_table("words;date\na;" + date + "\n", wish).look.date;
    };
    CHECK(date_of("1/2/26") == "1 February 2026, 12:00");
    CHECK(date_of("11/22/2025 11:30 PM") == "22 November 2025, 23:30");
    CHECK(date_of("yesterday") == "");
    CHECK(date_of("") == "");
}

TEST_CASE("of a table without names nobody guesses which column holds the words, unless it is the only one") {
    const std::string table = "1/2/26,A,B,hello\n2/2/26,B,A,\"hello, too\"\n";
    const auto asked = import_from_table(table, {});
    CHECK(lacks_words(asked.look));
    CHECK(asked.records.empty());
    CHECK(asked.look.row == std::vector<std::string>{"1/2/26", "A", "B", "hello"});
    const auto told = import_from_table(table, {.columns = ColumnMap{3, 1, 2, 0, std::nullopt}});
    CHECK(told.records.size() == 4); // both notes and both people
    CHECK(import_from_table("For the tea\nFor the soup\n", {}).records.size() == 2);
    CHECK(lacks_words(import_from_table("For the tea\n\"For the soup\",Sam\n", {}).look));
}

TEST_CASE("a table that names an id twice, or one that can't be, makes nothing that can't be kept") {
    const auto row = [](const std::string& words) { return words + "," + ours + "\n"; };
    const auto job = import_from_table("words,id\n" + row("A") + row("B") + row("A") + "C,Zoë\nD,with blank\n", {});
    CHECK(job.records.size() == 4); // a row that was copied and written anew is a note of its own
    CHECK(job.look.twice == 1);     // two files in one: the same row of ours is no second note
    CHECK(job.look.left_out == 0);
    LineReader reader;
    for (const auto& one : job.records)
        CHECK(reader.read_copy(line_of({RecordId{one.id}, one.kind, {}, "d", 1}, *one.body)));
}
