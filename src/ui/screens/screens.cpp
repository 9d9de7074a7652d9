#include "ui/screens/screens.h"

#include <array>

#include "ui/shell.h"

namespace attune::ui {
namespace {

constexpr std::array table{
    ScreenEntry{Screen::Session, Presentation::Page, draw_session_home},
    ScreenEntry{Screen::Closing, Presentation::Full, draw_closing},
    ScreenEntry{Screen::History, Presentation::Page, draw_history},
    ScreenEntry{Screen::Summary, Presentation::Page, draw_summary},
    ScreenEntry{Screen::Settings, Presentation::Page, draw_settings},
    ScreenEntry{Screen::Licences, Presentation::Page, draw_licences},
};

}  // namespace

std::span<const ScreenEntry> screens() { return table; }

}  // namespace attune::ui
