// What the files of scenes share, and the scenes of each area.
#pragma once

#include "app/scenes.h"

#include <span>
#include <utility>

namespace attune::app {

inline void tell(Headless& h, const Action& action) {
    h.program().tell(action, h.now());
    h.settle();
}
inline void go(Headless& h, Screen screen, RecordId subject = {}) {
    tell(h, action::GoTo{{screen, std::move(subject)}});
}
inline void on_stage(Headless& h, Happening what) { tell(h, action::OnStage{std::move(what)}); }

[[nodiscard]] std::span<const Scene> session_scenes();
[[nodiscard]] std::span<const Scene> cards_scenes();
[[nodiscard]] std::span<const Scene> journal_scenes();
[[nodiscard]] std::span<const Scene> together_scenes();
[[nodiscard]] std::span<const Scene> wall_scenes();
[[nodiscard]] std::span<const Scene> keeping_scenes(); ///< settings, backups, saving everything, bringing in
[[nodiscard]] std::span<const Scene> practice_scenes();
[[nodiscard]] std::span<const Scene> sharing_scenes();

} // namespace attune::app
