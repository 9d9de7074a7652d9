// The program in its window: events in, frames out, effects carried out.
#pragma once

#include "app/app.h"
#include "app/finder.h"
#include "app/keeper.h"
#include "app/picture_cache.h"
#include "app/program.h"
#include "app/take_photo.h"
#include "platform/clock.h"
#include "platform/fonts.h"
#include "platform/preferences.h"
#include "platform/preferences_watch.h"
#include "platform/sound.h"
#include "platform/window.h"
#include "store/store.h"

#include <atomic>
#include <future>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace attune::app {

/// Wakes a window that opens later than what may have news for it, and may close earlier. From any thread.
class Waker {
public:
    /// While it lives, `wake` reaches the window.
    class Watch {
    public:
        Watch(Waker& waker, platform::Window& window) : waker_(waker) { waker_.turn_to(&window); }
        ~Watch() { waker_.turn_to(nullptr); }
        Watch(const Watch&) = delete;
        Watch& operator=(const Watch&) = delete;

    private:
        Waker& waker_;
    };

    void wake() {
        const std::lock_guard lock{mutex_};
        if (window_ != nullptr) window_->wake();
    }
    /// A second start asks for the window to come to the front.
    void ring() {
        rung_ = true;
        wake();
    }
    [[nodiscard]] bool take_ring() { return rung_.exchange(false); }

private:
    void turn_to(platform::Window* window) {
        const std::lock_guard lock{mutex_};
        window_ = window;
    }

    std::mutex mutex_;
    platform::Window* window_ = nullptr;
    std::atomic<bool> rung_{false};
};

class Loop {
public:
    Loop(const AppOptions& options, platform::Window& window, platform::FontStore& fonts, store::Store& store,
         Waker& waker);

    /// `base`: what comes with the program. Waits for what is loaded, and shows the first picture.
    /// `word`: said at once; empty: nothing.
    void begin(State base, std::future<store::Loaded> loading, const std::string& word = {});
    /// Until somebody quits. The exit code.
    int run();
    /// After `run`: where the data folder shall be from now on. None: nobody wants it elsewhere.
    [[nodiscard]] const std::optional<std::string>& moves_to() const { return moves_to_; }

private:
    void show_ground();
    void take_input(const platform::Input& input);
    void follow_desktop();
    void take_reports();
    void take_dropped_files();
    void take_photos();
    void take_kept();
    void keep(const KeepingRequest& request);
    void save_wall_picture();
    void take_late_load();
    void take_in_shared();
    void find_places();
    void look_for_pictures();
    void take_found();
    void draw();
    void rest();
    void carry_out(const Effects& effects);
    void save_device();
    void follow_session();
    void remember_window();
    void inspect();
    int end();

    const AppOptions& options_;
    platform::Window& window_;
    platform::FontStore& fonts_;
    store::Store& store_;
    Waker& waker_;
    Settings settings_before_; ///< without what the command line asked for
    platform::SystemPreferences preferences_ = platform::read_preferences();
    platform::Clock clock_;
    platform::Speaker speaker_{[this] { waker_.wake(); }};
    PhotoTaker photo_taker_;
    Keeper keeper_;
    Finder<std::vector<UsualPlace>> place_finder_;
    Finder<std::vector<Action>> drop_finder_;
    std::vector<std::filesystem::path> dropped_; ///< that nobody has looked at yet
    Finder<std::vector<FoundPicture>> picture_finder_;
    PictureCache pictures_;
    std::unique_ptr<Program> program_;
    Outcome last_;
    bool had_input_ = true;
    bool focus_lost_ = false;
    bool quit_ = false;
    std::optional<std::string> moves_to_;
    bool closed_by_hand_ = false;
    std::atomic<bool> desktop_changed_{false};
    std::unique_ptr<platform::PreferencesWatch> desktop_watch_;
    bool places_asked_ = false;
    Instant inspected_{};
    RecordId beating_; ///< the session whose progress the store notes
};

} // namespace attune::app
