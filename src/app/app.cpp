#include "app/app.h"

#include "app/loop.h"
#include "platform/doorbell.h"
#include "platform/paths.h"
#include "platform/picture.h"
#include "store/assets.h"

#include <imgui.h>

#include <future>
#include <iostream>
#include <memory>
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

State what_comes_along() {
    State base;
    const auto assets = platform::resource_folder("assets");
    base.presets = store::load_presets(assets / "presets" / "ways.json");
    base.decks = store::load_decks(assets / "decks");
    return base;
}

platform::WindowOptions window_options(const AppOptions& options,
                                       const std::filesystem::path& folder) {
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

/// Opens the store and loads, while the window opens, which takes longest.
class Loading {
public:
    Loading(const std::filesystem::path& folder, Waker& waker)
        : work_(std::async(std::launch::async, [this, folder, &waker] { work(folder, waker); })) {}

    /// Waits for it. Once. Nothing of the store may be called before `loaded` is there.
    [[nodiscard]] Opened opened() { return opened_.get_future().get(); }
    [[nodiscard]] std::future<store::Loaded> loaded() { return loaded_.get_future(); }

private:
    void work(const std::filesystem::path& folder, Waker& waker) {
        store::Options hooks;
        hooks.clock = [clock = platform::Clock{}]() mutable { return clock.read().instant; };
        hooks.wake = [&waker] { waker.wake(); };
        Opened opening = store::Store::open(folder, std::move(hooks));
        const auto* there = std::get_if<std::unique_ptr<store::Store>>(&opening);
        store::Store* store = there != nullptr ? there->get() : nullptr;
        opened_.set_value(std::move(opening));
        if (store != nullptr) loaded_.set_value(store->load());
    }

    std::promise<Opened> opened_;
    std::promise<store::Loaded> loaded_;
    std::future<void> work_;
};

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

int run_in(platform::Window& window, std::unique_ptr<platform::FontStore>& fonts,
           const AppOptions& options, const std::filesystem::path& folder, Waker& waker,
           Loading& loading) {
    std::string error;
    fonts = platform::FontStore::load(*ImGui::GetIO().Fonts, platform::resource_folder("fonts"), error);
    if (!fonts) return fail(error);
    State base = what_comes_along();
    const Opened opened = loading.opened();
    if (const auto* other = std::get_if<store::AlreadyRunning>(&opened)) {
        return leave_to_the_first(folder, *other);
    }
    const auto doorbell = platform::Doorbell::hang(folder, [&waker] { waker.ring(); });
    Loop loop(options, window, *fonts, *std::get<std::unique_ptr<store::Store>>(opened), waker);
    loop.begin(std::move(base), loading.loaded());
    return loop.run();
}

} // namespace

int run(const AppOptions& options) {
    const auto folder = options.data.empty() ? platform::data_folder() : options.data;
    std::string error;
    std::unique_ptr<platform::FontStore> fonts;  // outlives the atlas, which goes with the context
    const Context context;
    Waker waker;
    Loading loading(folder, waker);
    const auto window = platform::Window::open(window_options(options, folder), error);
    if (!window) return fail(error);
    waker.window = window.get();
    const auto icon = platform::resource_folder("assets") / "icon" / "attune.png";
    if (const auto picture = platform::read_picture(icon)) window->set_icon(*picture);
    try {
        return run_in(*window, fonts, options, folder, waker, loading);
    } catch (const store::BadAsset& bad) {
        return fail(bad.what());
    }
}

} // namespace attune::app
