#include "app/app.h"

#include "app/loop.h"
#include "platform/paths.h"
#include "platform/picture.h"
#include "store/assets.h"

#include <imgui.h>

#include <atomic>
#include <future>
#include <memory>
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

std::string already_running_words(const store::AlreadyRunning& other) {
    std::string words = "Attune is open already with this data folder";
    if (!other.holder.empty()) words += " (process " + other.holder + ")";
    return words + ". Only one at a time may write to it.";
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

/// Lets the store's thread wake a window that opens later than the store.
struct Waker {
    std::atomic<platform::Window*> window{nullptr};
    void wake() const {
        if (platform::Window* there = window.load()) there->wake();
    }
};

using Opened = std::variant<std::unique_ptr<store::Store>, store::AlreadyRunning>;

/// Opens the store and loads, while the window opens, which takes longest.
class Loading {
public:
    Loading(const std::filesystem::path& folder, const Waker& waker)
        : work_(std::async(std::launch::async, [this, folder, &waker] { work(folder, waker); })) {}

    /// Waits for it. Once. Nothing of the store may be called before `loaded` is there.
    [[nodiscard]] Opened opened() { return opened_.get_future().get(); }
    [[nodiscard]] std::future<store::Loaded> loaded() { return loaded_.get_future(); }

private:
    void work(const std::filesystem::path& folder, const Waker& waker) {
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

int run_in(platform::Window& window, const AppOptions& options, Loading& loading) {
    std::string error;
    const auto fonts =
        platform::FontStore::load(*ImGui::GetIO().Fonts, platform::resource_folder("fonts"), error);
    if (!fonts) return fail(error);
    State base = what_comes_along();
    const Opened opened = loading.opened();
    if (const auto* other = std::get_if<store::AlreadyRunning>(&opened)) {
        platform::tell_trouble(already_running_words(*other));
        return exit_already_running;
    }
    Loop loop(options, window, *fonts, *std::get<std::unique_ptr<store::Store>>(opened));
    loop.begin(std::move(base), loading.loaded());
    return loop.run();
}

} // namespace

int run(const AppOptions& options) {
    const auto folder = options.data.empty() ? platform::data_folder() : options.data;
    std::string error;
    const Context context;
    Waker waker;
    Loading loading(folder, waker);
    const auto window = platform::Window::open(window_options(options, folder), error);
    if (!window) return fail(error);
    waker.window = window.get();
    const auto icon = platform::resource_folder("assets") / "icon" / "attune.png";
    if (const auto picture = platform::read_picture(icon)) window->set_icon(*picture);
    try {
        return run_in(*window, options, loading);
    } catch (const store::BadAsset& bad) {
        return fail(bad.what());
    }
}

} // namespace attune::app
