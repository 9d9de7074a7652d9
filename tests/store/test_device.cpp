#include "samples.h"
#include "store/device_json.h"
#include "world.h"

#include <nlohmann/json.hpp>

using namespace attune;
using namespace attune::store;
using namespace attune::store::test;

TEST_CASE("two damaged ones are both set aside, once") {
    auto disk = std::make_shared<MemoryDisk>();
    disk->set_file("/data/device.json", "{");
    disk->set_file("/data/device.json.old", "[");
    for (int start = 0; start < 2; ++start) {
        World world{disk};
        REQUIRE(world.open());
        CHECK(world.loaded.report.device_reset == (start == 0));
        world.kill();
    }
    CHECK(disk->files().contains("/data/quarantine/device-1.json"));
    CHECK(disk->files().contains("/data/quarantine/device-2.json"));
}

TEST_CASE("device.json comes back as it was written") {
    const auto text = device_text("dev0", sample_device());
    const auto read = read_device(text);
    REQUIRE(read);
    CHECK(read->device == "dev0");
    CHECK(read->state == sample_device());
    CHECK(device_text("dev0", read->state) == text);
    CHECK(read_device(device_text("dev0", {}))->state == DeviceState{});
}

TEST_CASE("fields that nobody knows survive a save") {
    auto json = nlohmann::json::parse(device_text("dev0", sample_device()));
    json["future"] = {1, 2, 3};
    json["settings"]["colour_blind"] = true;
    json["drafts"]["poem"] = "Roses";
    json["window"]["screen"] = 2;
    const auto text = json.dump();
    auto state = sample_device();
    state.session.reset();
    state.drafts.person.reset();
    state.settings.reduced_motion.reset();
    const auto saved = nlohmann::json::parse(device_text("dev0", state, text));
    CHECK(saved["future"] == json["future"]);
    CHECK(saved["settings"]["colour_blind"] == true);
    CHECK(saved["drafts"]["poem"] == "Roses");
    CHECK(saved["window"]["screen"] == 2);
    // What we know and took away does not come back from there.
    CHECK(read_device(saved.dump())->state == state);
}

TEST_CASE("values out of bounds or of another type take sane ones") {
    const auto read = read_device(R"({"device":"d","settings":{"text_scale":9,"volume":-1,
        "theme":"pink","sound":7},"here":["A",5,"B"],"stage_mode":{},"window":{"width":1e99,"x":-1e9},
        "shuffles":{"p":{"seed":-1,"position":"x"},"q":null},"drafts":[],"session":{"id":"S"}})");
    REQUIRE(read);
    const auto& state = read->state;
    CHECK(state.settings.text_scale == text_scale_max);
    CHECK(state.settings.volume == 0);
    CHECK(state.settings.theme == ThemeChoice::System);
    CHECK(state.settings.sound == Sound::Bowl);
    CHECK(state.here == std::vector<RecordId>{"A", "B"});
    CHECK(state.window.width == 0);
    CHECK(state.window.x >= -100'000);
    CHECK(state.shuffles.at("p") == Shuffle{});
    CHECK_FALSE(state.session);
}

TEST_CASE("a session in an edited file keeps its times rising and its way beginnable") {
    auto json = nlohmann::json::parse(device_text("d", sample_device()));
    json["session"]["events"] = {{{"what", "start"}, {"at_ms", 5000}},
                                 {{"what", "pause"}, {"at_ms", 10}},
                                 {{"what", "dance"}, {"at_ms", 6000}},
                                 {{"what", "resume"}, {"at_ms", 1e30}}};
    const auto read = read_device(json.dump());
    REQUIRE(read->state.session);
    const auto& events = read->state.session->events;
    REQUIRE(events.size() == 3);
    CHECK(events[1].at == Millis{5000});
    CHECK(events[2].at >= events[1].at);
    json["session"]["way"]["phases"] = nlohmann::json::array();
    CHECK_FALSE(read_device(json.dump())->state.session);
}

