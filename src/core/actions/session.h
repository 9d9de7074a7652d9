// The session, its closing page and the history.
#pragma once

#include "core/actions/list.h"
#include "core/session.h"
#include "core/state.h"

#include <cstddef>
#include <optional>
#include <string>

namespace attune::action {

/// Empty: the offered one. Minutes changed for it in the drafts count and are used up. Too few
/// people: leads to People. Where one waits: asks first, unless that one is to be ended.
struct BeginSession {
    RecordId way;
    bool ends_waiting = false;
    bool agreements_seen = false; ///< else a deep one asks for them first, until all have agreed
};
/// Finish leads to the closing page, or home when no time was on the clock; TimeOut closes its sheet;
/// Join and Leave change who is here too.
struct OnStage {
    Happening what;
};
struct UndoOnStage {};
struct DrawCard {}; ///< of the phase's depth, else a gentle one
struct SkipCard {}; ///< another one in its place: whoever reads it first still does
struct SetStageMode {
    StageMode mode;
};
struct ResumeRecovered {}; ///< also one that was left for later
struct DropRecovered {};   ///< keeps what was said so far in the history

// closing page and history
/// Pinned again: the same note is changed. Of two people, no `to` means the other one.
struct PinAppreciation {
    RecordId from;
    std::optional<RecordId> to;
    std::string text;
};
struct UnpinAppreciation {
    RecordId from;
};
/// One of those in `drafts.closing`, written down on the stage; pinned again it is changed.
struct PinThanks {
    RecordId from;
    std::size_t at = 0;
};
struct UnpinThanks {
    RecordId from;
    std::size_t at = 0;
};
/// For tomorrow, as long as nobody says another day.
struct PlanWish {
    RecordId person;
};
struct WishAsGoal {
    RecordId person;
};                      ///< of whoever wishes it
struct PlanNextStep {}; ///< the same
struct CloseSession {}; ///< with what the drafts hold; to the history and home
struct BackToStage {};  ///< finished by mistake
struct RemoveSummary {
    RecordId id;
};
struct SaveSummary {
    RecordId id;
}; ///< as Markdown; empty id: the session being closed

using OfSessions =
    List<BeginSession, OnStage, UndoOnStage, DrawCard, SkipCard, SetStageMode, ResumeRecovered, DropRecovered>;
using OfClosing = List<PinAppreciation, UnpinAppreciation, PinThanks, UnpinThanks, PlanWish, WishAsGoal, PlanNextStep,
                       CloseSession, BackToStage, RemoveSummary, SaveSummary>;

} // namespace attune::action
