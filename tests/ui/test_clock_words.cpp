#include "core/session.h"
#include "ui/widgets/ring.h"

#include <doctest/doctest.h>

using namespace attune;
using namespace attune::ui;
using namespace std::chrono_literals;

TEST_CASE("the countdown shows the whole length at first and 0:00 when it ends") {
    CHECK(countdown_words(5min) == "5:00");
    CHECK(countdown_words(5min - 1ms) == "5:00");
    CHECK(countdown_words(5min - 999ms) == "5:00");
    CHECK(countdown_words(5min - 1s) == "4:59");
    CHECK(countdown_words(1ms) == "0:01");
    CHECK(countdown_words(0ms) == "0:00");
    CHECK(countdown_words(-999ms) == "0:00");
    CHECK(countdown_words(-1s) == "+0:01");
    CHECK(countdown_words(-67s) == "+1:07");
    CHECK(countdown_words(1h + 2min + 9s) == "1:02:09");
}

TEST_CASE("the countdown agrees with what core says is shown, millisecond by millisecond") {
    SessionView view;
    view.length = 3s;
    for (Millis spent{0}; spent < 6s; spent += 7ms) {
        view.spent = spent;
        CHECK(countdown_words(view.remaining()) == countdown_words(shown_clock(view)));
    }
}

TEST_CASE("lengths in words") {
    CHECK(length_words(45s) == "45 s");
    CHECK(length_words(59'499ms) == "59 s");
    CHECK(length_words(60s) == "1 min");
    CHECK(length_words(90s) == "1:30 min");
    CHECK(length_words(10min + 20s) == "10 min");
    CHECK(length_words(14min) == "14 min");
    CHECK(length_words(59min + 40s) == "1 h");
    CHECK(length_words(65min) == "1 h 5 min");
}
