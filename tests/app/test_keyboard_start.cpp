// The first start without a mouse.
#include <doctest/doctest.h>

#include "journey.h"

using namespace attune;
using namespace attune::app;

TEST_CASE("the keyboard goes on from where a field was") {
    for (const ImVec2 size : {ImVec2{1000, 760}, ImVec2{390, 780}}) {
        const auto h = open(Sample::Empty, {.size = size});
        h->focus("One of you");
        h->type("Ada");
        h->press(ImGuiKey_Tab);
        h->type("Ben");
        h->press(ImGuiKey_Enter);
        REQUIRE(h->state().library.people.size() == 2);
        h->press(ImGuiKey_Tab);
        CHECK(std::ranges::any_of(h->items(), &ui::Item::focused));
        h->focus("Begin, 14 min");
        h->press(ImGuiKey_Enter);
        CHECK(h->state().place().screen == Screen::Stage);
    }
}
