#include "app/app.h"

#include "app/loop.h"
#include "platform/crash.h"
#include "platform/doorbell.h"
#include "platform/paths.h"
#include "platform/picture.h"
#include "platform/trouble.h"
#include "store/assets.h"

#include <imgui.h>

#include <future>
#include <iostream>
#include <memory>
#include <optional>
#include <string>
#include <thread>
#include <utility>
#include <variant>

namespace attune::app {
namespace {

struct Context {
    Context() {
        ImGui::CreateContext();
        ImGuiIO& io = ImGui::GetIO();
        io.IniFilename = nullptr;
        io.LogFilename = nullptr;
        io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
    }
    ~Context() { ImGui::DestroyContext(); }
    Context(const Context&) = delete;
    Context& operator=(const Context&) = delete;
};

int fail(std::string_view words) {
    platform::tell_trouble(words);
    return exit_failed;
}

/// What the program brings with it.
struct Luggage {
    State base;
    std::optional<platform::Picture> icon;
};

Luggage unpacked() {
    const auto assets = platform::resource_folder("assets");
    Luggage luggage;
    luggage.base.presets = store::load_presets(assets / "presets" / "ways.json");
    luggage.base.decks = store::load_decks(assets / "decks");
    luggage.base.feelings = store::load_feelings(assets / "journal" / "feelings.json");
    luggage.base.prompts = store::load_prompts(assets / "journal" / "prompts.json");
    luggage.base.agreement_lines = store::load_agreements(assets / "journal" / "agreements.json");
    luggage.icon = platform::read_picture(assets / "icon" / "attune.png");
    return luggage;
}

platform::WindowOptions window_options(const AppOptions& options, const std::filesystem::path& folder) {
    platform::WindowOptions wanted;
    if (options.width > 0) {
        wanted.width = options.width;
        wanted.height = options.height;
    } else if (const auto place = store::last_window(folder)) {
        wanted.placement = {place->x, place->y, place->width, place->height, place->maximised};
    }
    return wanted;
}

using Opened = std::variant<std::unique_ptr<store::Store>, store::AlreadyRunning>;

Opened open_store(const std::filesystem::path& folder, Waker& waker) {
    store::Options hooks;
    hooks.clock = [clock = platform::Clock{}]() mutable { return clock.read().instant; };
    hooks.wake = [&waker] { waker.wake(); };
    return store::Store::open(folder, std::move(hooks));
}

/// Again for a while: the first one may be about to open its window.
bool ring(const std::filesystem::path& folder) {
    constexpr int tries = 10;
    for (int i = 0; i < tries; ++i) {
        if (platform::Doorbell::ring(folder)) return true;
        std::this_thread::sleep_for(Millis{100});
    }
    return false;
}

/// Exit code of a second start: the first one is asked to come to the front, and else pointed to.
int leave_to_the_first(const std::filesystem::path& folder, const store::AlreadyRunning& other) {
    std::string words = "Attune is open already with this data folder";
    if (!other.holder.empty()) words += " (process " + other.holder + ")";
    if (ring(folder))
        std::cerr << words << ". Its window was brought to the front.\n";
    else
        platform::tell_trouble(words + ". Only one at a time may write to it.");
    return exit_already_running;
}

/// What is read while the window opens, which takes longest.
struct Reading {
    std::future<store::Loaded> loaded;
    std::future<Luggage> luggage;
};

int run_in(platform::Window& window, std::unique_ptr<platform::FontStore>& fonts, const AppOptions& options,
           store::Store& store, Waker& waker, Reading reading) {
    std::string error;
    fonts = platform::FontStore::load(*ImGui::GetIO().Fonts, platform::resource_folder("fonts"), error);
    if (!fonts) return fail(error);
    Luggage luggage = reading.luggage.get();
    Loop loop(options, window, *fonts, store, waker);
    loop.begin(std::move(luggage.base), std::move(reading.loaded));
    if (luggage.icon) window.set_icon(*luggage.icon);
    return loop.run();
}

} // namespace

int run(const AppOptions& options) {
    platform::Window::set_class(); // the environment is changed before there are threads that read it
    const auto folder = options.data.empty() ? platform::data_folder() : options.data;
    Waker waker;
    const Opened opened = open_store(folder, waker);
    if (const auto* other = std::get_if<store::AlreadyRunning>(&opened)) return leave_to_the_first(folder, *other);
    store::Store& store = *std::get<std::unique_ptr<store::Store>>(opened);
    platform::note_crash_in(store.crash_note());
    const auto doorbell = platform::Doorbell::hang(folder, [&waker] { waker.ring(); });
    Reading reading{std::async(std::launch::async, [&store] { return store.load(); }),
                    std::async(std::launch::async, unpacked)};

    std::string error;
    std::unique_ptr<platform::FontStore> fonts; // outlives the atlas, which goes with the context
    const Context context;
    const auto window = platform::Window::open(window_options(options, folder), error);
    if (!window) return fail(error);
    const Waker::Watch watch{waker, *window};
    try {
        return run_in(*window, fonts, options, store, waker, std::move(reading));
    } catch (const store::BadAsset& bad) {
        return fail(bad.what());
    }
}

} // namespace attune::app
