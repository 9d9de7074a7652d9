// Parses the command line and starts the app, nothing else.
#include "app/app.h"
#include "app/shots.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <string>

namespace {

using namespace attune;

/// "1280x800" into the options; anything else throws a clear line.
void take_window(const std::string& text, app::AppOptions& options) {
    const auto x = text.find('x');
    const auto whole = [&](const std::string& part) {
        return !part.empty() && part.size() < 6 && part.find_first_not_of("0123456789") == std::string::npos
                   ? std::stoi(part)
                   : 0;
    };
    if (x != std::string::npos) {
        options.width = whole(text.substr(0, x));
        options.height = whole(text.substr(x + 1));
    }
    if (options.width < 320 || options.height < 320)
        throw CLI::ValidationError("--window", "wants a size like 1280x800, of at least 320x320");
}

} // namespace

int main(int argc, char** argv) {
    CLI::App cli{"Attune, a companion for people who want to listen to each other better.", "attune"};
    app::AppOptions options;
    std::string window, screen, theme, shots;
    float text_scale = 0;
    cli.add_option("--data", options.data, "Folder that everything is kept in");
    cli.add_option("--window", window, "Size of the window in dp, e.g. 1280x800")->type_name("WxH");
    cli.add_option("--screen", screen, "Screen to open on")->check([](const std::string& name) {
        return screen_named(name) ? std::string{} : "there is no screen called \"" + name + "\"";
    });
    cli.add_option("--theme", theme, "Colours")->check(CLI::IsMember({"light", "dark", "contrast"}));
    cli.add_option("--text-scale", text_scale, "Size of the text")->check(CLI::Range(text_scale_min, text_scale_max));
    cli.add_flag("--reduced-motion", options.reduced_motion, "Nothing glides or flies");
    cli.add_option("--inspect", options.inspect, "Write what is on the screen to FILE as JSON, after each change")
        ->type_name("FILE");
    cli.add_option("--shots", shots,
                   "Draw every screen to PNG files in DIR, without a window, and end; with --window, --theme or "
                   "--text-scale in that look alone")
        ->type_name("DIR");
    cli.set_version_flag("--version", "attune " ATTUNE_VERSION);

    try {
        cli.parse(argc, argv);
        if (!window.empty()) take_window(window, options);
    } catch (const CLI::Success& done) { // --help, --version
        return cli.exit(done);
    } catch (const CLI::Error& error) {
        std::cerr << "attune: " << error.what() << ". See attune --help.\n";
        return 2;
    }
    if (!screen.empty()) options.screen = screen_named(screen);
    if (theme == "light") options.theme = ThemeChoice::Light;
    if (theme == "dark") options.theme = ThemeChoice::Dark;
    if (theme == "contrast") options.theme = ThemeChoice::Contrast;
    if (text_scale > 0) options.text_scale = text_scale;
    if (!shots.empty()) return app::draw_shots(shots, app::looks_for(options));
    return app::run(options);
}
