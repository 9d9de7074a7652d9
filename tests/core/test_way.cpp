#include "core/person.h"
#include "core/way.h"
#include "session_fixture.h"

#include <doctest/doctest.h>

using namespace attune;
using namespace attune::test;

TEST_CASE("names lead back to what they name") {
    for (int i = 0; i < 9; ++i) {
        const auto role = static_cast<Role>(i);
        CHECK(role_named(name_of(role)) == role);
    }
    CHECK_FALSE(role_named("shout"));
    CHECK_FALSE(role_named(""));
    for (const Hue hue : all_hues) CHECK(hue_named(name_of(hue)) == hue);
    CHECK(name_of(Hue::Plum) == "plum");
    CHECK_FALSE(hue_named("grey"));
}

TEST_CASE("the one who has the floor does not decide for the other") {
    for (int i = 0; i < 9; ++i) {
        const auto role = static_cast<Role>(i);
        if (floor_of(role) == Floor::Listener) CHECK(speaker_decides(role));
        if (floor_of(role) == Floor::Everyone) CHECK_FALSE(speaker_decides(role));
    }
    CHECK_FALSE(speaker_decides(Role::Speak));
    CHECK(speaker_decides(Role::Circle));
    CHECK(floor_of(Role::Circle) == Floor::Speaker);
}

TEST_CASE("how long a way takes") {
    struct Row {
        const char* name;
        Way way;
        std::size_t people;
        Millis length;
    };
    const std::vector<Row> rows{
        {"two", speaker_and_listener(), 2, 14min},
        {"three", speaker_and_listener(), 3, 21min},
        {"alone", speaker_and_listener(), 1, 7min},
        {"with what is once for all", mirror(), 2, 19min},
        {"a circle is as long as it is", empathy_circle(), 8, 25min},
        {"no more than can sit", speaker_and_listener(), 1000, 56min},
        {"nothing", way_of({}), 2, 0min},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(planned_length(row.way, row.people) == row.length);
    }
}

TEST_CASE("faults of a way are named") {
    struct Row {
        const char* name;
        void (*change)(Way&);
        std::optional<WayFault> fault;
    };
    const std::vector<Row> rows{
        {"none", [](Way&) {}, std::nullopt},
        {"no title", [](Way& way) { way.title = " \n "; }, WayFault::NoTitle},
        {"no phases", [](Way& way) { way.phases.clear(); }, WayFault::NoPhases},
        {"as many as can be", [](Way& way) { way.phases.resize(phases_max, way.phases[0]); }, std::nullopt},
        {"too many", [](Way& way) { way.phases.resize(phases_max + 1, way.phases[0]); }, WayFault::TooManyPhases},
        {"shortest", [](Way& way) { way.phases[1].length = phase_min; }, std::nullopt},
        {"too short", [](Way& way) { way.phases[1].length = phase_min - 1ms; }, WayFault::PhaseTooShort},
        {"longest", [](Way& way) { way.phases[1].length = phase_max; }, std::nullopt},
        {"too long", [](Way& way) { way.phases[1].length = phase_max + 1ms; }, WayFault::PhaseTooLong},
        {"for nobody", [](Way& way) { way.people_min = 0; }, WayFault::NoPeople},
        {"more at least than at most",
         [](Way& way) {
             way.people_min = 5;
             way.people_max = 4;
         },
         WayFault::NoPeople},
        {"for nine", [](Way& way) { way.people_max = seats_max + 1; }, WayFault::TooManyPeople},
        {"a circle", [](Way& way) { way.circle = 20min; }, std::nullopt},
        {"a circle without time", [](Way& way) { way.circle = 0min; }, WayFault::PhaseTooShort},
        {"a circle without turns",
         [](Way& way) {
             way.circle = 20min;
             for (Phase& phase : way.phases) phase.for_each = false;
         },
         WayFault::CircleWithoutTurn},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        Way way = speaker_and_listener();
        row.change(way);
        CHECK(fault_of(way) == row.fault);
    }
}