TEST_CASE("what a session left open or a half-written way loses in reading is told") {
    auto json = nlohmann::json::parse(device_text("d", sample_device()));
    CHECK_FALSE(read_device(json.dump())->left_out);
    CHECK_FALSE(read_device(device_text("d", {}))->left_out);
    const auto is_left_out = [&](const char* path, const nlohmann::json& value) {
        auto changed = json;
        changed[nlohmann::json::json_pointer{path}] = value;
        return read_device(changed.dump())->left_out;
    };
    CHECK(is_left_out("/session/way/phases", nlohmann::json::array()));
    CHECK(is_left_out("/session/id", 5));
    CHECK(is_left_out("/session/events/3/what", "dance"));
    CHECK(is_left_out("/drafts/way/phases/0/role", "dance"));
    CHECK_FALSE(is_left_out("/session/more", "dance"));
}

TEST_CASE("a half-written answer reads as an earlier version wrote it, and says nothing that nobody said") {
    auto json = nlohmann::json::parse(device_text("d", sample_device()));
    auto& answers = json["drafts"]["journal"]["answers"];
    CHECK_FALSE(answers["PERSON2"].contains("connected"));
    answers = {{"OLD",
                {{"check_in", "check-in-2026-11-22"},
                 {"connected", 7},
                 {"feelings", {{{"quadrant", "stirred-good"}, {"word", "hopeful"}}}},
                 {"line", "The wa"},
                 {"name", ""},
                 {"person", "OLD"},
                 {"written", "1970-01-01T00:00:00.000Z"}}},
               {"ODD", {{"connected", "much"}, {"line", "So"}}}};
    const auto read = read_device(json.dump());
    CHECK_FALSE(read->left_out);
    const auto& drafts = read->state.drafts.journal.answers;
    CHECK(drafts.at("OLD") == AnswerDraft{7, {{"hopeful", Quadrant::StirredGood}}, "The wa"});
    CHECK(drafts.at("ODD") == AnswerDraft{{}, {}, "So"});
}

TEST_CASE("what was done while nothing could be read lies on top of what can be read at last") {
    const auto found = sample_device();
    CHECK(on_top_of(found, {}) == found);
    CHECK(on_top_of({}, found) == found);
    SUBCASE("of two notes in hand both are kept") {
        auto both = found;
        both.drafts.note = {.text = "Found"};
        both.drafts.notes_aside = {{.text = "Long since"}};
        DeviceState begun;
        begun.drafts.note = {.text = "Begun meanwhile"};
        begun.drafts.notes_aside = {{.text = "Laid aside meanwhile"}};
        const auto joined = on_top_of(both, begun).drafts;
        CHECK(joined.note.text == "Begun meanwhile");
        REQUIRE(joined.notes_aside.size() == 3);
        CHECK(joined.notes_aside[0].text == "Long since");
        CHECK(joined.notes_aside[1].text == "Found");
        CHECK(joined.notes_aside[2].text == "Laid aside meanwhile");
    }
    DeviceState made;
    made.settings.volume = 0.1F;
    made.here = {"PERSON9"};
    made.drafts.person_name = "Ed";
    made.drafts.closing["PERSON9"] = {"that", "", {}, {}};
    made.shuffles["open-up"] = {1, 2, {"a"}};
    made.piles["open-up"].up = "a";
    made.session = sample_session();
    made.session->id = "RUNNING9";
    auto expected = found;
    expected.settings.volume = 0.1F;
    expected.here = made.here;
    expected.drafts.person.reset();
    expected.drafts.person_name = "Ed";
    expected.drafts.person_hue.reset();
    expected.drafts.closing["PERSON9"] = made.drafts.closing["PERSON9"];
    expected.shuffles["open-up"] = {1, 2, {"a"}};
    expected.piles["open-up"] = made.piles["open-up"];
    expected.session = made.session;
    CHECK(on_top_of(found, made) == expected);
}

TEST_CASE("deep JSON is refused without harm") {
    CHECK_FALSE(read_device("{\"a\":" + std::string(1'000'000, '[')));
    CHECK_FALSE(read_device("{\"a\":" + std::string(100, '[') + std::string(100, ']') + "}"));
    CHECK(read_device("{\"a\":\"" + std::string(100, '[') + "\"}"));
}

