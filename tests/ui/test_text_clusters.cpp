#include "ui/text/clusters.h"
#include "ui/text/words.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace attune::ui;

namespace {

std::vector<std::string> split(std::string_view text) {
    std::vector<std::string> parts;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = cluster_end(text, at);
        parts.emplace_back(text.substr(at, end - at));
        at = end;
    }
    return parts;
}
using Parts = std::vector<std::string>;

// A family, a waving hand with a skin tone, a flag, a heart with a variation selector.
const std::string family = "👨‍👩‍👧‍👦", hand = "👋🏽", flag = "🇩🇪", heart = "❤️";
const std::string accent = "e\u0301"; // e and a combining acute

} // namespace

TEST_CASE("one cluster is what a person takes for one character") {
    CHECK(split("abc") == Parts{"a", "b", "c"});
    CHECK(split(family + hand) == Parts{family, hand});
    CHECK(split(flag + "🇫🇷🇯🇵") == Parts{flag, "🇫🇷", "🇯🇵"});
    CHECK(split("x" + accent + heart) == Parts{"x", accent, heart});
    CHECK(split("각\u1100\u1161\u11A8나") == Parts{"각", "\u1100\u1161\u11A8", "나"});
    CHECK(split("नमस्ते").front() == "न");
    CHECK(split("किताब") == Parts{"कि", "ता", "ब"});
    // Letters that a virama joins are one sign; a joiner keeps them together, a non-joiner apart.
    CHECK(split("प्रिया") == Parts{"प्रि", "या"});
    CHECK(split("क्ष्म्य") == Parts{"क्ष्म्य"});
    CHECK(split("ক্ষমা") == Parts{"ক্ষ", "মা"});
    CHECK(split("क्‍ष") == Parts{"क्‍ष"});
    CHECK(split("क्‌ष") == Parts{"क्‌", "ष"});
    CHECK(split("क् ष") == Parts{"क्", " ", "ष"});
    CHECK(split("க்ஷ") == Parts{"க்", "ஷ"}); // Tamil shows the mark instead
    CHECK(split("a\r\nb\n") == Parts{"a", "\r\n", "b", "\n"});
}

TEST_CASE("borders are the same forwards and backwards") {
    const std::string text = "a" + family + "\n" + flag + flag + "🇫" + accent + "\r\n" + hand + "\xFF" + "ß\n\n";
    std::vector<std::size_t> forward{0}, backward;
    for (std::size_t at = 0; at < text.size(); forward.push_back(at)) at = cluster_end(text, at);
    for (std::size_t at = text.size();; at = border_before(text, at)) {
        backward.insert(backward.begin(), at);
        if (at == 0) break;
    }
    CHECK(forward == backward);
    for (std::size_t at = 0; at <= text.size(); ++at) {
        const bool listed = std::find(forward.begin(), forward.end(), at) != forward.end();
        CHECK(is_border(text, at) == listed);
        CHECK(is_border(text, border_from(text, at)));
        CHECK(border_from(text, at) >= at);
    }
    CHECK(border_from(text, text.size() + 9) == text.size());
}

TEST_CASE("counting and taking clusters") {
    const std::string text = hand + accent + "x" + flag;
    CHECK(cluster_count(text) == 4);
    CHECK(cluster_count("") == 0);
    CHECK(first_clusters(text, 2) == hand + accent);
    CHECK(first_clusters(text, 99) == text);
    CHECK(first_clusters(text, 0).empty());
}

TEST_CASE("text from outside is made fit to keep") {
    CHECK(cleaned("a\r\nb\rc\nd\u2028e", false) == "a\nb\nc\nd\ne");
    CHECK(cleaned("a\r\nb\tc", true) == "a b c");
    CHECK(cleaned("a\tb", false) == "a\tb");
    CHECK(cleaned(std::string{"a\x01"} + "b\x7F" + "c\u009Fd", false) == "abcd");
    CHECK(cleaned("a\xFF"
                  "b\xC3",
                  false) == "a\uFFFDb\uFFFD");
    CHECK(cleaned("\xED\xA0\x80", false) == "\uFFFD\uFFFD\uFFFD"); // a surrogate is no UTF-8
    CHECK(cleaned(family + accent + "\u202Eא", false) == family + accent + "\u202Eא");
}

TEST_CASE("bytes that are no UTF-8 can be walked") {
    const std::string text = "a\xE2\x82"
                             "b\x80";
    CHECK(split(text) == Parts{"a", "\xE2", "\x82", "b", "\x80"});
    CHECK(code_point_at(text, 1).value == 0xFFFD);
    CHECK(code_point_at(text, text.size()).length == 0);
}

TEST_CASE("words") {
    const std::string text = "Don't  stop, été—3.5 km\n日本語です_x " + hand;
    SUBCASE("forwards") {
        std::vector<std::string> seen;
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t end = word_end_after(text, at);
            REQUIRE(end > at);
            seen.push_back(text.substr(at, end - at));
            at = end;
        }
        CHECK(seen == Parts{"Don't", "  stop", ",", " été", "—", "3.5", " km", "\n日本語", "です", "_x", " " + hand});
    }
    SUBCASE("backwards") {
        std::vector<std::string> seen;
        for (std::size_t at = text.size(); at > 0;) {
            const std::size_t begin = word_begin_before(text, at);
            REQUIRE(begin < at);
            seen.push_back(text.substr(begin, at - begin));
            at = begin;
        }
        CHECK(seen == Parts{hand, "_x ", "です", "日本語", "km\n", "3.5 ", "—", "été", ", ", "stop", "Don't  "});
    }
    SUBCASE("under a double click") {
        const auto word = [&](std::string_view s, std::size_t at) {
            const Span span = word_at(s, at);
            return std::string{s.substr(span.begin, span.end - span.begin)};
        };
        CHECK(word("one two", 1) == "one");
        CHECK(word("one two", 3) == " ");
        CHECK(word("one two", 7) == "two"); // behind the last letter
        CHECK(word("one\ntwo", 3) == "one");
        CHECK(word("", 0).empty());
        CHECK(word("a\n\nb", 2).empty());
        CHECK(word("it's", 2) == "it's");
    }
}

TEST_CASE("paragraphs") {
    CHECK(paragraph_at("ab\ncd\n", 0) == Span{0, 2});
    CHECK(paragraph_at("ab\ncd\n", 2) == Span{0, 2});
    CHECK(paragraph_at("ab\ncd\n", 3) == Span{3, 5});
    CHECK(paragraph_at("ab\ncd\n", 6) == Span{6, 6});
}
