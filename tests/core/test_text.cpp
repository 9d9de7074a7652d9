#include "core/text.h"
#include "core/words.h"

#include <doctest/doctest.h>

using namespace attune;
using namespace std::chrono_literals;

TEST_CASE("blanks at the ends go, inner ones stay") {
    CHECK(trimmed("") == "");
    CHECK(trimmed(" \t\r\n") == "");
    CHECK(trimmed("\u00A0\u2003a \u3000 b\u2009 ") == "a \u3000 b");
    CHECK(trimmed("\u200D") == "\u200D");
}

TEST_CASE("clipping never cuts a code point") {
    const std::string text = "aé€😀";
    const std::vector<std::size_t> kept{0, 1, 1, 3, 3, 3, 6, 6, 6, 6, 10, 10};
    for (std::size_t bytes = 0; bytes < kept.size(); ++bytes) {
        CHECK(clipped(text, bytes).size() == kept[bytes]);
    }
    CHECK(clipped("\x80\x80\x80", 1) == "");
    CHECK(tidy("  ab  c", 4) == "ab");
}

TEST_CASE("letters of ASCII are lowered, no byte of others") {
    CHECK(lowered("Tuesday, A-Z [É]") == "tuesday, a-z [É]");
    CHECK(lowered("") == "");
}

TEST_CASE("slugs are tame file names") {
    CHECK(slug("Our Sunday, 2nd try", "x") == "our-sunday-2nd-try");
    CHECK(slug("../../etc/passwd", "x") == "etc-passwd");
    CHECK(slug("あ 😀", "way") == "way");
    CHECK(slug("", "way") == "way");
    CHECK(slug(std::string(100, 'A'), "x") == std::string(40, 'a'));
    CHECK(slug("aaaaaaaaaabbbbbbbbbbccccccccccddddddddd-e", "x") == "aaaaaaaaaabbbbbbbbbbccccccccccddddddddd");
}

TEST_CASE("times in words") {
    CHECK(clock_words(0ms) == "0:00");
    CHECK(clock_words(-5s) == "0:00");
    CHECK(clock_words(59s + 999ms) == "0:59");
    CHECK(clock_words(5min + 10s) == "5:10");
    CHECK(clock_words(59min + 59s) == "59:59");
    CHECK(clock_words(1h + 2min + 3s) == "1:02:03");
}

TEST_CASE("how many people a way is for") {
    Way way;
    const auto words = [&](std::uint8_t least, std::uint8_t most) {
        way.people_min = least;
        way.people_max = most;
        return people_words(way);
    };
    CHECK(words(2, 2) == "two people");
    CHECK(words(1, 1) == "one person");
    CHECK(words(3, 8) == "3 to 8 people");
    CHECK(words(200, 200) == "200 to 200 people");
}
