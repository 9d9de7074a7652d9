// A disk that fails at its n-th call, and a computer that dies there, while a wall is shared.
#include "sharing_world.h"

#include <random>

using namespace attune;
using namespace attune::store;
using namespace attune::store::test;

namespace {

/// What the other device has published before.
std::map<std::string, std::string> files_of_another() {
    SharingDevice sam;
    sam.open();
    sam.share();
    sam.advance();
    const std::string bytes = "a picture of Sam's";
    auto note = sample_note("S1");
    note.photo = Photo{sha256_of(bytes), 4, 3};
    sam.world->store->keep_photo(note.photo->sha256, bytes);
    sam.put(note);
    sam.put(sample_person("P1"));
    for (int i = 0; i < 4; ++i) sam.advance();
    std::map<std::string, std::string> files;
    for (const auto& [path, content] : sam.world->disk->files()) {
        if (path.starts_with("/sync/")) files[path] = content;
    }
    return files;
}

struct Told {
    std::vector<std::pair<std::uint64_t, std::string>> waiting;
    std::vector<std::string> saved;
};

/// Some minutes of sharing: joins, takes in, publishes, a photo, an end, something only for itself.
void use(SharingDevice& maya, Told& told) {
    const auto note = [&](const std::string& id, const std::string& text) {
        told.waiting.emplace_back(maya.put(sample_note(id, text)), text);
    };
    const auto pass = [&] {
        maya.advance();
        std::erase_if(told.waiting, [&](const auto& one) {
            if (!maya.world->store->saved(one.first)) return false;
            told.saved.push_back(one.second);
            return true;
        });
    };
    note("M1", "before sharing");
    pass();
    maya.share();
    pass();
    note("M1", "while sharing");
    note("M2", "another one");
    pass();
    Entry entry{.id = "E1"};
    entry.only_mine = true;
    entry.text = "secret";
    told.waiting.emplace_back(maya.put(entry), "secret");
    maya.end("M2", "note");
    pass();
    note("S1", "changed by Maya");
    for (int i = 0; i < 12; ++i) pass();
}

void check_shared(const SharingDevice& maya) {
    const auto published = maya.below("/sync/log/");
    for (const auto* words : {"before sharing", "while sharing", "another one", "changed by Maya"})
        CHECK_MESSAGE(published.find(words) != std::string::npos, words);
    CHECK(maya.below("/sync/").find("secret") == std::string::npos);
    CHECK(find_person(maya.state.library, "P1"));
}

std::shared_ptr<MemoryDisk> disk_with(const std::map<std::string, std::string>& files) {
    auto disk = std::make_shared<MemoryDisk>();
    for (const auto& [path, content] : files) disk->set_file(path, content);
    return disk;
}

} // namespace

TEST_CASE("a disk that fails at any call while a wall is shared comes right by itself") {
    const auto others = files_of_another();
    for (const auto error : {std::errc::io_error, std::errc::no_space_on_device, std::errc::permission_denied}) {
        int calls = 1;
        for (int at = 1; at <= calls; ++at) {
            CAPTURE(at);
            CAPTURE(std::make_error_code(error).message());
            SharingDevice maya{disk_with(others)};
            maya.world->disk->judge = fault_at(at, 2, {std::make_error_code(error), true}, calls);
            maya.open();
            Told told;
            use(maya, told);
            maya.world->disk->judge = {};
            for (int i = 0; i < 6; ++i) maya.advance();
            check_shared(maya);
            CHECK(told.waiting.size() + told.saved.size() == 5);
            maya.world->reopen();
            CHECK(maya.world->loaded.library == maya.state.library);
            for (const auto& [path, content] : others) CHECK(maya.world->disk->files().at(path) == content);
        }
        CHECK(calls > 100);
    }
}

TEST_CASE("a power cut at any call while a wall is shared loses nothing, and it goes on") {
    const auto others = files_of_another();
    std::mt19937_64 chance{20261125};
    int calls = 1;
    for (int at = 1; at <= calls + 1; ++at) {
        CAPTURE(at);
        SharingDevice maya{disk_with(others)};
        maya.world->disk->judge = power_cut_at(at, calls);
        maya.open();
        Told told;
        use(maya, told);
        const auto kept = maya.world->disk->after_crash(chance);
        SharingDevice after{kept};
        after.world->now = maya.world->now;
        after.open();
        for (const auto& words : told.saved) CHECK_MESSAGE(after.own_log().find(words) != std::string::npos, words);
        after.share();
        for (int i = 0; i < 12; ++i) after.advance();
        const auto published = after.below("/sync/log/");
        for (const auto& words : told.saved) {
            if (words != "secret") CHECK_MESSAGE(published.find(words) != std::string::npos, words);
        }
        CHECK(after.below("/sync/").find("secret") == std::string::npos);
        CHECK(find_person(after.state.library, "P1"));
        for (const auto& [path, content] : others) CHECK(after.world->disk->files().at(path) == content);
        after.world->reopen();
        CHECK(after.world->loaded.report.clean());
        if (at > calls) break;
    }
    CHECK(calls > 100);
}
