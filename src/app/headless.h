// The program without a window: real screens, real fonts, a clock and hands that tests move.
#pragma once

#include "app/picture_cache.h"
#include "app/program.h"
#include "app/sample_photos.h"

#include <imgui.h>

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace attune::platform {
class FontStore;
}

namespace attune::app {

struct HeadlessLook {
    ImVec2 size{390, 780};
    float density = 1;
    bool system_dark = false;
    bool reduced_motion = false;
};

/// One Dear ImGui context of its own; not for several threads. Frames are 1/60 s apart on its clock.
class Headless {
public:
    /// Given each frame's draw data: pictures. Its maker is called once the Dear ImGui context is
    /// there; what it holds goes before that does.
    struct Renderer {
        std::function<void(ImDrawData&)> draw;
        TextureMaker textures;
    };
    using MakeRenderer = std::function<Renderer()>;

    /// `fonts`: the folder of the font files. Throws std::runtime_error when they are not there.
    /// Without a renderer textures are said to be fine and nothing is drawn.
    Headless(State state, const std::filesystem::path& fonts, const HeadlessLook& look = {},
             const MakeRenderer& make_renderer = {});
    ~Headless();
    Headless(const Headless&) = delete;
    Headless& operator=(const Headless&) = delete;

    // ---- time
    void frame();            ///< one frame, 1/60 s later
    void settle();           ///< frames until nothing moves; fails after ten seconds of them
    void advance(Millis by); ///< time passes, drawn when the program asked for it, then settles
    void sleep(Millis by);   ///< time passes without any frame, as on a closed laptop

    // ---- hands; all settle afterwards
    void tap(std::string_view label);              ///< by finger; scrolls it into sight first
    void click(std::string_view label);            ///< by mouse
    void bring_into_sight(std::string_view label); ///< by finger, as far as it takes to press it
    /// Two quick taps on the place where it is, as of somebody who thinks the first did not take.
    void tap_twice(std::string_view label);
    void tap_at(ImVec2 at);
    void drag(ImVec2 from, ImVec2 to, Millis lasting = Millis{200}); ///< by finger
    void type(std::string_view text);
    void press(ImGuiKey key, ImGuiKeyChord mods = 0);
    void focus(std::string_view label); ///< by Tab, as often as needed

    // ---- eyes
    [[nodiscard]] bool sees(std::string_view label) const;            ///< an item's label, or part of a text
    [[nodiscard]] const ui::Item* find(std::string_view label) const; ///< exactly this label
    [[nodiscard]] const ui::Item& item(std::string_view label) const; ///< throws with all that is there
    [[nodiscard]] const std::vector<ui::Item>& items() const { return program_->semantics().items(); }
    [[nodiscard]] std::string all_labels() const;

    [[nodiscard]] const State& state() const { return program_->state(); }
    [[nodiscard]] Program& program() { return *program_; }
    [[nodiscard]] const Outcome& last() const { return last_; }
    [[nodiscard]] const Effects& effects() const { return effects_; } ///< all so far
    void clear_effects() { effects_.clear(); }
    [[nodiscard]] const Now& now() const { return around_.now; }
    [[nodiscard]] Surroundings& around() { return around_; }
    [[nodiscard]] ImGuiContext* context() const { return context_; }

    /// What happens to effects beyond being kept, e.g. a report from a disk.
    std::function<void(const Effect&)> on_effect;

    /// Where photos come from: those of the sample, unless a test has others. Loaded within the frame.
    LoadPicture load_picture = sample_picture;
    LoadFile load_file = sample_file;

private:
    void step_frame(Millis later);
    void pointer(ImVec2 at, bool down, ImGuiMouseSource source);
    void press_at(ImVec2 at, ImGuiMouseSource source);
    void take_a_moment();

    ImGuiContext* context_;
    std::unique_ptr<platform::FontStore> fonts_;
    std::unique_ptr<PictureCache> pictures_;
    std::unique_ptr<Program> program_;
    Surroundings around_;
    Outcome last_;
    int left_over_ = 0; ///< events that came in before the last frame and are still to be taken
    Effects effects_;
    Renderer renderer_;
};

} // namespace attune::app
