// Damaged logs: what is whole counts, what is not is set aside once, and nothing is lost twice.
#include "store/crc32c.h"
#include "store/record_line.h"
#include "world.h"

using namespace attune;
using namespace attune::store;
using namespace attune::store::test;

namespace {

const Path first_log = "/data/log/000001.jsonl";

std::string log_of(int notes) {
    World world;
    REQUIRE(world.open());
    for (int i = 0; i < notes; ++i) world.put(sample_note("N" + std::to_string(i), "text"));
    world.close();
    return world.disk->files().at(first_log.string());
}

World open_with(const std::string& log) {
    auto disk = std::make_shared<MemoryDisk>();
    disk->set_file(first_log, log);
    return World{disk};
}

std::size_t lines_in(const std::string& text) { return static_cast<std::size_t>(std::ranges::count(text, '\n')); }

std::string quarantined(const MemoryDisk& disk) {
    std::string all;
    for (const auto& [path, bytes] : disk.files()) {
        if (path.starts_with("/data/quarantine/log-000001-")) all += bytes;
    }
    return all;
}

} // namespace

TEST_CASE("every prefix of a log loads what is whole, keeps a copy of the rest and goes on") {
    const auto log = log_of(3);
    for (std::size_t size = 0; size <= log.size(); ++size) {
        CAPTURE(size);
        auto world = open_with(log.substr(0, size));
        REQUIRE(world.open());
        const auto whole = lines_in(log.substr(0, size) + "\n") - (size == 0 || log[size - 1] == '\n' ? 1 : 0);
        const auto end_of_line = size < log.size() && log[size] == '\n';
        const auto is_torn = size > 0 && log[size - 1] != '\n' && !end_of_line;
        CHECK(world.loaded.library.notes.size() == whole - (is_torn ? 1 : 0));
        CHECK(world.loaded.report.lines_set_aside == (is_torn ? 1 : 0));
        const auto line_begin = log.substr(0, size).rfind('\n') + 1;
        CHECK(quarantined(*world.disk) == (is_torn ? log.substr(line_begin, size - line_begin) : ""));

        world.put(sample_note("MORE"));
        world.close();
        world.reopen();
        CHECK(world.loaded.report.clean());
        CHECK(find_note(world.loaded.library, "MORE"));
        CHECK(world.loaded.library.notes.size() == whole - (is_torn ? 1 : 0) + 1);
    }
}

TEST_CASE("every flipped byte of a log costs at most the line it is in") {
    const auto log = log_of(3);
    for (std::size_t i = 0; i < log.size(); ++i) {
        for (const int mask : {0x01, 0x20, 0x80, 0xff}) {
            CAPTURE(i);
            auto flipped = log;
            flipped[i] = static_cast<char>(flipped[i] ^ mask);
            auto world = open_with(flipped);
            REQUIRE(world.open());
            CHECK(world.loaded.library.notes.size() >= 2);
            const auto& report = world.loaded.report;
            if (world.loaded.library.notes.size() == 2) CHECK(report.lines_set_aside >= 1);
            // Whatever it was, the bytes are still somewhere.
            const auto kept = world.disk->files().at(first_log.string()) + quarantined(*world.disk);
            CHECK(kept.size() >= flipped.size());
            world.put(sample_note("MORE"));
            world.close();
            world.reopen();
            CHECK(world.loaded.report.clean());
            CHECK(find_note(world.loaded.library, "MORE"));
        }
    }
}

TEST_CASE("a lost newline costs no record") {
    auto log = log_of(3);
    log[log.find('\n')] = ' ';
    auto world = open_with(log);
    REQUIRE(world.open());
    CHECK(world.loaded.library.notes.size() == 3);
}

TEST_CASE("damage in the middle is told once and stays where it is") {
    auto log = log_of(3);
    log[log.find('\n') + 20] = '\0';
    auto world = open_with(log);
    REQUIRE(world.open());
    CHECK(world.loaded.library.notes.size() == 2);
    CHECK(world.loaded.report.lines_set_aside == 1);
    CHECK(world.loaded.report.quarantine == "/data/quarantine");
    CHECK(world.disk->files().at(first_log.string()) == log);
    world.reopen();
    CHECK(world.loaded.report.clean());
    CHECK(world.loaded.library.notes.size() == 2);
}

