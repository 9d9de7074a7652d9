// Lines in a shared folder that claim what is not so: numbers, times, somebody else's name.
#include "sharing_world.h"
#include "store/record_line.h"

#include <cstdint>
#include <limits>
#include <string>

using namespace attune;
using namespace attune::store;
using namespace attune::store::test;

namespace {

constexpr auto n_highest = std::numeric_limits<std::uint64_t>::max();

std::string person_line(Envelope envelope, const std::string& name) {
    envelope.kind = "person";
    return line_of(envelope, R"({"name":")" + name + R"("})") + "\n";
}

void lay(SharingDevice& device, const std::string& lines) {
    device.world->disk->set_file("/sync/log/other-000001.jsonl", lines);
}

std::string name_of(const SharingDevice& device, const RecordId& id) {
    const auto* person = find_person(device.state.library, id);
    return person ? person->name : "";
}

std::string own_name(const SharingDevice& device) {
    const std::string key = R"("device": ")";
    const auto text = device.world->disk->files().at("/data/device.json");
    const auto at = text.find(key) + key.size();
    return text.substr(at, text.find('"', at) - at);
}

/// As it is shown, and as it is shown after a start.
void check_named(SharingDevice& device, const RecordId& id, const std::string& name) {
    CHECK(name_of(device, id) == name);
    device.open();
    CHECK(name_of(device, id) == name);
    CHECK(device.world->loaded.report.lines_set_aside == 0);
}

SharingDevice sharing_device() {
    SharingDevice device;
    device.open();
    device.share();
    device.advance();
    return device;
}

void put_person(SharingDevice& device, const RecordId& id, const std::string& name) {
    auto person = sample_person(id);
    person.name = name;
    device.put(person);
    device.advance();
}

} // namespace

TEST_CASE("a version from years ahead counts until somebody writes on top of it, on every device") {
    Two two;
    lay(two.maya,
        person_line({"A", "", {at_second(0) + std::chrono::days{365 * 90}, 65535}, "other", n_highest}, "far"));
    two.meet();
    REQUIRE(name_of(two.sam, "A") == "far");
    put_person(two.sam, "A", "Ada");
    two.sam.put(sample_note("N"));
    two.meet();
    check_named(two.maya, "A", "Ada");
    check_named(two.sam, "A", "Ada");
    // What was made without it is not drawn along.
    const auto log = two.sam.own_log();
    CHECK(log.substr(log.find("\"id\":\"N\""), 80).find("\"at\":\"2026") != std::string::npos);
}

TEST_CASE("a version from the end of time is not taken") {
    auto sam = sharing_device();
    put_person(sam, "A", "Ada");
    const Stamp last{stamp_end - Millis{1}, 65535};
    lay(sam, person_line({"A", "", last, "other", 1}, "forever") +
                 person_line({"B", "", {at_second(1), 0}, "other", 2}, "Bo"));
    sam.advance();
    check_named(sam, "B", "Bo");
    check_named(sam, "A", "Ada");
    sam.advance(); // nor when it is found again
    check_named(sam, "A", "Ada");
}

TEST_CASE("what is written on top of the last moment there is can be read again") {
    SharingDevice sam;
    sam.world->disk->set_file("/data/log/000001.jsonl",
                              person_line({"A", "", {stamp_end - Millis{1}, 65535}, "other", 1}, "forever"));
    sam.open();
    for (int i = 0; i < 3; ++i) put_person(sam, "A", "Ada " + std::to_string(i));
    sam.open();
    CHECK(sam.world->loaded.report.lines_set_aside == 0);
    // It counts, or is offered as another version: which of them is a matter of the names.
    CHECK((name_of(sam, "A") == "Ada 2" || sam.state.apart.contains("A")));
}

TEST_CASE("versions are counted from one on: none that claims to be the 0th is taken") {
    auto sam = sharing_device();
    put_person(sam, "A", "Ada");
    lay(sam, person_line({"A", "", {at_second(90'000), 0}, own_name(sam), 0}, "none") +
                 person_line({"B", "", {at_second(1), 0}, "other", 0}, "none"));
    const auto name = own_name(sam);
    sam.advance();
    CHECK(own_name(sam) == name);
    CHECK(name_of(sam, "B").empty());
    check_named(sam, "A", "Ada");
}

TEST_CASE("what claims to be ours and is not is another version, and we go on under another name") {
    Two two;
    put_person(two.maya, "A", "Ada");
    two.meet();
    const auto name = own_name(two.maya);
    lay(two.maya, person_line({"A", "", {at_second(90'000), 0}, name, n_highest}, "forged"));
    two.maya.advance();
    CHECK(own_name(two.maya) != name);
    put_person(two.maya, "A", "Ada again");
    put_person(two.maya, "B", "Bo");
    two.meet();
    for (auto* device : {&two.maya, &two.sam}) {
        check_named(*device, "A", "Ada again");
        check_named(*device, "B", "Bo");
    }
}

TEST_CASE("what is somebody's own is not taken from a folder, however it came there") {
    auto sam = sharing_device();
    Envelope mine{"A", "person", {at_second(1), 0}, "other", 1};
    mine.mine = true;
    lay(sam,
        line_of(mine, R"({"name":"secret"})") + "\n" + person_line({"B", "", {at_second(1), 0}, "other", 2}, "Bo"));
    sam.advance();
    check_named(sam, "B", "Bo");
    CHECK(name_of(sam, "A").empty());
    CHECK(sam.own_log().find("secret") == std::string::npos);
}

TEST_CASE("a record that comes as one of another kind is shown as after a start") {
    auto sam = sharing_device();
    sam.put(sample_note("A"));
    sam.advance();
    lay(sam, person_line({"A", "", {at_second(90'000), 0}, "other", 1}, "Ada"));
    sam.advance();
    const auto shown = sam.state.library;
    sam.open();
    CHECK(sam.state.library == shown);
}
