#include "ui/notices.h"

#include <algorithm>
#include <string>

#include "ui/icons.h"
#include "ui/press.h"
#include "ui/surface.h"
#include "ui/widgets/button.h"

namespace attune::ui {
namespace {

std::string words_for(const DiskTrouble& trouble) {
    using enum DiskTrouble::Cause;
    switch (trouble.cause) {
        case Full: return "The disk is full. What you write is kept here and saved as soon as there is room.";
        case ReadOnly: return "The disk can only be read just now. What you write is kept here until it can be saved.";
        case NoPermission: return "Attune may not write to its folder. What you write is kept here until it may.";
        case FolderGone: return "The folder with your words is not there. What you write is kept here until it is back.";
        case Other: break;
    }
    return "Saving does not work just now. What you write is kept here, and saving is tried again and again.";
}

std::string words_for(const LoadReport& report) {
    std::string words;
    if (report.lines_set_aside == 1) words = "One line of your data could not be read. It was set aside, nothing was thrown away.";
    else if (report.lines_set_aside > 1)
        words = std::to_string(report.lines_set_aside) + " lines of your data could not be read. They were set aside, nothing was thrown away.";
    if (report.device_reset) words += (words.empty() ? "" : " ") + std::string{"This device's settings could not be read and start anew."};
    return words;
}

/// One banner; returns its height. `closes`: with a button that was pressed.
float banner(Frame& f, ImVec2 pos, float width, const char* icon_glyph, Hue hue, std::string_view words, bool can_close, bool& closed) {
    const Face style = face(f, Type::Label);
    const float lead = f.dp(52), trail = can_close ? f.dp(56) : f.dp(16);
    const float room = std::max(f.dp(80), width - lead - trail);
    const float height = std::max(f.dp(52), measure(style, words, room).y + f.dp(20));
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const HueColours& colours = f.palette.of(hue);
    draw.AddRectFilled(pos, {pos.x + width, pos.y + height}, colours.soft);
    draw_icon(f, draw, icon_glyph, {pos.x + f.dp(28), pos.y + height / 2}, f.dp(24), colours.strong);
    const ImU32 before = f.ground;
    f.ground = colours.soft;
    const float words_height = measure(style, words, room).y;
    ImGui::SetCursorScreenPos({pos.x + lead, pos.y + (height - words_height) / 2});
    text(f, Type::Label, words, {.width = room});
    f.ground = before;
    if (can_close) {
        ImGui::SetCursorScreenPos({pos.x + width - f.dp(52), pos.y + (height - f.dp(48)) / 2});
        closed = icon_button(f, icon::close, "Put this message away");
    }
    return height;
}

}  // namespace

ImRect draw_banners(Frame& f, ImRect room) {
    bool closed = false;
    if (f.state.trouble)
        room.Min.y += banner(f, room.Min, room.GetWidth(), icon::warning, Hue::Gold, words_for(*f.state.trouble), false, closed);
    if (!f.state.load_report.clean() && !f.state.load_report_seen) {
        room.Min.y += banner(f, room.Min, room.GetWidth(), icon::info, Hue::Sky, words_for(f.state.load_report), true, closed);
        if (closed) f.act(action::SeenLoadReport{});
    }
    return room;
}

void draw_notice(Frame& f) {
    if (!f.state.notice) return;
    const Notice& notice = *f.state.notice;
    if (notice.until > f.now.instant) f.wake(std::chrono::duration_cast<Millis>(notice.until - f.now.instant));
    const Face style = face(f, Type::Label);
    const Palette& p = f.palette;
    const bool undo = notice.restore.has_value();
    const float undo_width = undo ? measure(style, "Undo", 0).x + f.dp(32) : 0;
    const float most = std::min(f.layout.size.x - f.dp(24), f.sp(480));
    const float room = most - f.dp(36) - undo_width;
    const ImVec2 words = measure(style, notice.text, room);
    const float width = std::min(most, words.x + f.dp(40) + undo_width);
    const float height = std::max(f.dp(52), words.y + f.dp(24));
    const float risen = f.motion.ease(ImHashStr(notice.text.c_str()), 1, pace::normal, 0);
    const float foot = f.dp(f.compact() ? 88 : 28);
    const ImVec2 min{(f.layout.size.x - width) / 2, f.layout.size.y - (foot + height) * risen};

    ImGui::SetNextWindowPos(min);
    ImGui::SetNextWindowSize({width, height});
    ImGui::Begin("##notice", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoFocusOnAppearing);
    ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    draw.AddRectFilled(min, {min.x + width, min.y + height}, p.text, f.dp(16));
    const ImU32 before = f.ground;
    f.ground = p.text;
    f.semantics.set_floating(true);
    ImGui::SetCursorScreenPos({min.x + f.dp(20), min.y + (height - words.y) / 2});
    text(f, Type::Label, notice.text, {.colour = p.background, .width = std::min(words.x + 2, room + 2)});
    if (undo) {
        const Press press = press_area(f, "undo", {min.x + width - undo_width - f.dp(8), min.y + (height - f.dp(48)) / 2},
                                       {undo_width + f.dp(4), f.dp(48)},
                                       {.label = "Undo", .corner = f.dp(16), .ink = p.accent_soft, .ground = p.text, .text_size = style.size});
        if (press.hovered || press.held) draw.AddRectFilled(press.min, press.max, faded(p.background, 0.12F), f.dp(16));
        draw_centred(draw, style, press.centre(), "Undo", p.accent_soft);
        if (press.clicked) f.act(action::Restore{});
    }
    f.semantics.set_floating(false);
    f.ground = before;
    ImGui::End();
}

}  // namespace attune::ui
