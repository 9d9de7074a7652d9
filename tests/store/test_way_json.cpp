#include "store/way_json.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <vector>

using namespace attune;
using namespace attune::store;
using namespace std::chrono_literals;
using nlohmann::json;

namespace {

Way full_way() {
    Way way;
    way.title = "Sunday";
    way.about = "Slow";
    way.icon = "spa";
    way.hue = Hue::Sky;
    way.people_min = 3;
    way.people_max = 8;
    way.circle = 20min + 30s;
    Phase turn;
    turn.role = Role::Circle;
    turn.length = 4min + 1ms;
    turn.guidance = "Say \"it\" ö 😀\n";
    turn.to_listener = "Listen";
    turn.words = {"So…", "Is there more?"};
    Phase end;
    end.role = Role::Close;
    end.length = 10s;
    end.for_each = false;
    end.depth = 3;
    way.phases = {turn, end};
    return way;
}

std::string fault_in(const json& from, UnknownFields unknown = UnknownFields::Allow) {
    try {
        (void)way_from_json(from, unknown);
        return "";
    } catch (const BadJson& error) {
        return error.what();
    }
}

} // namespace

TEST_CASE("a way comes back from JSON as it went") {
    CHECK(way_from_json(way_to_json(full_way())) == full_way());
    CHECK(way_from_json(json::parse(way_to_json(full_way()).dump())) == full_way());
    CHECK(way_from_file(way_file(full_way())) == full_way());
}

TEST_CASE("every millisecond of a length survives") {
    auto way = full_way();
    for (const Millis length : std::vector<Millis>{10s, 10s + 1ms, 59s + 999ms, 7min, 3h - 1ms, 3h}) {
        way.phases[0].length = length;
        CHECK(way_from_file(way_file(way)).phases[0].length == length);
    }
}

TEST_CASE("a shared way brings no id and does not count as built in") {
    auto way = full_way();
    way.id = "01J";
    way.built_in = true;
    CHECK(way_from_file(way_file(way)) == full_way());
}

TEST_CASE("what later versions add is let be, and refused where it is a typing error") {
    auto from = way_to_json(full_way());
    from["phases"][0]["colour"] = "red";
    CHECK(fault_in(from) == "");
    CHECK(fault_in(from, UnknownFields::Refuse) == "phase 1: \"colour\" is not known");
    from = way_to_json(full_way());
    from["titel"] = "";
    CHECK(fault_in(from, UnknownFields::Refuse) == "the way: \"titel\" is not known");
}

TEST_CASE("what is wrong is said by its name") {
    struct Row {
        const char* at;
        json value;
        const char* fault;
    };
    const std::vector<Row> rows{
        {"/title", 3, "the way: \"title\" is not a text"},
        {"/hue", "pink", "the way: \"hue\" is not a hue"},
        {"/people", {2}, "the way: \"people\" is not a pair of numbers"},
        {"/people", {2, 300}, "\"people\" of the way: \"most\" is not a whole number from 0 to 255"},
        {"/circle_minutes", -1, "the way: \"circle_minutes\" is out of bounds"},
        {"/phases", 1, "the way: \"phases\" is not a list"},
        {"/phases/1", "speak", "phase 2 is not an object"},
        {"/phases/1/role", "shout", "phase 2: \"role\" is not known"},
        {"/phases/0/minutes", "5", "phase 1: \"minutes\" is not a number"},
        {"/phases/0/minutes", 1e300, "phase 1: \"minutes\" is out of bounds"},
        {"/phases/0/words", {"a", 1}, "phase 1: \"words\" holds something that is not a text"},
        {"/phases/0/for_each", 1, "phase 1: \"for_each\" is neither true nor false"},
        {"/phases/0/depth", 4, "phase 1: \"depth\" is not a whole number from 0 to 3"},
        {"/phases/0/depth", 1.5, "phase 1: \"depth\" is not a whole number from 0 to 3"}};
    for (const auto& row : rows) {
        auto from = way_to_json(full_way());
        from[json::json_pointer{row.at}] = row.value;
        CHECK(fault_in(from) == row.fault);
    }
    auto from = way_to_json(full_way());
    from.erase("title");
    CHECK(fault_in(from) == "the way: \"title\" is missing");
    from = way_to_json(full_way());
    for (std::size_t i = 0; i < phases_max; ++i) from["phases"].push_back(from["phases"][0]);
    CHECK(fault_in(from) == "the way: \"phases\" has too many entries");
    CHECK(fault_in(json::array()) == "the way is not an object");
}

TEST_CASE("a bad shared file") {
    const auto fault = [](std::string_view text) {
        try {
            (void)way_from_file(text);
            return std::string{};
        } catch (const BadJson& error) {
            return std::string{error.what()};
        }
    };
    CHECK(fault("") == "line 1 is not JSON");
    CHECK(fault("{\n\"format\": 1,\n]") == "line 3 is not JSON");
    CHECK(fault("[]") == "the file is not an object");
    CHECK(fault(R"({"format":2,"way":{}})") == "the file: \"format\" is newer than this program");
    CHECK(fault(R"({"format":1})") == "the file: \"way\" is missing");
    CHECK(fault(R"({"format":1,"way":{"title":"","phases":[]}})") == "Give this way a name first.");
}

TEST_CASE("broken UTF-8 in a title does not stop a way from being shared") {
    auto way = full_way();
    way.title = "a\xFF";
    CHECK(way_from_file(way_file(way)).title == "a\uFFFD");
}
