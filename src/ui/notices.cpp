#include "ui/notices.h"

#include "ui/icons.h"
#include "ui/press.h"
#include "ui/surface.h"
#include "ui/ui_state.h"
#include "ui/widgets/button.h"

#include <algorithm>
#include <string>
#include <utility>

namespace attune::ui {
namespace {

std::string words_for(const DiskTrouble& trouble) {
    using enum DiskTrouble::Cause;
    switch (trouble.cause) {
    case Full: return "The disk is full. What you write is kept here and saved as soon as there is room.";
    case ReadOnly:
        return "The disk can only be read just now. What you write is kept here until it can be "
               "saved.";
    case NoPermission: return "Attune may not write to its folder. What you write is kept here until it may.";
    case FolderGone:
        return "The folder with your words is not there. What you write is kept here until it is "
               "back.";
    case Other: break;
    }
    return "Saving does not work just now. What you write is kept here, and saving is tried again "
           "and again.";
}

std::string words_for(const LoadReport& report) {
    std::string words;
    if (report.lines_set_aside == 1)
        words = "One line of your data could not be read. It was set aside, nothing was thrown away.";
    else if (report.lines_set_aside > 1)
        words = std::to_string(report.lines_set_aside) +
                " lines of your data could not be read. They were set aside, nothing was thrown away.";
    if (report.device_reset)
        words += (words.empty() ? "" : " ") +
                 std::string{"Some of what this device keeps for itself, like settings or "
                             "half-written words, could not be read. It was set aside, nothing was "
                             "thrown away."};
    if (report.only_backups)
        words +=
            (words.empty() ? "" : " ") +
            std::string{"Nothing of what you wrote is where it was, but there are backups of it. Settings, Backups "
                        "brings it back."};
    if (report.crashed)
        words += (words.empty() ? "" : " ") +
                 std::string{"Attune closed by itself last time, which it never should. What was saved is here. What "
                             "is known of it is noted in last-crash.txt, where your data is."};
    return words;
}

struct BannerLook {
    const char* icon;
    Hue hue;
    std::string_view close; ///< what its close button is called; empty: it can't be closed
};

struct Banner {
    float height = 0;
    bool closed = false;
};

Banner banner(Frame& f, ImVec2 pos, float width, std::string_view words, const BannerLook& look) {
    const Face style = face(f, Type::Label);
    const float lead = f.dp(52), trail = f.dp(look.close.empty() ? space::l : 56);
    const float room = std::max(f.dp(80), width - lead - trail);
    const float words_height = measure(style, words, room).y;
    const float height = std::max(f.dp(52), words_height + f.dp(space::xl));
    const HueColours& colours = f.palette.of(look.hue);
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    draw.AddRectFilled(pos, {pos.x + width, pos.y + height}, colours.soft);
    draw_icon(f, draw, look.icon, {pos.x + f.dp(28), pos.y + height / 2}, f.dp(24), colours.strong);
    const ImU32 before = std::exchange(f.ground, colours.soft);
    ImGui::SetCursorScreenPos({pos.x + lead, pos.y + (height - words_height) / 2});
    text(f, Type::Label, words, {.width = room});
    Banner made{.height = height};
    if (!look.close.empty()) {
        ImGui::SetCursorScreenPos({pos.x + width - f.dp(52), pos.y + (height - f.dp(target::minimum)) / 2});
        made.closed = icon_button(f, icon::close, look.close);
    }
    f.ground = before;
    return made;
}

struct NoticeShape {
    ImVec2 min, size;
    ImVec2 words;       // their size
    float button_width; // 0: nothing to press
};

/// What the notice offers; empty: nothing.
std::string_view offer_of(const Notice& notice) {
    return notice.can_undo() ? "Undo" : notice.in_folder ? "Open folder" : "";
}

NoticeShape shape_of(const Frame& f, const Notice& notice, float room) {
    const Face style = face(f, Type::Label);
    NoticeShape shape{};
    if (const auto offer = offer_of(notice); !offer.empty())
        shape.button_width = measure(style, offer, 0).x + f.dp(space::xxl);
    const float most = std::min(room - 2 * f.dp(space::m), f.sp(480));
    const float padding = f.dp(2 * space::xl);
    shape.words = measure(style, notice.text, most - padding - shape.button_width);
    shape.size = {std::min(most, shape.words.x + padding + shape.button_width),
                  std::max(f.dp(52), shape.words.y + f.dp(2 * space::m))};
    return shape;
}

/// On a page: above what was kept free at its foot.
NoticeShape placed_on_page(const Frame& f, const Notice& notice) {
    NoticeShape shape = shape_of(f, notice, f.layout.size.x);
    const float foot = f.notice_foot.value_or(f.layout.size.y) - f.dp(space::m);
    shape.min = {(f.layout.size.x - shape.size.x) / 2, std::max(f.dp(space::m), foot - shape.size.y)};
    return shape;
}

/// With a sheet up: below or above it, where that leaves room; else over its title, which waits for nobody, and
/// never over what is to be pressed.
NoticeShape placed_by_sheet(const Frame& f, const Notice& notice, const UiState::SheetPlace& sheet) {
    NoticeShape shape = shape_of(f, notice, f.layout.size.x);
    const float gap = f.dp(space::m), needed = shape.size.y + 2 * gap;
    const float x = (f.layout.size.x - shape.size.x) / 2;
    if (f.layout.size.y - sheet.max.y >= needed)
        shape.min = {x, f.layout.size.y - gap - shape.size.y};
    else if (sheet.min.y >= needed)
        shape.min = {x, sheet.min.y - gap - shape.size.y};
    else {
        const float close = f.dp(target::minimum + 2 * space::s);
        shape = shape_of(f, notice, sheet.max.x - sheet.min.x - close);
        shape.min = {sheet.min.x + gap, std::max(0.0F, sheet.min.y + sheet.title_foot - shape.size.y)};
    }
    return shape;
}

void offer_button(Frame& f, const Notice& notice, const NoticeShape& shape) {
    const Palette& p = f.palette;
    const Face style = face(f, Type::Label);
    const std::string_view offer = offer_of(notice);
    const float height = f.dp(target::minimum);
    const Press press = press_area(
        f, "offer",
        {shape.min.x + shape.size.x - shape.button_width - f.dp(space::s), shape.min.y + (shape.size.y - height) / 2},
        {shape.button_width + f.dp(space::xs), height},
        {.label = offer,
         .corner = f.dp(radius::note),
         .ink = p.accent_soft,
         .ground = p.text,
         .text_size = style.size});
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    draw.AddRectFilled(press.min, press.max, pressed_veil(f, press, p.background), f.dp(radius::note));
    draw_centred(draw, style, press.centre(), offer, p.accent_soft);
    if (!press.clicked) return;
    if (notice.can_undo())
        f.act(action::Restore{});
    else
        f.act(action::OpenDataFolder{});
}

} // namespace

float draw_trouble(Frame& f, ImVec2 pos, float width) {
    if (!f.state.trouble) return 0;
    return banner(f, pos, width, words_for(*f.state.trouble), {.icon = icon::warning, .hue = Hue::Gold, .close = {}})
        .height;
}

ImRect draw_banners(Frame& f, ImRect room) {
    room.Min.y += draw_trouble(f, room.Min, room.GetWidth());
    if (!f.state.load_report.clean() && !f.state.load_report_seen) {
        const Banner made = banner(f, room.Min, room.GetWidth(), words_for(f.state.load_report),
                                   {.icon = icon::info, .hue = Hue::Sky, .close = "Put this message away"});
        room.Min.y += made.height;
        if (made.closed) f.act(action::SeenLoadReport{});
    }
    return room;
}

void draw_notice(Frame& f, bool by_sheet) {
    if (!f.state.notice) return;
    const Notice& notice = *f.state.notice;
    if (notice.until > f.now.instant) f.wake(notice.until - f.now.instant);
    const ImGuiID id = ImGui::GetID("notice");
    const NoticeShape shape =
        by_sheet && f.ui.sheet ? placed_by_sheet(f, notice, *f.ui.sheet) : placed_on_page(f, notice);
    const float risen = f.motion.ease(ImHashStr(notice.text.c_str(), 0, id), 1, pace::normal, 0);

    // A child of the window that is on top, so that Tab leads here from what lies below.
    ImGui::SetCursorScreenPos({shape.min.x, shape.min.y + (1 - risen) * f.dp(space::l)});
    const ImVec2 min = ImGui::GetCursorScreenPos();
    ImGui::BeginChild(id, shape.size, ImGuiChildFlags_NavFlattened,
                      ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse |
                          ImGuiWindowFlags_NoBackground);
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    draw.AddRectFilled(min, min + shape.size, faded(f.palette.text, risen), f.dp(radius::note));
    const ImU32 before = std::exchange(f.ground, f.palette.text);
    f.semantics.set_floating(true);
    ImGui::SetCursorScreenPos({min.x + f.dp(space::xl), min.y + (shape.size.y - shape.words.y) / 2});
    text(f, Type::Label, notice.text, {.colour = f.palette.background, .width = shape.words.x + 1});
    if (shape.button_width > 0) offer_button(f, notice, {min, shape.size, shape.words, shape.button_width});
    f.semantics.set_floating(false);
    f.ground = before;
    ImGui::EndChild();
}

void draw_saving(Frame& f) {
    constexpr Millis patience{1000}; // a disk that is well is quicker than anybody could read
    if (!f.state.saving || f.state.trouble) return;
    const Millis waited = f.now.instant - *f.state.saving;
    if (waited < patience) return f.wake(patience - waited);
    const Face style = face(f, Type::Caption);
    constexpr std::string_view words = "Saving…";
    const float height = style.line + f.dp(space::m), width = measure(style, words, 0).x + f.dp(2 * space::m);
    const float foot = f.notice_foot.value_or(f.layout.size.y) - f.dp(space::s);
    const ImVec2 min{f.layout.size.x - width - f.dp(space::s), foot - height}, max{min.x + width, foot};
    ImDrawList& draw = *ImGui::GetForegroundDrawList();
    draw.AddRectFilled(min, max, f.palette.text, height / 2);
    draw_centred(draw, style, {(min.x + max.x) / 2, (min.y + max.y) / 2}, words, f.palette.background);
    f.semantics.set_floating(true);
    f.semantics.add({.role = ItemRole::Text,
                     .label = std::string{words},
                     .min = min,
                     .max = max,
                     .clip_max = f.layout.size,
                     .ink = f.palette.background,
                     .ground = f.palette.text,
                     .text_size = style.size});
    f.semantics.set_floating(false);
}

} // namespace attune::ui
