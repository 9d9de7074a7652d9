// Which notes the wall shows, and what it brings back.
#include "core/wall.h"

#include <doctest/doctest.h>

#include <map>
#include <string>

using namespace attune;
using namespace std::chrono_literals;

namespace {

constexpr WallTime today{std::chrono::sys_days{std::chrono::year{2026} / 11 / 22} + 19h};

void pin(Library& library, std::string id, Millis ago, Kind kind = Kind::Action) {
    put(library,
        Note{.id = std::move(id), .from = "sam", .to = "maya", .text = "Tea", .kind = kind, .written = today - ago});
}

std::string ids(const std::vector<const Note*>& notes) {
    std::string all;
    for (const auto* note : notes) all += note->id + " ";
    return all;
}

} // namespace

TEST_CASE("a filter lets through what it does not speak of") {
    const Note note{.id = "n", .from = "sam", .to = "maya", .kind = Kind::Effort};
    const Note to_all{.id = "a", .from = "sam", .kind = Kind::Celebration};
    struct {
        const char* what;
        WallFilter filter;
        bool note, to_all;
    } const rows[]{
        {"none", {}, true, true},
        {"to her", {.to = "maya"}, true, true},
        {"to him: what is for all of us is for him too", {.to = "sam"}, false, true},
        {"from him", {.from = "sam"}, true, true},
        {"from her", {.from = "maya"}, false, false},
        {"a kind", {.kind = Kind::Effort}, true, false},
        {"two things at once", {.from = "sam", .kind = Kind::Quality}, false, false},
    };
    for (const auto& row : rows) {
        CAPTURE(row.what);
        CHECK(lets_through(row.filter, note) == row.note);
        CHECK(lets_through(row.filter, to_all) == row.to_all);
    }
}

TEST_CASE("years are those of where people live") {
    Library library;
    put(library,
        Note{.id = "eve", .written = WallTime{std::chrono::sys_days{std::chrono::year{2025} / 12 / 31} + 23h + 30min}});
    pin(library, "now", 0s);
    pin(library, "long-ago", std::chrono::days{900});
    const auto& notes = library.notes;
    CHECK(years_of(notes, 0min) == std::vector{2026, 2025, 2024});
    CHECK(years_of(notes, 60min) == std::vector{2026, 2024});
    const auto of_2025 = stretch_of(notes, 2025, 0min);
    CHECK(of_2025.first == 1);
    CHECK(of_2025.last == 2);
    const auto of_2026_here = stretch_of(notes, 2026, 60min);
    CHECK(of_2026_here.last - of_2026_here.first == 2);
    CHECK(stretch_of(notes, {}, 0min).last == 3);
    const auto of_none = stretch_of(notes, 1999, 0min);
    CHECK(of_none.first == of_none.last);
    CHECK(years_of(Shelf<Note>{}, 0min).empty());
}

TEST_CASE("a good moment is an old one, and another one each time") {
    Library library;
    for (int i = 0; i < 5; ++i) pin(library, "old-" + std::to_string(i), std::chrono::days{40 + i});
    pin(library, "young", 1h);
    Rng rng{3};
    std::map<std::string, int> times;
    RecordId shown;
    for (int i = 0; i < 500; ++i) {
        const auto* note = a_good_moment(library.notes, shown, today, rng);
        REQUIRE(note != nullptr);
        CHECK(note->id != shown);
        shown = note->id;
        ++times[shown];
    }
    CHECK(times.size() == 5);
    CHECK_FALSE(times.contains("young"));
    for (const auto& [id, count] : times) CHECK(count > 50);
}

TEST_CASE("a good moment of a young wall, of one note, of none") {
    Library library;
    Rng rng{3};
    CHECK(a_good_moment(library.notes, "", today, rng) == nullptr);
    pin(library, "only", 1h);
    CHECK(a_good_moment(library.notes, "only", today, rng)->id == "only");
    pin(library, "second", 2h);
    CHECK(a_good_moment(library.notes, "only", today, rng)->id == "second");
}

TEST_CASE("last week's notes are read from the oldest to the latest") {
    Library library;
    pin(library, "today", 1h);
    pin(library, "monday", std::chrono::days{6});
    pin(library, "just-in", std::chrono::days{7});
    pin(library, "too-old", std::chrono::days{7} + 1ms);
    CHECK(ids(last_week(library.notes, today)) == "just-in monday today ");
    for (int i = 0; i < 300; ++i) pin(library, "many-" + std::to_string(i), 2h + i * 1s);
    CHECK(last_week(library.notes, today).size() == read_out_max);
    CHECK(last_week(library.notes, today).back()->id == "today");
}

TEST_CASE("the bin is due once the first thing in it lay there for thirty days") {
    Library library;
    CHECK_FALSE(is_bin_due(library, today));
    put(library, Note{.id = "late", .binned = today - 1h});
    CHECK_FALSE(is_bin_due(library, today));
    put(library, Note{.id = "early", .binned = today - bin_time});
    CHECK(is_bin_due(library, today));
    CHECK_FALSE(is_bin_due(library, today - 1ms));
}
