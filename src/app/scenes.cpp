#include "app/scenes.h"

#include "app/scene_hands.h"

#include <vector>

namespace attune::app {

std::span<const Scene> scenes() {
    static const std::vector<Scene> all = [] {
        std::vector<Scene> made;
        for (const auto some : {session_scenes(), cards_scenes(), journal_scenes(), together_scenes(), wall_scenes(),
                                keeping_scenes(), practice_scenes(), sharing_scenes()})
            made.insert(made.end(), some.begin(), some.end());
        return made;
    }();
    return all;
}

} // namespace attune::app
