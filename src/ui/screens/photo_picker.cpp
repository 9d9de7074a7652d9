// The newest pictures of this device, to choose one for a note or a memory.
#include "ui/dates.h"
#include "ui/list_clip.h"
#include "ui/page.h"
#include "ui/pictures.h"
#include "ui/press.h"
#include "ui/screens/screens.h"
#include "ui/surface.h"
#include "ui/ui_state.h"
#include "ui/widgets/button.h"
#include "ui/widgets/path_form.h"
#include "ui/widgets/row.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace attune::ui {
namespace {

constexpr float sheet_dp = 720, between_dp = space::s;
constexpr float least_on_phone_dp = 96, least_dp = 128; // of a picture's side

void draw_thumbnail(Frame& f, const Press& press, const FoundPicture& picture, bool unreadable) {
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const float side = press.max.x - press.min.x, corner = f.dp(radius::note);
    const float density = ImGui::GetIO().DisplayFramebufferScale.x;
    const auto drawable = f.pictures.find_file(picture, static_cast<int>(std::lround(side * density)));
    if (drawable)
        draw.AddImageRounded(drawable->texture, press.min, press.max, drawable->uv_min, drawable->uv_max,
                             IM_COL32_WHITE, corner);
    else
        draw.AddRectFilled(press.min, press.max, f.palette.surface_sunk, corner);
    if (unreadable) {
        constexpr std::string_view words = "Can’t be read";
        const Face style = face(f, Type::Caption);
        const float room = side - f.dp(2 * space::s), height = measure(style, words, room).y;
        draw_text(draw, style, {press.min.x + f.dp(space::s), press.centre().y - height / 2}, room, words,
                  f.palette.text_quiet, Align::Centre);
    }
    draw.AddRectFilled(press.min, press.max, pressed_veil(f, press, f.palette.text), corner);
    if (f.palette.outlined) draw.AddRect(press.min, press.max, f.palette.outline, corner, 0, f.dp(1.5F));
}

void thumbnail(Frame& f, const FoundPicture& picture, ImVec2 pos, float side) {
    const bool unreadable = f.pictures.is_unreadable(picture);
    std::string when = day_words(picture.changed, f.now) + ", " + hour_words(picture.changed, f.now);
    if (unreadable) when += ", can’t be read";
    const Press press = press_area(f, picture.path, pos, {side, side},
                                   {.label = picture.name,
                                    .value = when,
                                    .enabled = !unreadable,
                                    .corner = f.dp(radius::note),
                                    .ink = f.palette.text_quiet,
                                    .ground = f.palette.surface_sunk,
                                    .text_size = face(f, Type::Caption).size});
    draw_thumbnail(f, press, picture, unreadable);
    if (press.clicked) f.act(action::TakePhoto{picture.path});
}

void grid(Frame& f, const std::vector<FoundPicture>& pictures) {
    const float row = ImGui::GetContentRegionAvail().x, between = f.dp(between_dp);
    const float least = f.dp(f.compact() ? least_on_phone_dp : least_dp);
    const auto columns = static_cast<std::size_t>(std::max(2.0F, std::floor((row + between) / (least + between))));
    const float side = (row - between * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    ListClip clip(f, "pictures", (pictures.size() + columns - 1) / columns);
    for (std::size_t r = clip.first(); clip.begin_row(r); ++r) {
        const ImVec2 pos = ImGui::GetCursorScreenPos();
        for (std::size_t i = r * columns; i < std::min(pictures.size(), (r + 1) * columns); ++i) {
            const float x = pos.x + static_cast<float>(i % columns) * (side + between);
            thumbnail(f, pictures[i], {x, pos.y}, side);
        }
        ImGui::SetCursorScreenPos(pos);
        ImGui::Dummy({row, side + between});
        clip.end_row(r);
    }
}

void by_path(Frame& f) {
    section(f, "Or write where it is");
    gap(f, space::s);
    if (path_form(
            f, f.ui.photo_path,
            {.label = "Where the picture is", .placeholder = "~/Pictures/garden.jpg", .take = "Add this picture"}))
        f.act(action::TakePhoto{f.ui.photo_path});
    gap(f, space::s);
    text(f, Type::Label, "A picture that is dropped on the window is taken, too.", {.colour = f.palette.text_quiet});
}

} // namespace

void draw_photo_picker(Frame& f) {
    const Sheet sheet(f, {.title = "Choose a photo", .width_dp = sheet_dp});
    const PicturesHere& here = f.state.pictures_here;
    if (!here.newest.empty())
        grid(f, here.newest);
    else
        text(f, Type::Body,
             here.is_looking ? "Looking for pictures…"
                             : "No picture was found in your pictures and downloads, on your desktop, or on a camera "
                               "that is plugged in.",
             {.colour = f.palette.text_quiet});
    gap(f, space::l);
    by_path(f);
}

} // namespace attune::ui
