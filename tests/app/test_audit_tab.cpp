// Every scene by the keyboard alone: Tab comes to everything, in the order it is read.
#include "audit_tour.h"

#include <doctest/doctest.h>

#include <array>
#include <exception>

using namespace attune;
using namespace attune::app;

namespace {

constexpr std::array looks{AuditLook{{360, 640}, 1}, AuditLook{{640, 360}, 1.5F}, AuditLook{{1280, 800}, 1},
                           AuditLook{{320, 480}, 2}};

} // namespace

TEST_CASE("Tab comes to everything that can be pressed, as it is read") {
    FaultBook book;
    for (const Scene& scene : scenes()) {
        for (const AuditLook& look : looks) {
            if (!is_looked_at()) continue;
            const auto h = at_scene(scene, scene.sample);
            look_at(*h, look);
            const Items items = h->items();
            book.note(scene, scene.sample, look, faults_of_tab(items, tab_walk(*h)));
        }
    }
    book.report();
}
