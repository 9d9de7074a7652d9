#include "ui/layout.h"

#include "ui/theme.h"

namespace attune::ui {

Layout layout_for(ImVec2 size, float density, float text_scale) {
    Layout layout{.size = size, .density = density, .text_scale = text_scale};
    const float width = layout.width_dp();
    if (width >= breakpoint::medium_below)
        layout.width = Width::Expanded;
    else if (width >= breakpoint::compact_below)
        layout.width = Width::Medium;
    layout.low = layout.height_dp() < 480;
    return layout;
}

} // namespace attune::ui
