// Another place for the data folder.
#include "core/keeping.h"
#include "ui/icons.h"
#include "ui/page.h"
#include "ui/screens/keeping_parts.h"
#include "ui/screens/screens.h"
#include "ui/surface.h"
#include "ui/ui_state.h"
#include "ui/widgets/button.h"
#include "ui/widgets/path_form.h"

#include <string>

namespace attune::ui {
namespace {

void now_in(Frame& f) {
    const Panel card(f, "now");
    text(f, Type::Label, "Now they are in", {.colour = f.palette.text_quiet});
    gap(f, space::xs);
    text(f, Type::Body, f.state.data_folder.empty() ? "No folder" : f.state.data_folder);
}

void choose(Frame& f) {
    text(f, Type::Label, "Drop a folder on this window, or write where it is.", {.colour = f.palette.text_quiet});
    gap(f, space::s);
    if (path_form(f, f.ui.place_path, {.label = "Where to", .placeholder = "~/Documents", .take = "Take that place"}))
        f.act(action::ChooseNewPlace{f.ui.place_path});
}

void agree(Frame& f, const std::string& place) {
    const bool is_free = !f.state.keeping.work;
    {
        const Panel card(f, "then");
        text(f, Type::Label, "They go to", {.colour = f.palette.text_quiet});
        gap(f, space::xs);
        text(f, Type::Body, place);
        gap(f, space::s);
        text(f, Type::Label,
             "All of it, photos and backups too, in a folder “attune” of its own there. Attune then opens anew.",
             {.colour = f.palette.text_quiet});
    }
    work_line(f);
    gap(f, space::m);
    if (button(f, "Move everything", {.icon = icon::check, .enabled = is_free})) f.act(action::MoveData{});
    gap(f, space::s);
    if (button(f, "Another place", {.kind = ButtonKind::Plain, .enabled = is_free})) f.act(action::ChooseNewPlace{});
}

} // namespace

void draw_move_data(Frame& f) {
    const Page page(f, {.title = "Move your words", .leading = PageLook::Leading::Back, .centred = true});
    text(f, Type::Body,
         "To a larger disk, say, or to a folder that is backed up. Not to one that a syncer keeps the same on several "
         "devices: for that there is sharing, which leaves out what is only mine.");
    gap(f, 22);
    now_in(f);
    gap(f, 22);
    if (const auto& place = f.state.keeping.new_place)
        agree(f, *place);
    else
        choose(f);
}

} // namespace attune::ui
