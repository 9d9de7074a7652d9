// The fold behind `view`: replays what happened, event by event, and keeps the account of time.
#pragma once

#include "core/session.h"
#include "core/session_plan.h"

#include <vector>

namespace attune {

/// Files can be edited: no moment is taken to be later, so that sums can't overflow.
inline constexpr Millis session_longest = std::chrono::hours{24 * 3660};

class Replay {
public:
    /// Before the first event. The session must outlive the replay.
    explicit Replay(const Session& session);

    /// Time passes until `at` (since origin; a moment that is past already changes nothing).
    void pass_to(Millis at);
    /// What happens now; false, and nothing changed, when it makes no sense just then.
    bool apply(const Happening& what);

    [[nodiscard]] SessionView view() const;
    [[nodiscard]] const Status& status() const { return view_.status; }
    [[nodiscard]] Millis over() const { return stand_.spent - stand_.length; } ///< over time
    [[nodiscard]] bool waits() const { return stand_.waits; }                  ///< a tap must lead on
    [[nodiscard]] std::optional<Spot> next() const;

private:
    /// Where the session stands: all that a step back brings back.
    struct Stand {
        Spot spot;
        Millis length{}, spent{};
        int not_quite = 0;
        bool listener_settled = false;
        bool waits = false;
    };

    bool on(const happening::Start&);
    bool on(const happening::Done&);
    bool on(const happening::NotQuite&);
    bool on(const happening::Heard&);
    bool on(const happening::Pause&);
    bool on(const happening::Resume&);
    bool on(const happening::AddTime&);
    bool on(const happening::SkipPhase&);
    bool on(const happening::SkipPerson&);
    bool on(const happening::StepBack&);
    bool on(const happening::SwapOrder&);
    bool on(const happening::PickListener&);
    bool on(const happening::TimeOut&);
    bool on(const happening::EndTimeOut&);
    bool on(const happening::Join&);
    bool on(const happening::Leave&);
    bool on(const happening::Retitle&);
    bool on(const happening::SetLength&);
    bool on(const happening::ShowCard&);
    bool on(const happening::Stay&);
    bool on(const happening::Finish&);

    [[nodiscard]] bool is_planned() const;
    [[nodiscard]] bool is_under_way() const; ///< running or paused
    [[nodiscard]] bool is_finished() const;
    [[nodiscard]] bool is_in_turn() const;
    [[nodiscard]] bool speaker_decides_now() const;
    [[nodiscard]] bool picks_listener() const;

    void count(Millis time);
    void stand_at(const Spot& spot);
    bool lead_to(const std::optional<Spot>& spot);
    void change_length(Millis length);
    void find_listener();
    void speaker_left();

    Table table_;
    std::vector<Millis> lengths_; ///< by phase, as changed on the way
    Stand stand_;
    std::vector<Stand> left_; ///< the steps before, for stepping back
    SessionView view_;        ///< the account so far; the rest of it is filled in by `view`
};

} // namespace attune
