#include "app/shots.h"

#include "platform/gl_renderer.h"
#include "platform/offscreen.h"
#include "platform/paths.h"
#include "ui/theme.h"

#include <exception>
#include <iostream>
#include <memory>
#include <stdexcept>
#include <string>
#include <system_error>
#include <utility>

namespace attune::app {

std::vector<ShotLook> usual_looks() {
    const HeadlessLook phone{.size = {390, 780}, .reduced_motion = true};
    const HeadlessLook laptop{.size = {1280, 800}, .reduced_motion = true};
    return {{"phone", phone, ThemeChoice::Light, 1},
            {"phone-dark", phone, ThemeChoice::Dark, 1},
            {"laptop", laptop, ThemeChoice::Light, 1},
            {"laptop-dark", laptop, ThemeChoice::Dark, 1}};
}

std::vector<ShotLook> looks_for(const AppOptions& options) {
    if (options.width == 0 && !options.theme && !options.text_scale) return usual_looks();
    ShotLook look{"asked", {.size = {390, 780}, .reduced_motion = true}};
    if (options.width > 0) look.look.size = {static_cast<float>(options.width), static_cast<float>(options.height)};
    look.theme = options.theme.value_or(look.theme);
    look.text_scale = options.text_scale.value_or(look.text_scale);
    return {look};
}

struct Photographer::Inside {
    std::filesystem::path fonts, assets;
    std::unique_ptr<platform::Offscreen> offscreen;
};

Photographer::Photographer(std::filesystem::path fonts, std::filesystem::path assets)
    : in_(std::make_unique<Inside>(Inside{std::move(fonts), std::move(assets), nullptr})) {
    std::string error;
    in_->offscreen = platform::Offscreen::open(error);
    if (!in_->offscreen) throw std::runtime_error(error);
}

Photographer::~Photographer() = default;

platform::Picture Photographer::take(const Scene& scene, const ShotLook& look) {
    State state = sample_state(scene.sample, in_->assets);
    state.settings.theme = look.theme;
    state.settings.text_scale = look.text_scale;
    platform::Picture picture;
    bool exposing = false;
    const ImU32 ground = ui::palette_of(look.theme).background;
    const auto make_renderer = [&]() -> Headless::Renderer {
        std::string error;
        std::shared_ptr<platform::GlRenderer> renderer = in_->offscreen->make_renderer(error);
        if (!renderer) throw std::runtime_error(error);
        const auto draw = [&, renderer](ImDrawData& data) {
            // On the way to the scene only the textures are kept up: drawing is what takes time.
            if (exposing)
                picture = in_->offscreen->draw(*renderer, data, ground);
            else
                renderer->keep_textures(data);
        };
        return {.draw = draw, .textures = textures_of(*renderer)};
    };
    Headless h(std::move(state), in_->fonts, look.look, make_renderer);
    if (scene.reach != nullptr) scene.reach(h);
    exposing = true;
    h.frame();
    return picture;
}

int draw_shots(const std::filesystem::path& folder, const std::vector<ShotLook>& looks) {
    try {
        std::filesystem::create_directories(folder);
        Photographer photographer(platform::resource_folder("fonts"), platform::resource_folder("assets"));
        for (const ShotLook& look : looks) {
            for (const Scene& scene : scenes()) {
                const auto file = folder / (std::string{scene.name} + "-" + look.name + ".png");
                if (!platform::write_png(photographer.take(scene, look), file))
                    throw std::runtime_error("could not write " + file.string());
            }
        }
    } catch (const std::exception& error) {
        std::cerr << "attune: " << error.what() << '\n';
        return 1;
    }
    return 0;
}

} // namespace attune::app
