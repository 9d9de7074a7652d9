// What screens and the machine ask for. Imperatives; carried out by `update` after the frame.
#pragma once

#include <optional>
#include <string>
#include <variant>

#include "core/drafts.h"
#include "core/session.h"
#include "core/state.h"

namespace attune {

namespace action {
// moving about
struct GoTo { Place place; };    ///< a destination replaces all places, any other lies on top
struct Back {};
// people
struct AddPerson { std::string name; std::optional<Hue> hue; };  ///< no hue: one that is free
struct EditPerson { Person person; };
struct RemovePerson { RecordId id; };
struct MovePerson { RecordId id; std::size_t to = 0; };  ///< among all people
struct SetHere { RecordId id; bool here = true; };
struct SwapHere {};              ///< the other one begins
// ways
struct ChooseWay { RecordId id; };
struct SaveWay { Way way; };     ///< a new one has an empty id
struct DuplicateWay { RecordId id; };
struct RemoveWay { RecordId id; };
struct ShareWay { RecordId id; };  ///< written as JSON into the data folder's exports
// session
struct BeginSession { RecordId way; };
struct OnStage { Happening what; };
struct UndoOnStage {};
struct DrawCard {};
struct SetStageMode { StageMode mode; };
struct ResumeRecovered {};
struct DropRecovered {};         ///< keeps what was said so far in the history
// closing page and history
struct PinAppreciation { RecordId from; std::optional<RecordId> to; std::string text; };
struct UnpinAppreciation { RecordId from; };
struct CloseSession {};          ///< with what the drafts hold; to the history and home
struct BackToStage {};           ///< finished by mistake
struct RemoveSummary { RecordId id; };
struct SaveSummary { RecordId id; };  ///< as Markdown; empty id: the session being closed
// settings and notices
struct ChangeSettings { Settings settings; };
struct TestSound {};
struct Restore {};               ///< what the notice offers to put back
struct DismissNotice {};
struct SeenLoadReport {};
struct OpenDataFolder {};
struct ToggleFullScreen {};
struct Quit {};
// from the machine
struct Tick {};                  ///< time passed
struct DiskFailed { DiskTrouble trouble; };
struct DiskWell {};
struct SavingChanged { bool saving = false; };
struct WindowMoved { WindowPlace window; };
struct FileSaved { std::string path; bool ok = true; };
}  // namespace action

using Action = std::variant<
    action::GoTo, action::Back, action::AddPerson, action::EditPerson, action::RemovePerson,
    action::MovePerson, action::SetHere, action::SwapHere, action::ChooseWay, action::SaveWay,
    action::DuplicateWay, action::RemoveWay, action::ShareWay, action::BeginSession,
    action::OnStage, action::UndoOnStage, action::DrawCard, action::SetStageMode,
    action::ResumeRecovered, action::DropRecovered, action::PinAppreciation,
    action::UnpinAppreciation, action::CloseSession, action::BackToStage, action::RemoveSummary,
    action::SaveSummary, action::ChangeSettings, action::TestSound, action::Restore,
    action::DismissNotice, action::SeenLoadReport, action::OpenDataFolder,
    action::ToggleFullScreen, action::Quit, action::Tick, action::DiskFailed, action::DiskWell,
    action::SavingChanged, action::WindowMoved, action::FileSaved>;

}  // namespace attune
