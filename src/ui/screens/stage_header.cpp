// The line at the top of the stage: what leads away from it, where we are, what is rarely wanted.
#include "ui/icons.h"
#include "ui/screens/stage_parts.h"
#include "ui/surface.h"
#include "ui/widgets/button.h"
#include "ui/widgets/ring.h"

#include <algorithm>
#include <string>
#include <vector>

namespace attune::ui {
namespace {

/// An icon button, or where there is room words beside it; moves the cursor to its end.
bool header_button(Frame& f, const char* glyph, std::string_view label, float width, bool words) {
    if (!words) return icon_button(f, glyph, label, {.size_dp = width / f.layout.density});
    return button(f, label, {.kind = ButtonKind::Plain, .icon = glyph, .width = width, .height_dp = target::minimum});
}

struct HeaderItem {
    const char* glyph;
    std::string_view label;
    bool words;
    Action action;
    bool beside_words = false; ///< of its neighbours: an icon as large as theirs
};

/// Of the line of buttons.
float row_height(const Frame& f, bool words) {
    return std::max(f.dp(target::minimum), words ? face(f, Type::Button).line + f.dp(16) : 0);
}

float width_of(const Frame& f, const HeaderItem& item) {
    if (!item.words) return row_height(f, item.beside_words);
    return button_width(f, item.label, {.kind = ButtonKind::Plain, .icon = item.glyph});
}

float width_of(const Frame& f, const std::vector<HeaderItem>& items) {
    float width = 0;
    for (const HeaderItem& item : items) width += width_of(f, item);
    return width;
}

void draw_items(Frame& f, const std::vector<HeaderItem>& items, float x, float y) {
    for (const HeaderItem& item : items) {
        ImGui::SetCursorScreenPos({x, y});
        const float width = width_of(f, item);
        if (header_button(f, item.glyph, item.label, width, item.words)) f.act(item.action);
        x += width;
    }
}

std::vector<HeaderItem> leading_items(const Scene& scene, bool words) {
    std::vector<HeaderItem> items{{icon::close, scene.planned() ? "Close" : "End session", words, action::Back{}}};
    if (scene.view.can_undo) items.push_back({icon::undo, "Undo", words, action::UndoOnStage{}});
    return items;
}

std::vector<HeaderItem> trailing_items(const Scene& scene, bool words, bool pause) {
    std::vector<HeaderItem> items;
    if (words) {
        items.push_back({icon::screen_rotation, "Table mode", true, action::SetStageMode{StageMode::Table}});
        items.push_back({icon::fullscreen, "Stage", true, action::SetStageMode{StageMode::Stage}});
    }
    items.push_back({icon::more_horiz, "More", false, action::GoTo{{Screen::StageMore, {}}}, words});
    // What goes on stands where pause was: a second tap finds nothing else there.
    if (pause && scene.view.is_running())
        items.push_back({icon::pause_circle_outline, "Pause", false, action::OnStage{happening::Pause{}}, words});
    else if (pause && scene.paused())
        items.push_back({icon::play_arrow, "Resume", false, action::OnStage{happening::Resume{}}, words});
    return items;
}

/// In one line; names that leave no room for it stay out.
std::string who_and_clock(const Frame& f, const Scene& scene, float width) {
    const std::string clock = countdown_words(shown_clock(scene.view));
    const std::string both = scene.words.heading + " · " + clock;
    return measure(face(f, Type::Label), both, 0).x <= width ? both : clock;
}

} // namespace

float stage_header(Frame& f, const Scene& scene, const ImRect& room, const StageHeader& look) {
    const float edge = f.dp(look.roomy ? 20 : space::s);
    const float top = room.Min.y + f.dp(look.roomy ? 12 : 4);
    bool words = look.roomy;
    const bool pause = !look.pause_at_foot;
    const float inner = room.GetWidth() - 2 * edge;
    const auto sides = [&] {
        return width_of(f, leading_items(scene, words)) + width_of(f, trailing_items(scene, words, pause));
    };
    if (words && sides() > inner) words = false;
    const auto leading = leading_items(scene, words), trailing = trailing_items(scene, words, pause);
    const float left = room.Min.x + edge, right = room.Max.x - edge;
    draw_items(f, leading, left, top);
    const float row = row_height(f, words);
    const Face style = face(f, Type::Label);
    const float middle = (room.Min.x + room.Max.x) / 2;
    const std::string place = look.says_clock ? who_and_clock(f, scene, inner) : scene.words.place;
    const float half = measure(style, place, 0).x / 2;
    const bool fits = middle - half > left + width_of(f, leading) && middle + half < right - width_of(f, trailing);
    const float y = fits ? top + (row - style.line) / 2 : top + row;
    float end = top + row;
    {
        const Column line({room.Min.x + edge, y}, inner);
        if (look.says_clock)
            timer_text(f, Type::Label, place, scene.view, Align::Centre);
        else
            text(f, Type::Label, place, {.colour = f.palette.text_quiet, .align = Align::Centre});
        if (!fits) end = ImGui::GetCursorScreenPos().y;
    }
    draw_items(f, trailing, right - width_of(f, trailing), top);
    return end + f.dp(4) - room.Min.y;
}

} // namespace attune::ui
