// The inside of `update`: what its parts share. Only update*.cpp includes it.
#pragma once

#include "core/update.h"

#include <optional>
#include <string>

namespace attune {

/// One action being carried out.
struct Work {
    State& state;
    const Now& now;
    Rng& rng;
    Drafts& drafts;
    Effects effects = {};

    /// Into the library and onto the disk.
    void keep(Body body);
    /// Out of both.
    void drop(const Body& body);
    /// settings, people here, session, drafts onto the disk; once is enough
    void save_device();
    /// A word at the foot of the screen.
    void say(std::string text);
    /// The same with "Undo", for what was just dropped.
    void say_dropped(std::string text, Body dropped, std::optional<std::size_t> here_at = {});
    /// The same, for what was just kept.
    void say_kept(std::string text, Body kept);
    void say_thrown(std::string text, NoteDraft thrown);
    void say_put_away(std::string text, PutAway put_away);
    void add(Effect effect) { effects.push_back(std::move(effect)); }
};

/// As systems have it.
inline constexpr std::size_t path_bytes_max = 4096;
inline constexpr Millis notice_time = std::chrono::seconds{5};
inline constexpr Millis undo_time = std::chrono::seconds{10};

// update_places.cpp
[[nodiscard]] bool is_destination(Screen screen);
[[nodiscard]] bool lies_open(const State& state, Screen screen);
void lay_on_top(State& state, Place place);
/// Closes this screen if it is the one shown.
void close(State& state, Screen screen);
/// Closes all pages about that subject.
void close_all_about(State& state, const RecordId& subject);
void enter_stage(Work& work);
/// Full screen for stage mode, and back to what it was before.
void fill_screen(Work& work, bool full);
/// Lights and full screen as they were; the places are the caller's.
void leave_stage(Work& work);
/// Half-written is kept, and said to be; what says nothing new needs no draft.
void leave_editor(Work& work, Screen screen);

/// What was said about the page that is left, and offers nothing, does not follow to the next one.
void leave_words_behind(State& state);

// update_photos.cpp
void look_for_pictures(Work& work);

// update_session.cpp
/// After something happened on the stage: cues start afresh, a finish leads to the closing page.
void stage_changed(Work& work);
void let_stage_pass(Work& work);

// update_closing.cpp
/// Ends the session, with a summary in the history and that word for it when any time was on its clock.
void put_session_away(Work& work, std::string word = "Kept in the history");
/// As it was before that.
void take_up_again(Work& work, const PutAway& put_away);

// update_cards.cpp
/// It lies face up, here or on the stage.
void see_card(Work& work, const RecordId& deck, const std::string& card);
/// Draws another card where this one is up.
void make_room(Work& work, const Deck& deck, std::string_view card);

// update_wall.cpp
/// What was in the bin for long enough is gone for good.
void empty_overdue_bin(Work& work);
/// The note in hand makes room; what is worth keeping can be gone on with later.
void lay_aside_note(Work& work);

// update_journal.cpp
/// What was just sealed and is taken back lies open to whoever wrote it, to go on with.
void give_back_draft(Work& work, const Body& retracted);

// One overload for each action; a missing one does not link.
void carry_out(Work& work, const action::GoTo& go);
void carry_out(Work& work, const action::Back& back);
void carry_out(Work& work, const action::AddPerson& add);
void carry_out(Work& work, const action::EditPerson& edit);
void carry_out(Work& work, const action::RemovePerson& remove);
void carry_out(Work& work, const action::MovePerson& move);
void carry_out(Work& work, const action::BringBack& back);
void carry_out(Work& work, const action::SetHere& set);
void carry_out(Work& work, const action::SwapHere& swap);
void carry_out(Work& work, const action::ChooseWay& choose);
void carry_out(Work& work, const action::SaveWay& save);
void carry_out(Work& work, const action::DuplicateWay& duplicate);
void carry_out(Work& work, const action::RemoveWay& remove);
void carry_out(Work& work, const action::ShareWay& share);
void carry_out(Work& work, const action::TakeWay& take);
void carry_out(Work& work, const action::DrawNext& draw);
void carry_out(Work& work, const action::DrawBack& draw);
void carry_out(Work& work, const action::TurnCard& turn);
void carry_out(Work& work, const action::ShuffleDeck& shuffle);
void carry_out(Work& work, const action::FilterDeck& change);
void carry_out(Work& work, const action::MarkCard& mark);
void carry_out(Work& work, const action::PickCard& pick);
void carry_out(Work& work, const action::TakeTurn& take);
void carry_out(Work& work, const action::SaveDeck& save);
void carry_out(Work& work, const action::RemoveDeck& remove);
void carry_out(Work& work, const action::DuplicateDeck& duplicate);
void carry_out(Work& work, const action::SaveCard& save);
void carry_out(Work& work, const action::RemoveCard& remove);
void carry_out(Work& work, const action::MoveCard& move);
void carry_out(Work& work, const action::CopyCard& copy);
void carry_out(Work& work, const action::SkipCard& skip);
void carry_out(Work& work, const action::TakeDeck& take);
void carry_out(Work& work, const action::ShareDeck& share);
void carry_out(Work& work, const action::BeginSession& begin);
void carry_out(Work& work, const action::OnStage& on_stage);
void carry_out(Work& work, const action::UndoOnStage& undo);
void carry_out(Work& work, const action::DrawCard& draw);
void carry_out(Work& work, const action::SetStageMode& set);
void carry_out(Work& work, const action::ResumeRecovered& resume);
void carry_out(Work& work, const action::DropRecovered& drop);
void carry_out(Work& work, const action::PinAppreciation& pin);
void carry_out(Work& work, const action::UnpinAppreciation& unpin);
void carry_out(Work& work, const action::PinThanks& pin);
void carry_out(Work& work, const action::UnpinThanks& unpin);
void carry_out(Work& work, const action::PlanWish& plan);
void carry_out(Work& work, const action::WishAsGoal& make);
void carry_out(Work& work, const action::PlanNextStep& plan);
void carry_out(Work& work, const action::CloseSession& close);
void carry_out(Work& work, const action::BackToStage& back);
void carry_out(Work& work, const action::RemoveSummary& remove);
void carry_out(Work& work, const action::SaveSummary& save);
void carry_out(Work& work, const action::BeginNote& begin);
void carry_out(Work& work, const action::DropNoteDraft& drop);
void carry_out(Work& work, const action::PinNote& pin);
void carry_out(Work& work, const action::GiveHeart& give);
void carry_out(Work& work, const action::BinNote& bin);
void carry_out(Work& work, const action::UnbinNote& unbin);
void carry_out(Work& work, const action::EndNote& end);
void carry_out(Work& work, const action::ShowGoodMoment& show);
void carry_out(Work& work, const action::ReadOut& read);
void carry_out(Work& work, const action::TakePhoto& take);
void carry_out(Work& work, const action::PhotoTaken& taken);
void carry_out(Work& work, const action::PhotoRefused& refused);
void carry_out(Work& work, const action::RemovePhoto& remove);
void carry_out(Work& work, const action::PicturesFound& found);
void carry_out(Work& work, const action::BeginCheckIn& begin);
void carry_out(Work& work, const action::SealAnswer& seal);
void carry_out(Work& work, const action::OpenCheckIn& open);
void carry_out(Work& work, const action::SitOut& sit);
void carry_out(Work& work, const action::RemoveCheckIn& remove);
void carry_out(Work& work, const action::SaveFeeling& save);
void carry_out(Work& work, const action::RemoveFeeling& remove);
void carry_out(Work& work, const action::SaveEntry& save);
void carry_out(Work& work, const action::RemoveEntry& remove);
void carry_out(Work& work, const action::TakeEntryBack& take);
void carry_out(Work& work, const action::DrawPrompt& draw);
void carry_out(Work& work, const action::OpenAnyEntry& open);
void carry_out(Work& work, const action::SaveComment& save);
void carry_out(Work& work, const action::RemoveComment& remove);
void carry_out(Work& work, const action::SaveIdea& save);
void carry_out(Work& work, const action::RemoveIdea& remove);
void carry_out(Work& work, const action::LikeIdea& like);
void carry_out(Work& work, const action::SavePlan& save);
void carry_out(Work& work, const action::RemovePlan& remove);
void carry_out(Work& work, const action::SharePlan& share);
void carry_out(Work& work, const action::SaveMemory& save);
void carry_out(Work& work, const action::RemoveMemory& remove);
void carry_out(Work& work, const action::SaveRitual& save);
void carry_out(Work& work, const action::RemoveRitual& remove);
void carry_out(Work& work, const action::MarkRitual& mark);
void carry_out(Work& work, const action::RestRitual& rest);
void carry_out(Work& work, const action::Unplug& unplug);
void carry_out(Work& work, const action::PlugIn& in);
void carry_out(Work& work, const action::SaveGoal& save);
void carry_out(Work& work, const action::RemoveGoal& remove);
void carry_out(Work& work, const action::TickStep& tick);
void carry_out(Work& work, const action::ReachGoal& reach);
void carry_out(Work& work, const action::CelebrateGoal& celebrate);
void carry_out(Work& work, const action::SaveCheer& save);
void carry_out(Work& work, const action::RemoveCheer& remove);
void carry_out(Work& work, const action::SaveWin& save);
void carry_out(Work& work, const action::RemoveWin& remove);
void carry_out(Work& work, const action::CelebrateWin& celebrate);
void carry_out(Work& work, const action::SaveAgreements& save);
void carry_out(Work& work, const action::Agree& agree);
void carry_out(Work& work, const action::LookAtFolder& look);
void carry_out(Work& work, const action::ShareThere& share);
void carry_out(Work& work, const action::ForgetFolderLook& forget);
void carry_out(Work& work, const action::StopSharing& stop);
void carry_out(Work& work, const action::PauseSharing& pause);
void carry_out(Work& work, const action::ShowOtherVersions& show);
void carry_out(Work& work, const action::TakeVersion& take);
void carry_out(Work& work, const action::KeepVersion& keep);
void carry_out(Work& work, const action::SharingChanged& changed);
void carry_out(Work& work, const action::FolderLooked& looked);
void carry_out(Work& work, const action::VersionsFound& found);
void carry_out(Work& work, const action::LookAtBackups& look);
void carry_out(Work& work, const action::BackUpNow& back_up);
void carry_out(Work& work, const action::LookAtBackup& look);
void carry_out(Work& work, const action::RestoreBackup& restore);
void carry_out(Work& work, const action::UndoKeeping& undo);
void carry_out(Work& work, const action::SaveEverything& save);
void carry_out(Work& work, const action::SaveWithPrivate& with);
void carry_out(Work& work, const action::LookAtImport& look);
void carry_out(Work& work, const action::MapColumns& map);
void carry_out(Work& work, const action::BringIn& bring_in);
void carry_out(Work& work, const action::MergePeople& merge);
void carry_out(Work& work, const action::ChooseNewPlace& choose);
void carry_out(Work& work, const action::MoveData& move);
void carry_out(Work& work, const action::CheckEverything& check);
void carry_out(Work& work, const action::StopKeeping& stop);
void carry_out(Work& work, const action::KeepingSays& says);
void carry_out(Work& work, const action::ChangeSettings& change);
void carry_out(Work& work, const action::TestSound& test);
void carry_out(Work& work, const action::Restore& restore);
void carry_out(Work& work, const action::DismissNotice& dismiss);
void carry_out(Work& work, const action::SeenLoadReport& seen);
void carry_out(Work& work, const action::OpenDataFolder& open);
void carry_out(Work& work, const action::ToggleFullScreen& toggle);
void carry_out(Work& work, const action::Quit& quit);
void carry_out(Work& work, const action::Tick& tick);
void carry_out(Work& work, const action::DiskFailed& failed);
void carry_out(Work& work, const action::DiskWell& well);
void carry_out(Work& work, const action::SavingChanged& changed);
void carry_out(Work& work, const action::WindowMoved& moved);
void carry_out(Work& work, const action::SoundMissing& sound);
void carry_out(Work& work, const action::FileSaved& saved);
void carry_out(Work& work, const action::Say& say);

} // namespace attune
