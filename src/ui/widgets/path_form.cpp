#include "ui/widgets/path_form.h"

#include "core/text.h"
#include "ui/surface.h"
#include "ui/widgets/button.h"
#include "ui/widgets/text_field.h"

namespace attune::ui {

bool path_form(Frame& f, std::string& path, const PathForm& form) {
    const auto field = text_field(
        f, "path", path, {.label = form.label, .placeholder = form.placeholder, .length_max = form.length_max});
    gap(f, space::s);
    const bool can_be_taken = form.enabled && !trimmed(path).empty();
    const bool pressed =
        button(f, form.take, {.kind = ButtonKind::Tonal, .icon = form.icon, .enabled = can_be_taken, .id = "take"});
    return can_be_taken && (pressed || field.submitted);
}

} // namespace attune::ui
