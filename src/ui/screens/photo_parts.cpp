#include "ui/screens/photo_parts.h"

#include "ui/icons.h"
#include "ui/scroll.h"
#include "ui/ui_state.h"
#include "ui/widgets/button.h"

#include <utility>

namespace attune::ui {

PhotoPart::PhotoPart(Frame& f, const std::optional<Photo>& photo) : f_(f), min_(ImGui::GetCursorScreenPos()) {
    std::string shown = !f.state.taking_photo.empty() ? f.state.taking_photo : photo ? photo->sha256 : "";
    if (photo) f.ui.photo_path.clear();
    if (shown == f.ui.photo_shown) return;
    is_news_ = !f.ui.opening && !shown.empty();
    if (is_news_ && !has_settled(f)) {
        is_news_ = false;
        f.motion.keep_moving(); // it is in the next frame
        return;
    }
    f.ui.photo_shown = std::move(shown);
}

PhotoPart::~PhotoPart() {
    if (is_news_) keep_in_sight(f_, min_, ImGui::GetItemRectMax());
}

bool photo_on_its_way(Frame& f) {
    if (f.state.taking_photo.empty()) return false;
    text(f, Type::Label, "The photo is being made ready…", {.colour = f.palette.text_quiet});
    if (chip(f, "Never mind", {.icon = icon::close, .role = ItemRole::Button})) f.act(action::RemovePhoto{});
    return true;
}

void choose_photo(Frame& f) { f.act(action::GoTo{{Screen::PhotoPicker, {}}}); }

} // namespace attune::ui