namespace {

/// A world whose device.json holds `window.x` 1 in the older one and 2 in the newer.
World two_saves() {
    World world;
    REQUIRE(world.open());
    auto state = sample_device();
    for (const int x : {1, 2}) {
        state.window.x = x;
        world.store->save_device(state);
        world.advance(std::chrono::seconds{1});
    }
    world.close();
    return world;
}

} // namespace

TEST_CASE("every prefix of device.json leads to it or to the older one") {
    const auto disk = two_saves().disk;
    const auto whole = disk->files().at("/data/device.json");
    for (std::size_t size = 0; size < whole.size() - 2; size += 7) {
        auto copy = std::make_shared<MemoryDisk>();
        for (const auto& [path, bytes] : disk->files()) copy->set_file(path, bytes);
        copy->set_file("/data/device.json", whole.substr(0, size));
        World world{copy};
        REQUIRE(world.open());
        CHECK(world.loaded.device.window.x == 1);
        CHECK(world.loaded.report.device_reset);
        CHECK(copy->files().at("/data/quarantine/device-1.json") == whole.substr(0, size));
        // The good older one stays until a newer good one stands.
        CHECK(copy->files().contains("/data/device.json.old"));
        world.store->save_device(world.loaded.device);
        world.close();
        world.reopen();
        CHECK(world.loaded.report.clean());
        CHECK(world.loaded.device.window.x == 1);
    }
}

TEST_CASE("a device.json that is missing leads to the older one, quietly") {
    const auto disk = two_saves().disk;
    disk->erase("/data/device.json");
    World world{disk};
    REQUIRE(world.open());
    CHECK(world.loaded.device.window.x == 1);
    CHECK(world.loaded.report.clean());
}

TEST_CASE("a device.json that can't be read is neither overwritten nor thrown away") {
    const auto disk = two_saves().disk;
    const auto whole = disk->files().at("/data/device.json");
    int reads = 0;
    disk->judge = [&](const char* call) {
        const bool first = std::string_view{call} == "read" && ++reads == 1;
        return first ? Verdict{std::make_error_code(std::errc::permission_denied)} : Verdict{};
    };
    World world{disk};
    REQUIRE(world.open());
    CHECK(world.loaded.report.device_reset);
    world.store->save_device(sample_device());
    world.close();
    CHECK(disk->files().at("/data/quarantine/device-1.json") == whole);
}

TEST_CASE("a damaged device.json that can't be moved yet is moved before it is replaced") {
    const auto disk = two_saves().disk;
    disk->set_file("/data/device.json", "{ torn");
    disk->judge = [](const char* call) {
        const bool is_rename = std::string_view{call} == "rename";
        return is_rename ? Verdict{std::make_error_code(std::errc::io_error)} : Verdict{};
    };
    World world{disk};
    REQUIRE(world.open());
    auto state = world.loaded.device;
    CHECK(state.window.x == 1);
    state.window.x = 3;
    world.store->save_device(state);
    world.advance(std::chrono::minutes{1});
    CHECK_FALSE(world.news<action::DiskFailed>().empty());
    disk->judge = {};
    world.advance(std::chrono::minutes{1});
    CHECK(world.news<action::DiskWell>().size() == 1);
    CHECK(disk->files().at("/data/quarantine/device-1.json") == "{ torn");
    CHECK(read_device(disk->files().at("/data/device.json"))->state.window.x == 3);
}

TEST_CASE("a session that can't be begun any more is kept whole in quarantine, and told once") {
    const auto disk = two_saves().disk;
    auto json = nlohmann::json::parse(disk->files().at("/data/device.json"));
    json["session"]["way"]["phases"][0]["role"] = "dance";
    const auto text = json.dump();
    disk->set_file("/data/device.json", text);
    const auto kept = [&] {
        int copies = 0;
        for (const auto& [path, bytes] : disk->files()) {
            if (path.starts_with("/data/quarantine/device-") && bytes == text) ++copies;
        }
        return copies;
    };
    World world{disk};
    REQUIRE(world.open());
    CHECK_FALSE(world.loaded.device.session);
    CHECK(world.loaded.device.window.x == 2);
    CHECK(world.loaded.report.device_reset);
    CHECK(kept() == 1);
    world.store->save_device(world.loaded.device);
    world.close();
    world.reopen();
    CHECK(world.loaded.report.clean());
    CHECK(kept() == 1);
}

