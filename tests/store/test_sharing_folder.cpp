// The shared folder as it is found: late, damaged, lost, somewhere else; and what is written into it.
#include "sharing_world.h"
#include "store/record_line.h"
#include "store/shared_folder.h"

#include <map>
#include <string>
#include <vector>

using namespace attune;
using namespace attune::store;
using namespace attune::store::test;

namespace {

std::vector<std::string> segments(const SharingDevice& device) {
    std::vector<std::string> names;
    for (const auto& [path, bytes] : device.world->disk->files()) {
        if (path.starts_with("/sync/log/")) names.push_back(path);
    }
    return names;
}

} // namespace

TEST_CASE("a line that has not all come is waited for; a damaged one keeps none of the others away") {
    SharingDevice sam;
    sam.open();
    sam.share();
    sam.advance();
    Envelope envelope{"A", "person", {at_second(1), 0}, "other", 1};
    const auto whole = line_of(envelope, R"({"name":"Ada"})") + "\n";
    envelope.id = "B";
    envelope.n = 2;
    const auto second = line_of(envelope, R"({"name":"Ben"})") + "\n";
    const std::string bad =
        R"({"v":1,"id":"C","kind":"person","at":"2026-01-01T00:00:00Z","dev":"other","n":3,"body":{},"c":"00000000"})";
    const auto all = whole + bad + "\n" + second;
    const auto path = "/sync/log/other-000001.jsonl";
    for (std::size_t size = 1; size <= all.size(); ++size) {
        sam.world->disk->set_file(path, all.substr(0, size));
        sam.advance();
        CHECK(sam.state.library.people.size() == (size >= whole.size()) + (size == all.size()));
    }
    CHECK(sam.world->disk->files().at(path) == all);
    const auto repaired = whole + second;
    sam.world->disk->set_file(path, repaired);
    sam.advance();
    CHECK(sam.state.library.people.size() == 2);
}

TEST_CASE("copies made on a conflict are read, files of syncers are not") {
    SharingDevice sam;
    sam.open();
    sam.share();
    sam.advance();
    int n = 0;
    const auto lay = [&](const std::string& name) {
        Envelope envelope{
            "P" + std::to_string(++n), "person", {at_second(1), 0}, "other", static_cast<std::uint64_t>(n)};
        sam.world->disk->set_file("/sync/log/" + name, line_of(envelope, R"({"name":"Ada"})") + "\n");
    };
    for (const auto* name : {"other-000001.sync-conflict-20261125-101010-ABCDEFG.jsonl", "OTHER-000001.JSONL",
                             "other-000001 (conflicted copy 2026-11-25).jsonl", "other-000001 2.jsonl"})
        lay(name);
    const auto read = n;
    for (const auto* name : {".syncthing.other-000001.jsonl.tmp", "~syncthing~other-000001.jsonl.tmp",
                             ".other-000001.jsonl", "other-000001.jsonl.part", "~other.jsonl"})
        lay(name);
    sam.advance();
    CHECK(sam.state.library.people.size() == static_cast<std::size_t>(read));
    CHECK(sam.state.sharing.others.size() == 1);
}

TEST_CASE("own files that came back shorter, older or not at all are published again") {
    Two two;
    two.maya.put(sample_note("A"));
    two.meet();
    two.maya.put(sample_note("B"));
    two.meet();
    const auto names = segments(two.maya);
    std::string own;
    for (const auto& name : names) {
        if (two.maya.world->disk->files().at(name).find("\"B\"") != std::string::npos) own = name;
    }
    REQUIRE_FALSE(own.empty());
    const auto whole = two.maya.world->disk->files().at(own);
    for (const auto size : {whole.size() / 2, std::size_t{0}}) {
        two.maya.world->disk->set_file(own, whole.substr(0, size));
        for (int i = 0; i < 5; ++i) two.maya.advance();
        CHECK(two.maya.below("/sync/log/").find("\"B\"") != std::string::npos);
        CHECK(two.maya.below("/sync/log/").find("\"A\"") != std::string::npos);
        CHECK(two.maya.world->disk->files().at(own).size() == size); // not written to any more
    }
    for (const auto& name : segments(two.maya)) two.maya.world->disk->erase(name);
    for (int i = 0; i < 5; ++i) two.maya.advance();
    CHECK(two.maya.below("/sync/log/").find("\"B\"") != std::string::npos);
    CHECK(two.maya.state.library.notes.size() == 2);
}

TEST_CASE("a folder that is not there is waited for, and none is made in its place") {
    Two two;
    two.maya.put(sample_note("A"));
    two.meet();
    std::map<std::string, std::string> aside;
    for (const auto& [path, bytes] : two.maya.world->disk->files()) {
        if (path.starts_with("/sync/")) aside[path] = bytes;
    }
    for (const auto& [path, bytes] : aside) two.maya.world->disk->erase(path);
    two.maya.world->disk->remove_folder("/sync");
    two.maya.put(sample_note("B"));
    two.maya.advance();
    two.maya.advance();
    CHECK(two.maya.state.sharing.standing == SharingReport::Standing::FolderGone);
    CHECK_FALSE(two.maya.world->disk->is_folder("/sync"));
    CHECK_FALSE(two.maya.state.trouble);
    CHECK(two.maya.state.library.notes.size() == 2);
    for (const auto& [path, bytes] : aside) two.maya.world->disk->set_file(path, bytes);
    two.meet();
    CHECK(two.maya.state.sharing.standing == SharingReport::Standing::Good);
    CHECK(two.sam.state.library == two.maya.state.library);
}

