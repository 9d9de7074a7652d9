// Everything as a file, and back: nothing is lost, nothing private goes along unasked, nothing typed is code.
#include "brought_in.h"
#include "exported.h"
#include "store/check.h"

#include <nlohmann/json.hpp>

#include <set>
#include <string>

using namespace attune;
using namespace attune::store;
using namespace attune::store::test;
using namespace std::chrono_literals;

TEST_CASE("everything as JSON comes in elsewhere as it was, with its photos, and twice makes nothing double") {
    World there;
    fill(there);
    const auto text = exported(there, {.with_private = true});
    CHECK(nlohmann::json::accept(text));
    World world;
    REQUIRE(world.open());
    auto look = brought_in(world, "all.json", text);
    CHECK(total(look.fresh) == sample_bodies().size() + 2);
    CHECK(look.photos == 1);
    CHECK(world.loaded.library == there.loaded.library);
    CHECK(world.store->photos()->read(sha256_of(cat)) == cat);
    look = brought_in(world, "all.json", text);
    CHECK(total(look.fresh) == 0);
    CHECK(total(look.different) == 0);
    CHECK(total(look.known) == sample_bodies().size() + 2);
    CHECK(world.loaded.library == there.loaded.library);
}

TEST_CASE("what is only mine is in no file unless it is asked for, and what is sealed in none to read") {
    World world;
    fill(world);
    auto sealed = CheckIn{.id = "check-in-2026-11-23", .people = {"PERSON1"}, .begun = at_second(1)};
    world.put(sealed);
    Answer answer{.id = answer_id(sealed.id, "PERSON1"), .check_in = sealed.id, .person = "PERSON1"};
    answer.line = "Still sealed";
    world.put(answer);
    world.store->pump();
    world.reopen();
    for (const auto format : {ExportFormat::Json, ExportFormat::Csv, ExportFormat::Markdown, ExportFormat::Html}) {
        CAPTURE(name_of(format));
        CHECK(exported(world, {.format = format}).find("nobody else") == std::string::npos);
        CHECK(exported(world, {.wall_only = true, .format = format}).find("nobody else") == std::string::npos);
        CHECK(exported(world, {.format = format, .with_private = true}).find("nobody else") != std::string::npos);
        const bool can_be_read = format != ExportFormat::Json;
        CHECK((exported(world, {.format = format, .with_private = true}).find("Still sealed") == std::string::npos) ==
              can_be_read);
    }
}

TEST_CASE("every kind that people read is in the page, the text and the table") {
    World world;
    fill(world);
    for (const auto format : {ExportFormat::Csv, ExportFormat::Markdown, ExportFormat::Html}) {
        CAPTURE(name_of(format));
        const auto text = exported(world, {.format = format});
        for (const auto* words :
             {"ありがとう", "Unser Weg", "Unterwegs", "that it was a long week", "A walk on Sunday"})
            CHECK_MESSAGE(text.find(words) != std::string::npos, words);
        for (const auto& body : sample_journal()) {
            if (const auto* entry = std::get_if<Entry>(&body); entry && !entry->only_mine)
                CHECK(text.find(entry->text.substr(0, 5)) != std::string::npos);
        }
        // What lies in the bin is off the wall.
        CHECK(exported(world, {.wall_only = true, .format = format}).find("NOTE2") == std::string::npos);
    }
}

TEST_CASE("a backup and a data folder from elsewhere come in, with the photos beside them") {
    World there;
    fill(there);
    there.store->keep(keeping::MakeBackup{});
    there.store->pump();
    std::string backup;
    for (const auto& [path, bytes] : there.disk->files()) {
        if (path.starts_with("/data/backups/")) backup = bytes;
    }
    World world;
    REQUIRE(world.open());
    for (const auto& [path, bytes] : there.disk->files()) world.disk->set_file("/other" + path.substr(5), bytes);
    auto look = brought_in(world, "b.jsonl", backup);
    CHECK(look.what == ImportLook::What::Backup);
    CHECK(world.loaded.library == there.loaded.library);
    const auto log = world.disk->files().at("/data/log/000001.jsonl");

    const auto job = read_import(*world.disk, "/other", {.photo = [&](std::string sha256, std::string bytes) {
        world.store->keep_photo(std::move(sha256), std::move(bytes));
    }});
    REQUIRE(job);
    CHECK(job->look.what == ImportLook::What::DataFolder);
    CHECK(job->look.photos == 1);
    world.store->look_at_import(*job);
    world.store->keep(keeping::Import{});
    world.store->pump();
    CHECK(world.disk->files().at("/data/log/000001.jsonl") == log); // nothing double
    CHECK(world.store->photos()->read(sha256_of(cat)) == cat);
}

