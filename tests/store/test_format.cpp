// FORMAT.md is true: its examples are read, and written back they are the same.
#include "samples.h"
#include "store/device_json.h"
#include "store/record_body.h"
#include "store/record_line.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <fstream>
#include <iterator>
#include <string>

using namespace attune;
using namespace attune::store;
using namespace attune::store::test;
using nlohmann::json;

namespace {

std::string format_text() {
    std::ifstream file{ATTUNE_TEST_ASSETS "/../src/store/FORMAT.md", std::ios::binary};
    REQUIRE(file);
    return {std::istreambuf_iterator<char>{file}, {}};
}

/// The block that begins with ```<mark>.
std::string example(const std::string& mark) {
    const auto text = format_text();
    const auto begin = text.find("```" + mark + "\n");
    REQUIRE(begin != std::string::npos);
    const auto from = text.find('\n', begin) + 1;
    return text.substr(from, text.find("\n```", from) - from);
}

} // namespace

TEST_CASE("the line in FORMAT.md is read, checksum and all") {
    LineReader reader;
    const auto line = example("jsonl");
    const auto read = reader.read_copy(line);
    REQUIRE(read);
    CHECK(reader.had_checksum());
    CHECK(line_of(*read, body_text(*reader.body().body)) == line);
}

TEST_CASE("every body in FORMAT.md names every field, and no other") {
    LineReader reader;
    for (const std::string kind : {"person", "way", "note", "session"}) {
        CAPTURE(kind);
        const auto body = example("json " + kind);
        REQUIRE(reader.read_copy(line_of({"X", kind, {at_second(0), 0}, "d", 1, false}, body)));
        const auto read = reader.body();
        REQUIRE(read.body);
        CHECK(read.unknown.empty());
        CHECK(json::parse(body_text(*read.body)) == json::parse(body));
    }
    for (const Body& body :
         {Body{sample_person()}, Body{sample_way()}, Body{sample_note()}, Body{sample_summary()}}) {
        const auto written = json::parse(body_text(body));
        const auto documented = json::parse(example("json " + std::string{kind_of(body)}));
        for (const auto& [key, value] : written.items()) {
            CHECK_MESSAGE((documented.contains(key) || key == "circle_minutes"), key);
        }
    }
}

TEST_CASE("device.json in FORMAT.md names every field, and no other") {
    const auto text = example("json device");
    const auto read = read_device(text);
    REQUIRE(read);
    const auto documented = json::parse(text);
    const auto written = json::parse(device_text(read->device, read->state));
    for (const auto& [key, value] : written.items()) CHECK_MESSAGE(documented.contains(key), key);
    for (const auto& [key, value] : documented.items()) CHECK_MESSAGE(written.contains(key), key);
    for (const auto* part : {"settings", "here", "window", "shuffles"}) {
        CHECK_MESSAGE(written[part] == documented[part], part);
    }
    CHECK(written["session"]["events"] == documented["session"]["events"]);
    CHECK(written["drafts"]["closing"] == documented["drafts"]["closing"]);
    CHECK(written["drafts"].size() == documented["drafts"].size());
    CHECK(written["session"].size() == documented["session"].size());
}

TEST_CASE("FORMAT.md names everything that can happen") {
    const auto text = format_text();
    const auto written = json::parse(device_text("d", sample_device()));
    for (const auto& event : written["session"]["events"]) {
        const auto what = "`" + event["what"].get<std::string>() + "`";
        CHECK_MESSAGE(text.find(what) != std::string::npos, what);
    }
}
