// `--shots DIR`: every scene as PNG files, without a window.
#pragma once

#include "app/app.h"
#include "app/headless.h"
#include "app/scenes.h"
#include "platform/picture.h"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace attune::app {

struct ShotLook {
    std::string name; ///< for file names: "phone", "laptop-dark"
    HeadlessLook look;
    ThemeChoice theme = ThemeChoice::Light;
    float text_scale = 1;
};
/// Phone and laptop, light and dark.
[[nodiscard]] std::vector<ShotLook> usual_looks();

/// The usual ones, or the one that was asked for by the window's size, the theme or the text's size.
[[nodiscard]] std::vector<ShotLook> looks_for(const AppOptions& options);

/// Draws scenes in looks. Throws std::runtime_error where there is no OpenGL, fonts or assets.
class Photographer {
public:
    Photographer(std::filesystem::path fonts, std::filesystem::path assets);
    ~Photographer();
    [[nodiscard]] platform::Picture take(const Scene& scene, const ShotLook& look);

private:
    struct Inside;
    std::unique_ptr<Inside> in_;
};

/// All scenes in these looks as DIR/<scene>-<look>.png. Exit code: 0 or 1, with words on stderr.
int draw_shots(const std::filesystem::path& folder, const std::vector<ShotLook>& looks);

} // namespace attune::app
