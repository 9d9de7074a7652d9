#include "ui/screens/screens.h"

#include <array>

#include "ui/shell.h"

namespace attune::ui {
namespace {

constexpr std::array table{
    ScreenEntry{Screen::Session, Presentation::Page, draw_session_home},
};

}  // namespace

std::span<const ScreenEntry> screens() { return table; }

}  // namespace attune::ui
