// Every scene with every kind of data at every size and text scale. Places don't depend on the theme.
#include "audit_tour.h"

#include <doctest/doctest.h>

#include <array>
#include <exception>

using namespace attune;
using namespace attune::app;

namespace {

constexpr std::array sizes{ImVec2{320, 480},  ImVec2{360, 640},  ImVec2{640, 360},
                           ImVec2{768, 1024}, ImVec2{1280, 800}, ImVec2{1920, 1080}};
constexpr std::array scales{1.0F, 1.5F, 2.0F};

void audit(const Scene& scene, Sample sample, FaultBook& book) {
    const auto h = at_scene(scene, sample);
    for (const float scale : scales) {
        for (const ImVec2 size : sizes) {
            const AuditLook look{size, scale};
            try {
                look_at(*h, look);
                book.note(scene, sample, look, faults_of_place(h->items(), size));
                book.note(scene, sample, look, faults_of_labels(h->items()));
            } catch (const std::exception& error) {
                book.note(scene, sample, look, {error.what()});
            }
        }
    }
}

void audit_all(Sample sample) {
    FaultBook book;
    for (const Scene& scene : scenes()) {
        if (!is_looked_at()) continue;
        try {
            audit(scene, sample, book);
        } catch (const std::exception& error) {
            book.note(scene, sample, {}, {error.what()});
        }
    }
    book.report();
}

} // namespace

TEST_CASE("every screen keeps its place: nobody there yet") { audit_all(Sample::Empty); }
TEST_CASE("every screen keeps its place: two people") { audit_all(Sample::Two); }
TEST_CASE("every screen keeps its place: a circle of eight") { audit_all(Sample::Circle); }
TEST_CASE("every screen keeps its place: a thousand sessions") { audit_all(Sample::Many); }
TEST_CASE("every screen keeps its place: very long words") { audit_all(Sample::LongWords); }
TEST_CASE("every screen keeps its place: every script") { audit_all(Sample::Scripts); }