TEST_CASE("a folder that was emptied is let be until people begin anew; the others go on with them") {
    for (const bool keeps_logs : {false, true}) {
        CAPTURE(keeps_logs);
        Two two;
        two.maya.put(sample_note("A"));
        two.sam.put(sample_note("B"));
        two.meet();
        const auto clear = [&](SharingDevice& device) {
            for (const auto& [path, bytes] : device.world->disk->files()) {
                const bool goes = keeps_logs ? path == "/sync/space.json" : path.starts_with("/sync/");
                if (goes) device.world->disk->erase(path);
            }
        };
        clear(two.maya);
        clear(two.sam);
        two.maya.put(sample_note("C"));
        const auto before = two.maya.below("/sync/");
        for (int i = 0; i < 3; ++i) two.maya.advance();
        using Standing = SharingReport::Standing;
        CHECK(two.maya.state.sharing.standing == (keeps_logs ? Standing::NotAllThere : Standing::Emptied));
        CHECK(two.maya.below("/sync/") == before);

        const auto look = look_at_folder(*two.maya.world->disk, "/sync", "/data");
        CHECK(look.kind == (keeps_logs ? FolderLook::Kind::NoBeginning : FolderLook::Kind::Empty));
        CHECK(look.path == "/sync");
        two.maya.share();
        two.meet();
        CHECK(two.maya.state.sharing.standing == Standing::Good);
        CHECK(two.sam.state.sharing.standing == Standing::Good);
        CHECK(find_note(two.sam.state.library, "C"));
        CHECK(two.sam.state.library == two.maya.state.library);
    }
}

TEST_CASE("a folder that may only be read is said to be so before anybody shares through it") {
    SharingDevice maya;
    maya.open();
    auto& disk = *maya.world->disk;
    const auto kind = [&] { return look_at_folder(disk, "/sync", "/data").kind; };
    disk.read_only = "/";
    CHECK(kind() == FolderLook::Kind::NoPermission);
    disk.read_only = "/elsewhere";
    CHECK(kind() == FolderLook::Kind::Empty);
    maya.share();
    maya.advance();
    CHECK(kind() == FolderLook::Kind::Wall);
    disk.read_only = "/sync";
    CHECK(kind() == FolderLook::Kind::NoPermission);
}

TEST_CASE("another wall in the folder's place is let be") {
    Two two;
    two.maya.put(sample_note("A"));
    two.meet();
    for (const auto& [path, bytes] : two.maya.world->disk->files()) {
        if (path.starts_with("/sync/")) two.maya.world->disk->erase(path);
    }
    Envelope envelope{"X", "person", {at_second(1), 0}, "stranger", 1};
    two.maya.world->disk->set_file("/sync/space.json", space_text({.id = "strangerswall"}));
    two.maya.world->disk->set_file("/sync/log/stranger-000001.jsonl", line_of(envelope, R"({"name":"?"})") + "\n");
    const auto before = two.maya.below("/sync/");
    two.maya.put(sample_note("B"));
    for (int i = 0; i < 5; ++i) two.maya.advance();
    CHECK(two.maya.state.sharing.standing == SharingReport::Standing::OtherWall);
    CHECK(two.maya.below("/sync/") == before);
    CHECK_FALSE(find_person(two.maya.state.library, "X"));
}

TEST_CASE("leaving keeps what came; a second folder gets all of it") {
    Two two;
    two.sam.put(sample_note("S"));
    two.meet();
    two.maya.leave();
    two.maya.advance();
    CHECK(find_note(two.maya.state.library, "S"));
    two.sam.put(sample_note("LATER"));
    two.meet();
    CHECK_FALSE(find_note(two.maya.state.library, "LATER"));
    two.maya.state.shared = SharedFolder{"/other", {}};
    two.maya.save_device();
    for (int i = 0; i < 10; ++i) two.maya.advance();
    CHECK(two.maya.below("/other/log/").find("\"S\"") != std::string::npos);
    two.maya.world->reopen();
    CHECK(find_note(two.maya.world->loaded.library, "S"));
}

TEST_CASE("segments are sealed at a mebibyte and never changed from then on") {
    SharingDevice maya;
    maya.open();
    maya.share();
    maya.advance();
    std::map<std::string, std::string> sealed;
    for (int i = 0; i < 40; ++i) {
        maya.put(sample_note("N" + std::to_string(i), std::string(100'000, 'x')));
        maya.advance();
        for (const auto& name : segments(maya)) {
            const auto bytes = maya.world->disk->files().at(name);
            if (sealed.contains(name)) CHECK(bytes == sealed.at(name));
            if (bytes.size() >= segment_full_at) sealed[name] = bytes;
            CHECK(bytes.size() < segment_full_at + 110'000);
        }
    }
    CHECK(sealed.size() >= 3);
}

TEST_CASE("versions of devices that are no more go out at once where nobody else could bring them") {
    SharingDevice old, maya;
    old.open();
    for (int i = 0; i < 30; ++i) old.put(sample_note("N" + std::to_string(i)));
    old.world->store->pump();
    maya.open();
    const auto line = old.own_log();
    maya.world->store.reset();
    maya.world->disk->set_file("/data/log/000001.jsonl", line);
    maya.open();
    maya.share();
    maya.advance(Millis{0});
    CHECK(maya.below("/sync/log/").find("N29") != std::string::npos);
    CHECK(maya.state.sharing.to_go_out == 0);
}
