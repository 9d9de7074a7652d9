// FORMAT.md is true: its examples are read, and written back they are the same.
#include "memory_disk.h"
#include "samples.h"
#include "store/backup.h"
#include "store/deck_file.h"
#include "store/device_json.h"
#include "store/import_file.h"
#include "store/last_change.h"
#include "store/record_body.h"
#include "store/record_line.h"
#include "store/shared_folder.h"

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

/// Ids that say what their records are about must fit what those say.
RecordId id_for(const std::string& kind) {
    const auto body = json::parse(example("json " + kind));
    if (kind == "heart") return heart_id(body["note"], body["person"]);
    if (kind == "check_in_answer") return answer_id(body["check_in"], body["person"]);
    if (kind == "liking") return liking_id(body["idea"], body["person"]);
    if (kind == "ritual_mark") return body["ritual"].get<std::string>() + "." + body["day"].get<std::string>();
    if (kind == "agreements") return agreements_id;
    if (kind == "agreed") return agreed_id(body["person"]);
    if (kind == "card_mark") {
        return mark_id(body["deck"].get<std::string>(), body["card"].get<std::string>(), Mark::Kept);
    }
    return "X";
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
    for (const std::string kind : {"person",    "way",     "note",       "session",         "heart",  "deck",
                                   "card_mark", "feeling", "check_in",   "check_in_answer", "entry",  "comment",
                                   "idea",      "liking",  "plan",       "memory",          "ritual", "ritual_mark",
                                   "goal",      "cheer",   "agreements", "agreed",          "win"}) {
        CAPTURE(kind);
        const auto body = example("json " + kind);
        const Envelope envelope{id_for(kind), kind, {at_second(0), 0}, "d", 1, false};
        REQUIRE(reader.read_copy(line_of(envelope, body)));
        const auto read = reader.body();
        REQUIRE(read.body);
        CHECK(read.unknown.empty());
        CHECK(json::parse(body_text(*read.body)) == json::parse(body));
    }
    for (const Body& body : sample_bodies()) {
        const auto written = json::parse(body_text(body));
        const auto documented = json::parse(example("json " + std::string{kind_of(body)}));
        for (const auto& [key, value] : written.items()) {
            CHECK_MESSAGE((documented.contains(key) || key == "circle_minutes"), key);
        }
    }
}

TEST_CASE("the backup in FORMAT.md is read, checksum and all, and made again it is the same") {
    const auto text = example("jsonl backup") + "\n";
    const auto lines = backup_lines(text);
    REQUIRE(lines);
    CHECK(*lines == example("jsonl") + "\n");
    const auto disk = std::make_shared<MemoryDisk>();
    disk->set_file("/data/log/000001.jsonl", std::string{*lines});
    const auto log = LogLines::read(*disk, Folder{"/data"});
    auto head = backup_head(text);
    CHECK(head.info.contents == Contents{{"person", 1}});
    CHECK(backup_name(head.info.made, head.info.why) == "2026-11-25-201503-time.jsonl");
    CHECK(backup_text(log.value, head) == text);
}

TEST_CASE("the note of what can be taken back in FORMAT.md is read, and written back it is the same") {
    const auto text = example("json undo");
    const auto change = read_last_change(text);
    REQUIRE(change);
    CHECK(change->made == std::vector{VersionRun{"7m2k9q4r1t8w3x5z", 412, 431}});
    CHECK(last_change_text(*change) == text + "\n");
}

TEST_CASE("the JSON of everything in FORMAT.md is taken in full") {
    std::size_t photos = 0;
    const auto job =
        import_from_json(example("json everything"), {.photo = [&](const std::string&, const std::string& bytes) {
                             ++photos;
                             CHECK(bytes == "foobar");
                         }});
    REQUIRE(job);
    CHECK(job->look.refused.empty());
    CHECK(job->records.size() == 2);
    CHECK(job->records[1].mine);
    CHECK(photos == 1);
    CHECK(job->look.left_out == 0);
}

TEST_CASE("the deck files in FORMAT.md are read, and written back they say the same") {
    const auto file = example("json deck_file");
    const auto deck = deck_from_json_file(file, "road");
    auto documented = json::parse(file);
    documented["cards"][1]["id"] = "where-would-you-turn";
    CHECK(json::parse(deck_json_file(deck)) == documented);

    const auto table = deck_from_csv(example("csv"), "road");
    REQUIRE(table.cards.size() == 2);
    CHECK(table.cards[0].text == deck.cards[0].text);
    CHECK(table.cards[0].back == deck.cards[0].back);
    CHECK(table.cards[0].tags == std::vector<std::string>{"road", "old"});
    CHECK(table.cards[1] == deck.cards[1]);
}

TEST_CASE("device.json in FORMAT.md names every field, and no other") {
    const auto text = example("json device");
    const auto read = read_device(text);
    REQUIRE(read);
    const auto documented = json::parse(text);
    const auto written = json::parse(device_text(read->device, read->state));
    for (const auto& [key, value] : written.items()) CHECK_MESSAGE(documented.contains(key), key);
    for (const auto& [key, value] : documented.items()) CHECK_MESSAGE(written.contains(key), key);
    for (const auto* part : {"settings", "here", "window", "shuffles", "piles"}) {
        CHECK_MESSAGE(written[part] == documented[part], part);
    }
    CHECK(written["session"]["events"] == documented["session"]["events"]);
    CHECK(written["drafts"]["closing"] == documented["drafts"]["closing"]);
    CHECK(written["drafts"].size() == documented["drafts"].size());
    CHECK(written["drafts"]["journal"] == documented["drafts"]["journal"]);
    CHECK(written["drafts"]["together"] == documented["drafts"]["together"]);
    CHECK(written["session"].size() == documented["session"].size());
}

TEST_CASE("space.json in FORMAT.md is read, and written back it says the same") {
    const auto text = example("json space");
    const auto space = read_space(text);
    REQUIRE(space);
    CHECK(space->format == space_format);
    CHECK(json::parse(space_text(*space)) == json::parse(text));
}

TEST_CASE("FORMAT.md names everything that can happen") {
    const auto text = format_text();
    const auto written = json::parse(device_text("d", sample_device()));
    for (const auto& event : written["session"]["events"]) {
        const auto what = "`" + event["what"].get<std::string>() + "`";
        CHECK_MESSAGE(text.find(what) != std::string::npos, what);
    }
}
