#include "app/app.h"

#include "app/loop.h"
#include "platform/crash.h"
#include "platform/doorbell.h"
#include "platform/paths.h"
#include "platform/picture.h"
#include "platform/trouble.h"
#include "store/assets.h"
#include "store/file_names.h"
#include "store/move.h"
#include "store/trouble.h"

#include <imgui.h>

#include <future>
#include <iostream>
#include <memory>
#include <mutex>
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

/// For the threads of the store, which ask one clock.
class SharedClock {
public:
    Instant read() {
        const std::lock_guard guard{mutex_};
        return clock_.read().instant;
    }

private:
    std::mutex mutex_;
    platform::Clock clock_;
};

using Opened = std::variant<std::unique_ptr<store::Store>, store::AlreadyRunning>;

Opened open_store(const std::filesystem::path& folder, Waker& waker) {
    store::Options hooks;
    hooks.clock = [clock = std::make_shared<SharedClock>()] { return clock->read(); };
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

/// What outlives a move of the data folder: the window and what draws in it.
struct Room {
    Waker waker;
    std::unique_ptr<platform::FontStore> fonts; // outlives the atlas, which goes with the context
    std::optional<Context> context;
    std::unique_ptr<platform::Window> window;
    std::optional<Waker::Watch> watch;

    /// Empty: it is furnished.
    std::string furnish(const platform::WindowOptions& wanted) {
        std::string error;
        if (window) return error;
        context.emplace();
        window = platform::Window::open(wanted, error);
        if (!window) return error;
        watch.emplace(waker, *window);
        fonts = platform::FontStore::load(*ImGui::GetIO().Fonts, platform::resource_folder("fonts"), error);
        return error;
    }
};

/// The second half of moving: the first one was done while the program ran.
std::string finish_move(store::Disk& disk, std::filesystem::path& folder, const std::filesystem::path& to) {
    if (const auto error = store::Move{disk, folder, to}.finish())
        return "It could not be moved. " + std::string{store::reason_of(error)} + " Everything is where it was.";
    folder = to;
    return "Everything is in " + store::utf8(to) + " now.";
}

/// Runs in `folder`. When it is to be elsewhere from now on `folder` says so, and `word` what to tell people about it;
/// then no exit code.
std::optional<int> run_in(Room& room, const AppOptions& options, std::filesystem::path& folder, std::string& word) {
    const Opened opened = open_store(folder, room.waker);
    if (const auto* other = std::get_if<store::AlreadyRunning>(&opened)) return leave_to_the_first(folder, *other);
    store::Store& store = *std::get<std::unique_ptr<store::Store>>(opened);
    platform::note_crash_in(store.crash_note());
    const auto doorbell = platform::Doorbell::hang(folder, [&room] { room.waker.ring(); });
    Reading reading{std::async(std::launch::async, [&store] { return store.load(); }),
                    std::async(std::launch::async, unpacked)};
    if (const auto error = room.furnish(window_options(options, folder)); !error.empty()) return fail(error);

    Luggage luggage = reading.luggage.get();
    Loop loop(options, *room.window, *room.fonts, store, room.waker);
    loop.begin(std::move(luggage.base), std::move(reading.loaded), std::exchange(word, {}));
    if (luggage.icon) room.window->set_icon(*luggage.icon);
    const int code = loop.run();
    if (!loop.moves_to() || code != exit_well) return code;
    word = finish_move(*store::system_disk(), folder, store::path_of(*loop.moves_to()));
    return {};
}

} // namespace

int run(const AppOptions& options) {
    platform::Window::set_class(); // the environment is changed before there are threads that read it
    const auto place = options.data.empty() ? platform::data_folder() : options.data;
    const auto disk = store::system_disk();
    auto folder = store::follow_moves(*disk, place);
    if (folder != place && !disk->is_folder(folder))
        return fail(
            "Your words were moved to " + store::utf8(folder) +
            ", which is not there just now. Connect that disk, or bring the folder back, and start Attune again.");
    Room room;
    std::string word;
    try {
        for (;;) {
            if (const auto code = run_in(room, options, folder, word)) return *code;
        }
    } catch (const store::BadAsset& bad) {
        return fail(bad.what());
    }
}

} // namespace attune::app
