// People let sharing rest: nothing comes, nothing goes, and nothing is lost by it.
#include "sharing_world.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace attune;
using namespace attune::store;
using namespace attune::store::test;

namespace {

void pause(SharingDevice& device, bool on) {
    device.state.shared->is_paused = on;
    device.save_device();
    device.advance();
}

Note note(std::string id, std::string text) {
    Note made;
    made.id = std::move(id);
    made.from = "maya";
    made.text = std::move(text);
    return made;
}

} // namespace

TEST_CASE("while sharing is paused nothing comes and nothing goes, over a restart too; then all of it does") {
    Two two;
    pause(two.sam, true);
    CHECK(two.sam.state.sharing.standing == SharingReport::Standing::Paused);

    two.maya.put(note("note-of-maya", "For the soup"));
    two.sam.put(note("note-of-sam", "For the walk"));
    two.meet();
    two.sam.open();
    two.meet();
    CHECK(two.sam.state.shared->is_paused);
    CHECK(two.sam.state.sharing.standing == SharingReport::Standing::Paused);
    CHECK(two.sam.state.library.notes.size() == 1);
    CHECK(two.maya.state.library.notes.size() == 1);

    pause(two.sam, false);
    two.meet();
    CHECK(two.sam.state.sharing.standing == SharingReport::Standing::Good);
    CHECK(two.sam.state.library.notes.size() == 2);
    CHECK(two.maya.state.library == two.sam.state.library);
}

TEST_CASE("much that is coming in stops on the way and goes on from there") {
    Two two;
    constexpr std::size_t many = 12'000; // several times what is read at once
    const std::string words(300, 'w');
    for (std::size_t i = 0; i < many; ++i) two.maya.put(note("note-number-" + std::to_string(i), words));
    for (int i = 0; i < 3; ++i) two.maya.advance();
    sync({&two.maya, &two.sam});

    two.sam.world->now += std::chrono::seconds{11};
    (void)two.sam.world->store->pump(); // one round: a part of it
    pause(two.sam, true);
    const auto before = two.sam.state.library.notes.size();
    CHECK(before > 0);
    CHECK(before < many);
    for (int i = 0; i < 5; ++i) two.sam.advance();
    CHECK(two.sam.state.library.notes.size() == before);

    pause(two.sam, false);
    two.meet();
    CHECK(two.sam.state.library.notes.size() == many);
}

TEST_CASE("before a device with words of its own joins, there is a backup of how it was") {
    SharingDevice maya;
    maya.open();
    maya.put(note("note-of-maya", "For the soup"));
    maya.advance();
    maya.share();
    for (int i = 0; i < 4; ++i) maya.advance();
    std::size_t before_joining = 0;
    for (const auto& [path, bytes] : maya.world->disk->files())
        before_joining += path.find("/backups/") != path.npos && path.find("join") != path.npos;
    CHECK(before_joining == 1);
}
