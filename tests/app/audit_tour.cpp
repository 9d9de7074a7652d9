#include "audit_tour.h"

#include <doctest/doctest.h>

#include <array>
#include <stdexcept>

namespace attune::app {
namespace {

/// The place of a fault changes with every look: the fault is the same.
std::string without_places(const std::string& fault) {
    const auto at = fault.find(" at ");
    const auto and_at = fault.find(" and ");
    std::string key = fault.substr(0, at);
    if (fault.starts_with("overlap") && and_at != std::string::npos) {
        const auto end = fault.find(" at ", and_at);
        key += fault.substr(and_at, end - and_at);
    }
    return key;
}

} // namespace

std::string name_of(Sample sample) {
    switch (sample) {
    case Sample::Empty: return "empty";
    case Sample::Two: return "two";
    case Sample::Circle: return "circle";
    case Sample::Many: return "many";
    case Sample::LongWords: return "long words";
    case Sample::Scripts: return "scripts";
    }
    return "?";
}

std::string name_of(const AuditLook& look) {
    static constexpr std::array themes{"system", "light", "dark", "contrast"};
    return std::to_string(static_cast<int>(look.size.x)) + "x" + std::to_string(static_cast<int>(look.size.y)) +
           ", text " + std::to_string(look.text_scale).substr(0, 3) + ", " +
           themes.at(static_cast<std::size_t>(look.theme));
}

std::unique_ptr<Headless> at_scene(const Scene& scene, Sample sample) {
    auto h = std::make_unique<Headless>(sample_state(sample, ATTUNE_TEST_ASSETS), ATTUNE_TEST_FONTS,
                                        HeadlessLook{.size = {1280, 800}, .reduced_motion = true});
    if (scene.reach != nullptr) scene.reach(*h);
    return h;
}

void look_at(Headless& h, const AuditLook& look) {
    h.around().size = look.size;
    h.program().state_for_setup().settings.text_scale = look.text_scale;
    h.program().state_for_setup().settings.theme = look.theme;
    // What is measured in one frame is used in the next; a window that is resized gets events, and frames.
    for (int i = 0; i < 4; ++i) h.frame();
    h.settle();
}

void FaultBook::note(const Scene& scene, Sample sample, const AuditLook& look, const Faults& faults) {
    for (const std::string& fault : faults) {
        Entry& entry = entries_[std::string{scene.name} + ": " + without_places(fault)];
        if (entry.count++ == 0)
            entry.first = std::string{scene.name} + " (" + name_of(sample) + ", " + name_of(look) + "): " + fault;
    }
}

void FaultBook::report() const {
    for (const auto& [key, entry] : entries_)
        FAIL_CHECK(
            entry.first << (entry.count > 1 ? "; " + std::to_string(entry.count - 1) + " times more" : std::string{}));
}

} // namespace attune::app
