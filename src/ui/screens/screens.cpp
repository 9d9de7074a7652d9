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
    ScreenEntry{Screen::Closing, Presentation::Full, draw_closing},
    ScreenEntry{Screen::History, Presentation::Page, draw_history},
    ScreenEntry{Screen::Summary, Presentation::Page, draw_summary},
    ScreenEntry{Screen::Settings, Presentation::Page, draw_settings},
    ScreenEntry{Screen::Licences, Presentation::Page, draw_licences},
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
