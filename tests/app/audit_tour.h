// Goes through the scenes for the audit and gathers what is wrong, once each.
#pragma once

#include "app/scenes.h"
#include "audit.h"

#include <array>
#include <cstddef>
#include <map>
#include <memory>
#include <span>
#include <string>

namespace attune::app {

struct AuditLook {
    ImVec2 size{390, 780};
    float text_scale = 1;
    ThemeChoice theme = ThemeChoice::Light;
};

[[nodiscard]] std::string name_of(Sample sample);
[[nodiscard]] std::string name_of(const AuditLook& look);
/// All kinds of data. A scene is tried with each: whoever has no people still has the screen.
inline constexpr std::array all_samples{Sample::Empty, Sample::Two,       Sample::Circle,
                                        Sample::Many,  Sample::LongWords, Sample::Scripts};

/// Under sanitizers, which look for other faults and take ten times as long, one in seven is enough, others with each
/// kind of data.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
inline constexpr std::size_t look_step = 7;
#else
inline constexpr std::size_t look_step = 1;
#endif
[[nodiscard]] inline bool is_looked_at() {
    static std::size_t looks = 0;
    return looks++ % look_step == 0;
}

/// A scene with its sample or another one, at rest, at a usual size.
[[nodiscard]] std::unique_ptr<Headless> at_scene(const Scene& scene, Sample sample);
/// Changes window, text and theme of a running program, as people do, and waits until all is still.
void look_at(Headless& h, const AuditLook& look);

/// Faults of many looks: each once, with where it was seen first and how often.
class FaultBook {
public:
    void note(const Scene& scene, Sample sample, const AuditLook& look, const Faults& faults);
    /// One doctest failure for each fault.
    void report() const;

private:
    struct Entry {
        std::string first;
        int count = 0;
    };
    std::map<std::string, Entry> entries_;
};

} // namespace attune::app