namespace {

/// Nothing can be read until told.
struct Unreadable {
    explicit Unreadable(World& world) {
        world.disk->judge = [this](const char* call) {
            const bool fails = !passed && std::string_view{call} == "read";
            return fails ? Verdict{std::make_error_code(std::errc::io_error)} : Verdict{};
        };
    }
    bool passed = false;
};

} // namespace

TEST_CASE("settings that can't be read at the start come when they can, with what was done since on top") {
    World world{two_saves().disk};
    Unreadable trouble{world};
    REQUIRE(world.open());
    CHECK(world.loaded.device == DeviceState{});
    DeviceState made;
    made.drafts.next_step = "Written during the trouble";
    made.window = {9, 9, 900, 900, false};
    made.session = sample_session();
    made.session->id = "RUNNING9";
    world.store->save_device(made);
    world.advance(std::chrono::minutes{1});
    CHECK(world.news<action::DiskFailed>().size() == 1);
    CHECK_FALSE(world.store->take_late_load());

    trouble.passed = true;
    world.advance(std::chrono::minutes{1});
    CHECK(world.news<action::DiskWell>().size() == 1);
    const auto late = world.store->take_late_load();
    REQUIRE(late);
    CHECK(late->report.clean());
    CHECK(late->device.window.x == 2);
    CHECK(late->device.settings == sample_device().settings);
    REQUIRE(late->device.session);
    CHECK(late->device.session->id == "RUNNING1");
    world.kill();
    world.reopen();
    CHECK(world.loaded.report.clean());
    CHECK(world.loaded.device == on_top_of(late->device, made));
    CHECK(world.loaded.device.session->id == "RUNNING9");
}

TEST_CASE("a log that can't be read does not let the device's state be taken for known") {
    auto disk = two_saves().disk;
    World world{disk};
    REQUIRE(world.open());
    world.put(sample_note());
    world.close();
    bool passed = false;
    int reads = 0;
    disk->judge = [&](const char* call) {
        const bool fails = !passed && std::string_view{call} == "read" && ++reads == 2;
        return fails ? Verdict{std::make_error_code(std::errc::io_error)} : Verdict{};
    };
    REQUIRE(world.open());
    CHECK(world.loaded.device == DeviceState{});
    world.store->pump();
    const auto late = world.store->take_late_load();
    REQUIRE(late);
    CHECK(late->device.window.x == 2);
    CHECK(late->library.notes.size() == 1);
}

TEST_CASE("what is put between the late load and its taking is in it") {
    World world{two_saves().disk};
    Unreadable trouble{world};
    REQUIRE(world.open());
    world.put(sample_note("BEFORE"));
    world.put(sample_note("TAKEN BACK"));
    world.advance(std::chrono::minutes{1});
    trouble.passed = true;
    world.advance(std::chrono::minutes{1});
    world.put(sample_note("AFTER"));
    world.store->gone("TAKEN BACK", "note", world.wall());
    const auto late = world.store->take_late_load();
    REQUIRE(late);
    CHECK(find_note(late->library, "BEFORE"));
    CHECK(find_note(late->library, "AFTER"));
    CHECK_FALSE(find_note(late->library, "TAKEN BACK"));
}

TEST_CASE("a crash is told of at the next start, once, and its note is kept") {
    World world;
    REQUIRE(world.open());
    CHECK_FALSE(world.loaded.report.crashed);
    world.close();
    world.disk->set_file("/data/crash.txt", "was ended by signal 11");
    world.reopen();
    CHECK(world.loaded.report.crashed);
    CHECK(world.disk->files().at("/data/last-crash.txt") == "was ended by signal 11");
    world.close();
    world.reopen();
    CHECK(world.loaded.report.clean());
    CHECK(world.disk->files().contains("/data/last-crash.txt"));
}
