// How long the program works on one frame of each screen, from reading the state to the finished draw lists, without
// drawing them. In processor time: on a busy machine the clock tells of others.
#include "app/headless.h"
#include "app/sample.h"
#include "app/scenes.h"
#include "bench/measure.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace attune::bench {
namespace {

constexpr int frames_measured = 400;

struct Window {
    std::string_view name;
    ImVec2 size;
};
constexpr Window windows[] = {{"phone", {390, 780}}, {"laptop", {1280, 800}}};

Json time_scene(const app::Scene& scene, const Window& window, const Folders& folders) {
    app::Headless program(app::sample_state(scene.sample, folders.assets), folders.fonts, {.size = window.size});
    if (scene.reach != nullptr) scene.reach(program);
    program.settle();
    std::vector<double> milliseconds;
    for (int i = 0; i < frames_measured; ++i) {
        const double start = processor_ms();
        program.frame();
        milliseconds.push_back(processor_ms() - start);
    }
    Json row = spread(std::move(milliseconds));
    row["window"] = window.name;
    return row;
}

} // namespace

Json time_frames(const Folders& folders) {
    Json all = Json::object();
    for (const app::Scene& scene : app::scenes()) {
        for (const Window& window : windows) {
            all[std::string(scene.name) + " " + std::string(window.name)] = time_scene(scene, window, folders);
        }
    }
    return all;
}

} // namespace attune::bench