TEST_CASE("what can't be brought in is refused with what to do") {
    World world;
    REQUIRE(world.open());
    const auto refused = [&](const std::string& name, const std::string& text) {
        return brought_in(world, name, text).refused;
    };
    CHECK(refused("a.json", "") == "it is not JSON, or not all there");
    CHECK(refused("a.json", "{\"attune\":\"everything\",\"format\":1,\"records\":[{").starts_with("it is damaged"));
    CHECK(refused("a.json", R"({"format":1,"title":"x","cards":[]})").starts_with("it was not saved by Attune"));
    CHECK(
        refused("a.json", R"({"attune":"everything","format":2,"records":[]})").starts_with("it was saved by a newer"));
    CHECK(refused("a.csv", "\xff\xfe,b\n").starts_with("it is not text in UTF-8"));
    CHECK(refused("a.csv", "").starts_with("there is nothing in it"));
    CHECK(refused("a.exe", "MZ").starts_with("it is nothing that Attune knows"));
    CHECK(refused("a.jsonl", R"({"attune":"backup","format":1,"crc32c":"00000000"})"
                             "\n{\"v\":1}\n")
              .starts_with("this backup is damaged"));
    const auto missing = read_import(*world.disk, "/in/nothing.json", {});
    REQUIRE(missing);
    CHECK(missing->look.refused.starts_with("there is no such file"));
    const std::string deep = R"({"attune":"everything","format":1,"records":[)" + std::string(100'000, '[') +
                             std::string(100'000, ']') + "]}";
    CHECK(total(brought_in(world, "deep.json", deep).fresh) == 0);
}

TEST_CASE("an export that is stopped or can't be written leaves nothing behind") {
    World world;
    fill(world);
    for (int i = 0; i < 40; ++i) world.put(sample_note("N" + std::to_string(i)));
    world.store->pump();
    world.reopen();
    const Folder folder{"/data"};
    const auto before = world.disk->files();
    const auto run = [&](bool stop) {
        WholeFile file{*world.disk, "/data/log/x.json"};
        const ExportWork work{.library = world.loaded.library,
                              .choice = {},
                              .read_photo = [](std::string_view) { return std::nullopt; },
                              .read_log = [&] { return LogLines::read(*world.disk, folder).value; },
                              .go_on = [&](float) { return !stop; },
                              .to = [&](std::string_view more) { return file.append(more); }};
        return export_all(work) && file.finish().has_value();
    };
    CHECK_FALSE(run(true));
    CHECK(world.disk->files() == before);
    int calls = 0, fails_at = 0;
    const auto judge = [&](const char* call) -> Verdict {
        // Reading the log and taking away what is half done are not what is tried here.
        const bool counts = std::string_view{call} != "remove" && std::string_view{call} != "read";
        return counts && ++calls == fails_at ? Verdict{std::make_error_code(std::errc::io_error), true} : Verdict{};
    };
    world.disk->judge = judge;
    CHECK(run(false));
    world.disk->judge = {};
    world.disk->erase("/data/log/x.json");
    const int all_calls = calls;
    CHECK(all_calls >= 4);
    for (int at = 1; at <= all_calls; ++at) {
        calls = 0;
        fails_at = at;
        world.disk->judge = judge;
        const bool done = run(false);
        world.disk->judge = {};
        CAPTURE(at);
        const auto after = world.disk->files();
        CHECK((done || after == before || after.contains("/data/log/x.json")));
        for (const auto& [path, bytes] : after) CHECK_FALSE(path.ends_with(".part"));
        world.disk->erase("/data/log/x.json");
    }
}

TEST_CASE("bytes go through base64 and back, and what is none is refused") {
    std::string bytes;
    for (int i = 0; i < 300; ++i) {
        CHECK(from_base64(base64_of(bytes)) == bytes);
        bytes += static_cast<char>(i * 37);
    }
    CHECK(base64_of("any carnal pleas") == "YW55IGNhcm5hbCBwbGVhcw=="); // RFC 4648 by another's example
    CHECK_FALSE(from_base64("ab!d"));
    CHECK_FALSE(from_base64("abcde"));
}

TEST_CASE("a check finds what is damaged, sets it aside when told to, and deletes nothing") {
    World world;
    fill(world);
    world.store->keep(keeping::MakeBackup{});
    world.store->pump();
    world.close();
    const Folder folder{"/data"};
    auto report = check_folder(*world.disk, folder, {.repair = true});
    CHECK(report.findings.empty());
    CHECK(report.records == sample_bodies().size() + 2);
    CHECK(report.photos == 1);
    CHECK(report.photos_missing == 1);
    CHECK(report.backups == 1);

    auto files = world.disk->files();
    for (const auto& [path, bytes] : files) {
        auto bad = bytes;
        if (bad.size() > 20) bad[bad.size() - 20] = static_cast<char>(bad[bad.size() - 20] ^ 1);
        const bool is_checked = path.find("/log/") != path.npos || path.find("/photos/") != path.npos ||
                                path.find("/backups/") != path.npos;
        if (is_checked) world.disk->set_file(path, bad);
    }
    const auto damaged = world.disk->files();
    report = check_folder(*world.disk, folder);
    CHECK(report.findings.size() == 3);
    CHECK(world.disk->files() == damaged);
    report = check_folder(*world.disk, folder, {.repair = true});
    CHECK(report.findings.size() == 3);
    for (const auto& one : report.findings) CHECK(one.is_aside);
    std::multiset<std::string> contents;
    for (const auto& [path, bytes] : world.disk->files()) contents.insert(bytes);
    for (const auto& [path, bytes] : damaged) CHECK(contents.contains(bytes));
    report = check_folder(*world.disk, folder);
    CHECK(report.findings.empty());
    CHECK(report.lines_aside == 1); // it is still in the log, where it can be mended by hand
}

TEST_CASE("a line that is being written just now is no damage; one that was left so is") {
    World world;
    fill(world);
    world.close();
    const Folder folder{"/data"};
    for (const auto& [path, bytes] : world.disk->files()) {
        if (path.find("/log/") != path.npos) world.disk->set_file(path, bytes + "half a li");
    }
    CHECK(check_folder(*world.disk, folder, {.in_use = true}).all_is_well());
    const auto report = check_folder(*world.disk, folder);
    REQUIRE(report.findings.size() == 1);
    CHECK(report.findings[0].what == "1 line can't be read");
}

TEST_CASE("a check is stopped between two files") {
    World world;
    fill(world);
    world.store->keep(keeping::MakeBackup{});
    world.store->pump();
    world.close();
    const auto report = check_folder(*world.disk, Folder{"/data"}, {.go_on = [](float part) { return part < 0.2F; }});
    CHECK(report.records > 0);
    CHECK(report.photos == 0);
    CHECK(report.backups == 0);
}
