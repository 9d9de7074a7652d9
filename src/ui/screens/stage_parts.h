// The parts that the layouts of the stage are put together from.
#pragma once

#include "core/session.h"
#include "ui/frame.h"
#include "ui/screens/stage_words.h"
#include "ui/widgets/button.h"

#include <imgui_internal.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace attune::ui {

/// Everything a frame of the stage is drawn from.
struct Scene {
    const Session& session;
    SessionView view;
    const Phase& phase;
    StageWords words;
    std::optional<std::size_t> floor; ///< the seat that has it; none: everyone
    std::optional<Hue> hue;           ///< of the floor
    ImU32 ground = 0;                 ///< eased when the floor passes
    ImU32 strong = 0;

    [[nodiscard]] bool planned() const { return std::holds_alternative<status::Planned>(view.status); }
    [[nodiscard]] bool paused() const { return std::holds_alternative<status::Paused>(view.status); }
    [[nodiscard]] bool on_time_out() const { return std::holds_alternative<status::OnTimeOut>(view.status); }
};

/// A colour on its way to `target`.
[[nodiscard]] ImU32 eased(Frame& f, ImGuiID id, ImU32 target, Millis duration);

// ---- what buttons and keys ask for
/// What the large button does.
[[nodiscard]] Happening go_on(const Scene& scene);
/// Start, pause, go on, or back from a time-out.
[[nodiscard]] Happening start_or_pause(const Scene& scene);
void on_stage(Frame& f, Happening what);

// ---- parts
struct StageHeader {
    bool roomy = false;         ///< with words on the buttons
    bool pause_at_foot = false; ///< it is not needed up here
    bool says_clock = false;    ///< who speaks and the clock, where the card leaves them no room below
};
/// Close, undo, where we are, more, pause. Returns its height.
float stage_header(Frame& f, const Scene& scene, const ImRect& room, const StageHeader& look);

struct HeadingLook {
    float size_dp = 34;
    float below_dp = 16;
    Align align = Align::Centre;
    float clock_dp = 0; ///< the clock's figures in between, where there is no room for a ring; 0: none
};
/// Who does what, in large type, and the line below it.
void stage_heading(Frame& f, const Scene& scene, const HeadingLook& look);
/// What it takes in a column of that width, without the clock's figures.
[[nodiscard]] float stage_heading_height(const Frame& f, const Scene& scene, const HeadingLook& look, float width);
/// Ring and clock, centred in the row.
void stage_ring(Frame& f, const Scene& scene, float diameter);
/// The clock's figures alone, centred on a point, `size` pixels high.
void stage_clock(Frame& f, const Scene& scene, ImVec2 centre, float size, ImU32 colour);
void stage_guidance(Frame& f, const Scene& scene, float size_dp, Align align);
/// Sentence openings; nothing when the phase has none.
void words_to_lean_on(Frame& f, const Scene& scene);
/// The card that lies on the stage; nothing when none does.
void card_on_stage(Frame& f, const Scene& scene, bool large);
[[nodiscard]] const Card* card_of(const Frame& f, const Scene& scene);
/// The circle's speaker picks who listens; nothing once that is settled.
void listener_choice(Frame& f, const Scene& scene);
/// A name to tap for everybody who could listen to the one who speaks.
void listener_chips(Frame& f, const Session& session, const SessionView& view);
/// A circle of three or more, in a turn: somebody else could listen.
[[nodiscard]] bool could_listen_else(const Session& session, const SessionView& view);
/// On a sheet that lies on a running stage: the clock goes on, and can be read.
void clock_goes_on(Frame& f);
/// A line that tells the time in words: for tests and screen readers the clock of this screen.
void timer_text(Frame& f, Type type, std::string_view words, const SessionView& view, Align align = Align::Left);
void time_so_far(Frame& f, const Scene& scene);

/// The size at which `words` take at most so many lines; not under six tenths of `size_dp`.
[[nodiscard]] float fitting_size(const Frame& f, Type type, std::string_view words, float width, float size_dp,
                                 int lines);

} // namespace attune::ui
