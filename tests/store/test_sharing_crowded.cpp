// A shared folder with a million files in it: what a look costs is counted in calls and files, not in time.
#include "sharing_world.h"
#include "store/record_line.h"
#include "store/shared_folder.h"

#include <cstddef>
#include <memory>
#include <string>

using namespace attune;
using namespace attune::store;
using namespace attune::store::test;

namespace {

/// Before the files that really lie in the log folder come a million that do not.
class CrowdedDisk : public MemoryDisk {
public:
    static constexpr std::size_t crowd = 1'000'000;

    Got<Listing> look(const Path& folder, const IsWanted& is_wanted, std::size_t most) override {
        auto real = MemoryDisk::look(folder, is_wanted, most);
        if (folder != shared_root / "log" || !real.ok()) return real;
        Listing listing{.files = {}, .all = false};
        for (std::size_t i = 0; i < crowd && listing.files.size() < most; ++i)
            if (auto name = name_of(i); is_wanted(name)) listing.files.push_back({std::move(name), 100, 1});
        return {std::move(listing), {}};
    }
    Got<std::string> read_plain(const Path& path, std::size_t most) override {
        const auto name = path.filename().string();
        if (!name.starts_with("crowd")) return MemoryDisk::read_plain(path, most);
        ++reads;
        return {line_of({name, "person", {at_second(1), 0}, "other", 1}, R"({"name":"Ada"})") + "\n", {}};
    }

    std::size_t reads = 0; ///< of those

private:
    static std::string name_of(std::size_t i) { return "crowd" + std::to_string(i) + ".jsonl"; }
};

int own_segments(const MemoryDisk& disk) {
    int count = 0;
    for (const auto& [path, bytes] : disk.files()) count += path.starts_with("/sync/log/") ? 1 : 0;
    return count;
}

std::size_t times_published(const MemoryDisk& disk, const std::string& words) {
    std::size_t times = 0;
    for (const auto& [path, bytes] : disk.files()) {
        if (!path.starts_with("/sync/log/")) continue;
        for (auto at = bytes.find(words); at != std::string::npos; at = bytes.find(words, at + 1)) ++times;
    }
    return times;
}

void share_for_a_while(SharingDevice& device) {
    for (int i = 0; i < 30; ++i) device.advance();
}

} // namespace

TEST_CASE("of a million files as many are read as may be, once, and what is ours goes out once") {
    auto disk = std::make_shared<CrowdedDisk>();
    SharingDevice maya{disk};
    maya.open();
    maya.put(sample_note("A", "before sharing"));
    maya.share();
    share_for_a_while(maya);
    CHECK(maya.state.library.people.size() == shared_files_max);
    CHECK(maya.state.sharing.is_beyond_bounds);
    CHECK(maya.state.sharing.files <= shared_files_max + 2);
    CHECK(disk->reads == shared_files_max);

    maya.put(sample_note("B", "while sharing"));
    share_for_a_while(maya);
    CHECK(disk->reads == shared_files_max);
    CHECK(own_segments(*disk) == 1);

    SUBCASE("nor after a start") {
        maya.open();
        share_for_a_while(maya);
    }
    SUBCASE("nor when it is joined anew") {
        maya.leave();
        maya.advance();
        maya.share();
        share_for_a_while(maya);
    }
    CHECK(maya.state.sharing.standing == SharingReport::Standing::Good);
    CHECK(own_segments(*disk) <= 2);
    CHECK(times_published(*disk, "before sharing") == 1);
    CHECK(times_published(*disk, "while sharing") == 1);
}
