#include "update_fixture.h"

#include <doctest/doctest.h>

using namespace attune;
using namespace attune::test;

namespace {
action::GoTo go(Screen screen, RecordId subject = {}) { return {{screen, std::move(subject)}}; }
} // namespace

TEST_CASE("places: destinations replace, others lie on top") {
    struct Row {
        std::vector<Action> actions;
        const char* places;
    };
    const std::vector<Row> rows{
        {{}, "session"},
        {{action::Back{}}, "session"},
        {{go(Screen::Wall)}, "wall"},
        {{go(Screen::Wall), action::Back{}}, "wall"},
        {{go(Screen::Settings)}, "session settings"},
        {{go(Screen::Settings), go(Screen::Licences)}, "session settings licences"},
        {{go(Screen::Settings), go(Screen::Licences), action::Back{}}, "session settings"},
        {{go(Screen::Settings), go(Screen::Settings)}, "session settings"},
        {{go(Screen::Settings), go(Screen::Licences), go(Screen::Settings)}, "session settings"},
        {{go(Screen::Settings), go(Screen::Cards)}, "cards"},
        {{go(Screen::Way, "a"), go(Screen::Way, "b")}, "session way way"},
        {{go(Screen::Stage)}, "session"},
        {{go(Screen::Closing)}, "session"},
    };
    for (const auto& row : rows) {
        World world;
        for (const auto& action : row.actions) CHECK(world.act(action).empty());
        CHECK(world.places() == row.places);
    }
}

TEST_CASE("the stage lies where it lies: sheets above it are gone back from") {
    World world;
    world.listen_for(1s);
    world.act(go(Screen::People));
    world.act(go(Screen::Stage));
    CHECK(world.places() == "session stage");
    world.act(go(Screen::Closing));
    CHECK(world.places() == "session stage");
}

TEST_CASE("words about a page stay there when it is left, what can be undone goes along") {
    World world;
    world.act(action::Say{"Kept as a draft"});
    world.act(go(Screen::People));
    CHECK_FALSE(world.state.notice);
    world.act(go(Screen::Wall));
    world.state.notice = Notice{.text = "Removed", .restore = Body{Person{}}, .until = world.now.instant + 9s};
    world.act(go(Screen::Cards));
    CHECK(world.state.notice);
}

TEST_CASE("screens have names, and names have screens") {
    for (int i = 0; i <= static_cast<int>(Screen::Waiting); ++i) {
        const auto screen = static_cast<Screen>(i);
        CHECK(screen_named(name_of(screen)) == screen);
    }
    CHECK_FALSE(screen_named("nowhere"));
    CHECK(name_of(Screen::WayEditor) == "way-editor");
}
