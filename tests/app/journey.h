// What journeys share: the program on sample people, at a size, reached through a scene.
#pragma once

#include "app/headless.h"
#include "app/sample.h"
#include "app/scenes.h"

#include <algorithm>
#include <memory>
#include <stdexcept>
#include <string_view>
#include <variant>

namespace attune::app {

inline std::unique_ptr<Headless> open(Sample sample, const HeadlessLook& look = {}) {
    return std::make_unique<Headless>(sample_state(sample, ATTUNE_TEST_ASSETS), ATTUNE_TEST_FONTS, look);
}

inline std::unique_ptr<Headless> open(std::string_view scene, const HeadlessLook& look = {}) {
    const auto found = std::ranges::find(scenes(), scene, &Scene::name);
    if (found == scenes().end()) throw std::runtime_error("no such scene");
    auto h = open(found->sample, look);
    if (found->reach != nullptr) found->reach(*h);
    return h;
}

/// The last effect of a kind; null: there was none.
template <class E>
const E* last_effect(const Headless& h) {
    const E* last = nullptr;
    for (const Effect& effect : h.effects())
        if (const E* one = std::get_if<E>(&effect)) last = one;
    return last;
}

} // namespace attune::app
