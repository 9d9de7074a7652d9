// Leaving the stage: keep going, leave it for later, or end it here.
#include "ui/icons.h"
#include "ui/page.h"
#include "ui/screens/screens.h"
#include "ui/screens/stage_parts.h"
#include "ui/surface.h"
#include "ui/widgets/button.h"

namespace attune::ui {

void draw_end_session(Frame& f) {
    const Sheet sheet(f, {.title = "Stop here?"});
    clock_goes_on(f);
    text(f, Type::Note,
         "Left for later, it waits for you paused, exactly where you are. Ended, it leads to a last page where you can "
         "keep what mattered.");
    gap(f, space::l);
    if (button(f, "Keep going", {.icon = icon::play_arrow})) f.act(action::Back{});
    gap(f, space::s);
    if (button(f, "Leave it for later", {.kind = ButtonKind::Tonal, .icon = icon::schedule}))
        f.act(action::GoTo{{Screen::Session, {}}});
    gap(f, space::s);
    if (button(f, "End it here", {.kind = ButtonKind::Surface, .icon = icon::flag}))
        f.act(action::OnStage{happening::Finish{}});
}

} // namespace attune::ui
