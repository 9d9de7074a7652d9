#include "ui/screens/namesakes.h"

#include "ui/icons.h"
#include "ui/screens/keeping_parts.h"
#include "ui/surface.h"
#include "ui/widgets/button.h"

#include <string>

namespace attune::ui {

void ask_about_namesakes(Frame& f) {
    const auto pairs = namesakes(f.state.library);
    if (pairs.empty()) return;
    const Namesakes& two = pairs.front(); // one question at a time
    gap(f, space::l);
    const Panel card(f, "namesakes", {}, space::l);
    text(f, Type::Body, "There are two called " + two.stays->name + ". Are they one person?", {.strong = true});
    gap(f, space::xs);
    text(f, Type::Label,
         "So it goes when each device knew you before they shared a wall. Made one, all that names either is about the "
         "same " +
             two.stays->name + ". If they are two, give one of them another name.",
         {.colour = f.palette.text_quiet});
    work_line(f);
    gap(f, space::m);
    if (button(f, "They are one", {.kind = ButtonKind::Tonal, .icon = icon::groups, .enabled = !f.state.keeping.work}))
        f.act(action::MergePeople{two.goes->id, two.stays->id});
}

} // namespace attune::ui
