#include "samples.h"
#include "store/record_body.h"
#include "store/record_line.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <string>

using namespace attune;
using namespace attune::store;
using namespace attune::store::test;

namespace {

const Envelope sample{"NOTE1", "note", {at_second(5), 3}, "dev0", 417, false};

std::string with(std::string line, std::string_view from, std::string_view to) {
    const auto at = line.find(from);
    REQUIRE(at != std::string::npos);
    return line.replace(at, from.size(), to);
}

std::string without_checksum(const std::string& line) { return line.substr(0, line.find(",\"c\":\"")) + "}"; }

} // namespace

TEST_CASE("a line is what the format says") {
    CHECK(without_checksum(line_of(sample, "{\"a\":1}")) ==
          R"({"v":1,"id":"NOTE1","kind":"note","at":"2026-11-22T00:00:05.000Z-0003","dev":"dev0",)"
          R"("n":417,"body":{"a":1}})");
    auto end = sample;
    end.gone = true;
    CHECK(line_of(end, "").find(R"("n":417,"gone":true,"c":")") != std::string::npos);
}

TEST_CASE("a line comes back as it was") {
    LineReader reader;
    const auto line = line_of(sample, body_text(sample_note()));
    CHECK(reader.read_copy(line) == sample);
    CHECK(reader.had_checksum());
    CHECK(reader.read_copy(line + "\r") == sample);
    auto end = sample;
    end.gone = true;
    CHECK(reader.read_copy(line_of(end, "")) == end);
}

TEST_CASE("every body comes back as it was") {
    LineReader reader;
    for (const Body& body : {Body{sample_person()}, Body{sample_way()}, Body{sample_note()}, Body{sample_summary()},
                             Body{Person{.id = "P"}}, Body{Note{.id = "N"}}, Body{SessionSummary{.id = "S"}}}) {
        auto envelope = sample;
        envelope.id = id_of(body);
        envelope.kind = kind_of(body);
        CAPTURE(envelope.kind);
        REQUIRE(reader.read_copy(line_of(envelope, body_text(body))));
        CHECK(reader.body().body == body);
        CHECK(reader.body().unknown.empty());
    }
}

TEST_CASE("every flipped bit of a line is noticed") {
    LineReader reader;
    const auto line = line_of(sample, body_text(sample_note()));
    for (std::size_t i = 0; i < line.size(); ++i) {
        for (int bit = 0; bit < 8; ++bit) {
            auto flipped = line;
            flipped[i] = static_cast<char>(flipped[i] ^ (1 << bit));
            const auto read = reader.read_copy(flipped);
            // What is taken all the same is the name of the checksum: the rest is as it was.
            if (read) CHECK_MESSAGE(*read == sample, i);
            if (read) CHECK_MESSAGE(!reader.had_checksum(), i);
        }
    }
}

TEST_CASE("a line without a checksum is taken, with a wrong one it is not") {
    LineReader reader;
    const auto line = line_of(sample, body_text(sample_note()));
    CHECK(reader.read_copy(without_checksum(line)) == sample);
    CHECK_FALSE(reader.had_checksum());
    const auto edited = with(line, "Merci", "Danke");
    CHECK_FALSE(reader.read_copy(edited));
    CHECK(reader.read_copy(without_checksum(edited)) == sample);
}

TEST_CASE("a checksum is not passed by moving it") {
    LineReader reader;
    CHECK_FALSE(reader.read_copy(
        R"({"c":"00000000","v":1,"id":"A","kind":"note","at":"2026-11-22T00:00:05Z","dev":"d","n":1,"body":{}})"));
}

TEST_CASE("what is no version is not taken") {
    LineReader reader;
    const auto good = without_checksum(line_of(sample, "{}"));
    REQUIRE(reader.read_copy(good));
    for (const auto& [from, to] : std::vector<std::pair<std::string, std::string>>{{"\"v\":1", "\"v\":0"},
                                                                                   {"\"v\":1", "\"v\":\"1\""},
                                                                                   {"NOTE1", ""},
                                                                                   {"NOTE1", "with blank"},
                                                                                   {"NOTE1", std::string(65, 'x')},
                                                                                   {"NOTE1", "\\u0000"},
                                                                                   {"\"id\"", "\"ID\""},
                                                                                   {"417", "-1"},
                                                                                   {"417", "4.5"},
                                                                                   {"2026", "soon"},
                                                                                   {"\"body\":{}", "\"body\":[]"},
                                                                                   {"\"body\":{}", "\"gone\":false"},
                                                                                   {"dev0", ""},
                                                                                   {"note", ""},
                                                                                   {"{}", "{\"a\":\"\xff\"}"}}) {
        CAPTURE(from);
        CAPTURE(to);
        CHECK_FALSE(reader.read_copy(with(good, from, to)));
    }
    for (const auto* line : {"", "null", "[]", "{}", "{\"v\":1", "\xff\xfe"}) {
        CHECK_FALSE(reader.read_copy(line));
    }
}

TEST_CASE("deep and long lines are refused, and the reader goes on") {
    LineReader reader;
    for (const std::size_t depth : {100U, 100'000U}) {
        const auto body = "{\"a\":" + std::string(depth, '[') + std::string(depth, ']') + "}";
        CHECK_FALSE(reader.read_copy(without_checksum(line_of(sample, body))));
    }
    const auto long_body = "{\"text\":\"" + std::string(line_bytes_max, 'x') + "\"}";
    CHECK_FALSE(reader.read_copy(line_of(sample, long_body)));
    const auto large = "{\"text\":\"" + std::string(line_bytes_max / 2, 'x') + "\"}";
    CHECK(reader.read_copy(line_of(sample, large)));
    CHECK(reader.read_copy(line_of(sample, "{}")));
}

TEST_CASE("lines of a later version are read as far as they are understood") {
    LineReader reader;
    CHECK(reader.read_copy(with(without_checksum(line_of(sample, body_text(sample_note()))), "\"v\":1",
                                "\"v\":9,\"new\":{\"deep\":[1]}")) == sample);
    CHECK(reader.body().body == Body{sample_note()});
}

TEST_CASE("unknown fields of a body are found and passed on") {
    LineReader reader;
    for (const Body& body :
         {Body{sample_person("X")}, Body{sample_note("X")}, Body{sample_way("X")}, Body{sample_summary("X")}}) {
        const std::string unknown = R"({"mood":{"of":["day",1,2.5,null]},"z":18446744073709551615})";
        auto envelope = sample;
        envelope.id = "X";
        envelope.kind = kind_of(body);
        REQUIRE(reader.read_copy(line_of(envelope, body_text(body, unknown))));
        CHECK(reader.body().unknown == unknown);
        CHECK(reader.body().body == body);
    }
    // What we know is never taken from there.
    CHECK(body_text(sample_note(), R"({"text":"other"})") == body_text(sample_note()));
}

TEST_CASE("a body that only a later version understands is kept and not shown") {
    LineReader reader;
    auto envelope = sample;
    envelope.kind = "way";
    REQUIRE(reader.read_copy(line_of(envelope, R"({"title":"T","phases":[{"role":"sing","minutes":1}]})")));
    CHECK_FALSE(reader.body().body);
    envelope.kind = "hologram";
    REQUIRE(reader.read_copy(line_of(envelope, R"({"x":1})")));
    CHECK_FALSE(reader.body().body);
}

TEST_CASE("values of another type take their default") {
    LineReader reader;
    auto envelope = sample;
    REQUIRE(
        reader.read_copy(line_of(envelope, R"({"from":1,"to":"","text":"t","kind":"?","paper":[],"written":"x"})")));
    Note expected{.id = "NOTE1"};
    expected.text = "t";
    CHECK(reader.body().body == Body{expected});
    envelope.kind = "person";
    REQUIRE(reader.read_copy(line_of(envelope, R"({"name":null,"hue":"lime","order":1e300})")));
    CHECK(reader.body().body == Body{Person{.id = "NOTE1"}});
}

TEST_CASE("unknown fields of phases and seats stay with the phase and the person they belong to") {
    using nlohmann::json;
    const auto change = [](const Body& body, const char* list, const auto& edit) {
        auto text = json::parse(body_text(body));
        for (auto& part : text[list]) part["colour"] = "of " + std::to_string(&part - &text[list][0]);
        auto read = read_body(kind_of(body), id_of(body), text.dump());
        REQUIRE(read.body);
        edit(*read.body);
        return json::parse(body_text(*read.body, read.unknown))[list];
    };
    const auto way = change(sample_way(), "phases", [](Body& body) {
        auto& phases = std::get<Way>(body).phases;
        phases[0].length = std::chrono::minutes{9};
        phases[1].role = Role::Share;
    });
    CHECK(way[0]["colour"] == "of 0");
    CHECK(way[0]["minutes"] == 9);
    CHECK_FALSE(way[1].contains("colour")); // another phase now
    const auto seats = change(sample_summary(), "seats", [](Body& body) {
        auto& summary = std::get<SessionSummary>(body);
        summary.seats[1].heard = "more";
        summary.seats.push_back({"PERSON3", "Ada"});
    });
    const auto steps = change(sample_journal()[11], "steps", [](Body& body) {
        auto& goal = std::get<Goal>(body);
        goal.steps[0].done.reset();
        goal.steps[1].text = "another";
    });
    CHECK(steps[0]["colour"] == "of 0");
    CHECK_FALSE(steps[1].contains("colour"));
    CHECK(seats[1]["colour"] == "of 1");
    CHECK(seats[1]["heard"] == "more");
    CHECK_FALSE(seats[2].contains("colour"));
    CHECK(change(sample_way(), "phases", [](Body& body) { std::get<Way>(body).phases.clear(); }).empty());
}