TEST_CASE("the number of a damaged version is not given to another one") {
    auto log = log_of(3);
    log[log.size() - 30] = '\0'; // the last line, whose number was 3
    auto disk = std::make_shared<MemoryDisk>();
    disk->set_file(first_log, log);
    LineReader reader;
    const auto device = reader.read_copy(log.substr(0, log.find('\n')))->dev;
    disk->set_file("/data/device.json", "{\"device\":\"" + device + "\"}");
    World world{disk};
    REQUIRE(world.open());
    world.put(sample_note("MORE"));
    world.close();
    const auto after = disk->files().at(first_log.string());
    const auto last = after.substr(after.rfind('\n', after.size() - 2) + 1);
    REQUIRE(reader.read_copy(last.substr(0, last.size() - 1)));
    CHECK(reader.read_copy(last.substr(0, last.size() - 1))->n == 4);
}

TEST_CASE("lines that a person wrote or that nobody knows are kept") {
    const std::string by_hand =
        R"({"v":1,"id":"HAND","kind":"note","at":"2026-11-22T20:00:00+01:00","dev":"me","n":1,"body":{"text":"by hand","mood":"good"}})";
    const std::string unknown =
        R"({"v":3,"id":"X","kind":"hologram","at":"2026-11-22T20:00:00Z","dev":"me","n":2,"body":{"a":[]}})";
    auto world = open_with(by_hand + "\r\n\n  \n" + unknown + "\n");
    REQUIRE(world.open());
    CHECK(world.loaded.report.clean());
    REQUIRE(world.loaded.library.notes.size() == 1);
    auto note = world.loaded.library.notes[0];
    CHECK(note.text == "by hand");
    note.text = "changed";
    world.put(note);
    world.close();
    const auto log = world.disk->files().at(first_log.string());
    CHECK(log.starts_with(by_hand + "\r\n\n  \n" + unknown + "\n"));
    CHECK(log.find(R"("mood":"good")", by_hand.size()) != std::string::npos);
    world.reopen();
    CHECK(world.loaded.library.notes.at(0).text == "changed");
}

TEST_CASE("a log grows into several files, in bounded pieces") {
    World world;
    REQUIRE(world.open());
    const std::string large(100'000, 'x');
    for (int i = 0; i < 100; ++i) {
        world.put(sample_note("N" + std::to_string(i), large));
        world.store->pump();
    }
    world.close();
    int files = 0;
    for (const auto& [path, bytes] : world.disk->files()) {
        if (!path.starts_with("/data/log/")) continue;
        ++files;
        CHECK(bytes.size() < 5U << 20U);
    }
    CHECK(files == 3);
    world.reopen();
    CHECK(world.loaded.library.notes.size() == 100);
    world.put(sample_note("MORE"));
    world.close();
    CHECK(world.disk->files().at("/data/log/000003.jsonl").ends_with("\n"));
    CHECK_FALSE(world.disk->files().contains("/data/log/000004.jsonl"));
}

TEST_CASE("files that are not ours are left alone") {
    auto disk = std::make_shared<MemoryDisk>();
    disk->set_file("/data/log/notes.jsonl", "not ours");
    disk->set_file("/data/log/1.jsonl", "not ours");
    disk->set_file("/data/log/000001.jsonl~", "not ours");
    World world{disk};
    REQUIRE(world.open());
    world.put(sample_note());
    world.close();
    CHECK(disk->files().at("/data/log/1.jsonl") == "not ours");
    world.reopen();
    CHECK(world.loaded.report.clean());
    CHECK(world.loaded.library.notes.size() == 1);
}

TEST_CASE("two starts of one log in different order come to the same") {
    auto log = log_of(2);
    log += log_of(4); // another device, the same records, later
    const auto cut = log.find('\n') + 1;
    auto world = open_with(log);
    REQUIRE(world.open());
    auto turned = open_with(log.substr(cut) + log.substr(0, cut) + log);
    REQUIRE(turned.open());
    CHECK(world.loaded.library == turned.loaded.library);
}
