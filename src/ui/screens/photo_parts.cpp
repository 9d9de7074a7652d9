#include "ui/screens/photo_parts.h"

#include "core/text.h"
#include "ui/icons.h"
#include "ui/widgets/button.h"

namespace attune::ui {

bool photo_on_its_way(Frame& f) {
    if (f.state.taking_photo.empty()) return false;
    text(f, Type::Label, "The photo is being made ready…", {.colour = f.palette.text_quiet});
    if (chip(f, "Never mind", {.icon = icon::close, .role = ItemRole::Button})) f.act(action::RemovePhoto{});
    return true;
}

bool take_written_photo(Frame& f, const std::string& path, const std::optional<Photo>& photo) {
    if (photo || trimmed(path).empty()) return false;
    f.act(action::TakePhoto{path});
    return true;
}

} // namespace attune::ui
