#include "ui/widgets/button.h"

#include <utf8proc.h>

namespace attune::ui {

std::string_view initial_of(std::string_view name) {
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(name.data());
    const auto size = static_cast<utf8proc_ssize_t>(name.size());
    utf8proc_int32_t last = 0, state = 0;
    utf8proc_ssize_t at = 0;
    while (at < size) {
        utf8proc_int32_t point = 0;
        const utf8proc_ssize_t length = utf8proc_iterate(bytes + at, size - at, &point);
        if (length <= 0) break;
        if (at > 0 && utf8proc_grapheme_break_stateful(last, point, &state)) break;
        last = point;
        at += length;
    }
    return name.substr(0, static_cast<std::size_t>(at));
}

void draw_avatar(Frame& f, ImDrawList& draw, ImVec2 centre, float diameter, Hue hue, std::string_view name,
                 bool on_hue) {
    const HueColours& colours = f.palette.of(hue);
    draw.AddCircleFilled(centre, diameter / 2, on_hue ? f.palette.surface : colours.soft);
    if (f.palette.outlined) draw.AddCircle(centre, diameter / 2, colours.strong, 0, f.dp(1.5F));
    Face style = face(f, Type::Button);
    style.size = diameter * 0.44F;
    style.line = style.size;
    draw_centred(draw, style, centre, initial_of(name), colours.strong);
}

} // namespace attune::ui
