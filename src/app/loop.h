// The program in its window: events in, frames out, effects carried out.
#pragma once

#include "app/app.h"
#include "app/program.h"
#include "platform/clock.h"
#include "platform/fonts.h"
#include "platform/preferences.h"
#include "platform/sound.h"
#include "platform/window.h"
#include "store/store.h"

#include <atomic>
#include <future>
#include <memory>

namespace attune::app {

/// Wakes a window that opens later than what may have news for it. From any thread.
struct Waker {
    std::atomic<platform::Window*> window{nullptr};
    std::atomic<bool> rung{false}; ///< a second start asks for the window to come to the front
    void wake() const {
        if (platform::Window* there = window.load()) there->wake();
    }
    void ring() {
        rung = true;
        wake();
    }
};

class Loop {
public:
    Loop(const AppOptions& options, platform::Window& window, platform::FontStore& fonts,
         store::Store& store, Waker& waker)
        : options_(options), window_(window), fonts_(fonts), store_(store), waker_(waker) {}

    /// `base`: what comes with the program. Waits for what is loaded.
    void begin(State base, std::future<store::Loaded> loading);
    /// Until somebody quits. The exit code.
    int run();

private:
    void show_ground();
    void take_input(const platform::Input& input);
    void take_reports();
    void take_late_load();
    void draw();
    void rest();
    void carry_out(const Effects& effects);
    void save_device();
    void follow_session();
    void remember_window();
    void inspect();
    int end();
    [[nodiscard]] ImU32 ground() const;

    const AppOptions& options_;
    platform::Window& window_;
    platform::FontStore& fonts_;
    store::Store& store_;
    Waker& waker_;
    platform::SystemPreferences preferences_ = platform::read_preferences();
    platform::Clock clock_;
    platform::Speaker speaker_;
    std::unique_ptr<Program> program_;
    Outcome last_;
    bool had_input_ = true;
    bool focus_lost_ = false;
    bool quit_ = false;
    bool closed_by_hand_ = false;
    RecordId beating_; ///< the session whose progress the store notes
};

} // namespace attune::app
