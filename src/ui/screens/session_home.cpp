// The home of the sessions: who is here, the way used last, the other ways.
#include <string>
#include <vector>

#include "ui/icons.h"
#include "ui/page.h"
#include "ui/screens/screens.h"
#include "ui/surface.h"
#include "ui/widgets/button.h"
#include "ui/widgets/ring.h"
#include "ui/widgets/row.h"

namespace attune::ui {
namespace {

void offered(Frame& f, const Way& way) {
    const Panel card(f, "offered", {.fill = f.palette.of(Hue::Coral).soft});
    text(f, Type::Label, "Last time", {.colour = f.palette.of(Hue::Coral).strong});
    text(f, Type::Card, way.title, {.size_dp = 25});
    text(f, Type::Body, way.about, {.colour = f.palette.text_quiet, .size_dp = 15});
    gap(f, space::l);
    const std::string begin = "Begin, " + length_words(planned_length(way, people_here(f.state).size()));
    if (button(f, begin, {.icon = icon::play_arrow, .id = "begin"})) f.act(action::BeginSession{way.id});
}

}  // namespace

void draw_session_home(Frame& f) {
    Page page(f, {.title = "Session", .trailing = {{icon::settings, "Settings"}}});
    if (page.pressed() == 0) f.act(action::GoTo{{Screen::Settings, {}}});
    if (f.state.presets.empty()) return;
    const Way& first = offered_way(f.state);
    offered(f, first);
    gap(f, 22);
    section(f, "More ways to listen");
    for (const Way& way : f.state.presets) {
        if (way.id == first.id) continue;
        gap(f, 10);
        if (list_row(f, way.title, {.icon = icon_named(way.icon), .hue = way.hue, .subtitle = way.about,
                                    .trailing = icon::chevron_right, .id = way.id}))
            f.act(action::GoTo{{Screen::Way, way.id}});
    }
}

}  // namespace attune::ui
