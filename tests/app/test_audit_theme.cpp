// Every scene in every theme: can its words be read.
#include "audit_tour.h"

#include <doctest/doctest.h>

#include <array>
#include <exception>

using namespace attune;
using namespace attune::app;

TEST_CASE("every screen can be read in every theme") {
    FaultBook book;
    for (const Scene& scene : scenes()) {
        for (const Sample sample : {scene.sample, Sample::Circle}) { // the eight have all hues
            const auto h = at_scene(scene, sample);
            for (const ThemeChoice theme : {ThemeChoice::Light, ThemeChoice::Dark, ThemeChoice::Contrast}) {
                for (const ImVec2 size : {ImVec2{390, 780}, ImVec2{1280, 800}}) {
                    const AuditLook look{size, 1, theme};
                    look_at(*h, look);
                    book.note(scene, sample, look, faults_of_contrast(h->items()));
                }
            }
        }
    }
    book.report();
}
