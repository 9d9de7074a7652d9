#include "ui/screens/screens.h"

#include "ui/shell.h"

#include <array>

namespace attune::ui {
namespace {

constexpr std::array table{
    ScreenEntry{Screen::Session, Presentation::Page, draw_session_home},
    ScreenEntry{Screen::Cards, Presentation::Page, draw_cards},
    ScreenEntry{Screen::Deck, Presentation::Detail, draw_deck},
    ScreenEntry{Screen::DeckMore, Presentation::Sheet, draw_deck_more},
    ScreenEntry{Screen::DeckCards, Presentation::Page, draw_deck_cards},
    ScreenEntry{Screen::DeckEditor, Presentation::Page, draw_deck_editor},
    ScreenEntry{Screen::CardEditor, Presentation::Sheet, draw_card_editor},
    ScreenEntry{Screen::Journal, Presentation::Page, draw_journal},
    ScreenEntry{Screen::JournalMore, Presentation::Sheet, draw_journal_more},
    ScreenEntry{Screen::CheckIn, Presentation::Full, draw_check_in},
    ScreenEntry{Screen::CheckInWrite, Presentation::Full, draw_check_in_write},
    ScreenEntry{Screen::Connected, Presentation::Page, draw_connected},
    ScreenEntry{Screen::Feelings, Presentation::Page, draw_feelings},
    ScreenEntry{Screen::Feeling, Presentation::Sheet, draw_feeling},
    ScreenEntry{Screen::Entries, Presentation::Page, draw_entries},
    ScreenEntry{Screen::Entry, Presentation::Page, draw_entry},
    ScreenEntry{Screen::EntryEditor, Presentation::Page, draw_entry_editor},
    ScreenEntry{Screen::EntryEarlier, Presentation::Sheet, draw_entry_earlier},
    ScreenEntry{Screen::Prompts, Presentation::Sheet, draw_prompts},
    ScreenEntry{Screen::Together, Presentation::Page, draw_together},
    ScreenEntry{Screen::Ideas, Presentation::Page, draw_ideas},
    ScreenEntry{Screen::IdeasTurn, Presentation::Full, draw_ideas_turn},
    ScreenEntry{Screen::IdeaEditor, Presentation::Sheet, draw_idea_editor},
    ScreenEntry{Screen::Plan, Presentation::Sheet, draw_plan},
    ScreenEntry{Screen::PlanEditor, Presentation::Page, draw_plan_editor},
    ScreenEntry{Screen::Memories, Presentation::Page, draw_memories},
    ScreenEntry{Screen::Memory, Presentation::Page, draw_memory},
    ScreenEntry{Screen::MemoryEditor, Presentation::Sheet, draw_memory_editor},
    ScreenEntry{Screen::Ritual, Presentation::Sheet, draw_ritual},
    ScreenEntry{Screen::RitualEditor, Presentation::Sheet, draw_ritual_editor},
    ScreenEntry{Screen::Unplug, Presentation::Full, draw_unplug},
    ScreenEntry{Screen::Goal, Presentation::Page, draw_goal},
    ScreenEntry{Screen::GoalEditor, Presentation::Page, draw_goal_editor},
    ScreenEntry{Screen::GoalReached, Presentation::Sheet, draw_goal_reached},
    ScreenEntry{Screen::GoodNews, Presentation::Page, draw_good_news},
    ScreenEntry{Screen::Agreements, Presentation::Page, draw_agreements},
    ScreenEntry{Screen::Wall, Presentation::Page, draw_wall},
    ScreenEntry{Screen::WallMore, Presentation::Sheet, draw_wall_more},
    ScreenEntry{Screen::Compose, Presentation::Sheet, draw_compose},
    ScreenEntry{Screen::PhotoPicker, Presentation::Sheet, draw_photo_picker},
    ScreenEntry{Screen::Note, Presentation::Sheet, draw_note},
    ScreenEntry{Screen::GoodMoment, Presentation::Full, draw_good_moment},
    ScreenEntry{Screen::ReadOut, Presentation::Full, draw_read_out},
    ScreenEntry{Screen::Bin, Presentation::Page, draw_bin},
    ScreenEntry{Screen::Closing, Presentation::Full, draw_closing},
    ScreenEntry{Screen::History, Presentation::Page, draw_history},
    ScreenEntry{Screen::Summary, Presentation::Page, draw_summary},
    ScreenEntry{Screen::Settings, Presentation::Page, draw_settings},
    ScreenEntry{Screen::Backups, Presentation::Page, draw_backups},
    ScreenEntry{Screen::Backup, Presentation::Sheet, draw_backup},
    ScreenEntry{Screen::SaveBringIn, Presentation::Page, draw_save_bring_in},
    ScreenEntry{Screen::MoveData, Presentation::Page, draw_move_data},
    ScreenEntry{Screen::Check, Presentation::Page, draw_check},
    ScreenEntry{Screen::BringIn, Presentation::Sheet, draw_bring_in},
    ScreenEntry{Screen::Licences, Presentation::Page, draw_licences},
    ScreenEntry{Screen::Sharing, Presentation::Page, draw_sharing},
    ScreenEntry{Screen::SharingHow, Presentation::Page, draw_sharing_how},
    ScreenEntry{Screen::OtherVersions, Presentation::Sheet, draw_other_versions},
    ScreenEntry{Screen::Stage, Presentation::Full, draw_stage},
    ScreenEntry{Screen::StageMore, Presentation::Sheet, draw_stage_more},
    ScreenEntry{Screen::TimeOut, Presentation::Sheet, draw_time_out},
    ScreenEntry{Screen::EndSession, Presentation::Sheet, draw_end_session},
    ScreenEntry{Screen::Keys, Presentation::Sheet, draw_keys},
    ScreenEntry{Screen::People, Presentation::Sheet, draw_people},
    ScreenEntry{Screen::Person, Presentation::Sheet, draw_person},
    ScreenEntry{Screen::Waiting, Presentation::Sheet, draw_waiting},
    ScreenEntry{Screen::Way, Presentation::Detail, draw_way},
    ScreenEntry{Screen::WayEditor, Presentation::Page, draw_way_editor},
};

} // namespace

std::span<const ScreenEntry> screens() { return table; }

} // namespace attune::ui
