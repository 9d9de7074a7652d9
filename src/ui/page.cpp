#include "ui/page.h"

#include <imgui_internal.h>

#include <algorithm>

#include "ui/icons.h"
#include "ui/scroll.h"
#include "ui/surface.h"
#include "ui/ui_state.h"
#include "ui/widgets/button.h"

namespace attune::ui {
namespace {

constexpr float header_dp = 56;
constexpr float foot_gap_dp = 12;

float column_width(const Frame& f, float region, float column_dp) {
    const float most = region - 2 * f.dp(space::side);
    return column_dp > 0 ? std::min(most, f.sp(column_dp)) : most;
}

/// Height of the foot as measured in the last frame.
float& foot_height(Frame& f, ImGuiID id) {
    return f.ui.heights.try_emplace(id, f.dp(target::primary + 2 * foot_gap_dp)).first->second;
}

}  // namespace

Page::Page(Frame& f, const PageLook& look) : f_(f) {
    min_ = ImGui::GetCursorScreenPos();
    const ImVec2 room = ImGui::GetContentRegionAvail();
    max_ = {min_.x + room.x, min_.y + room.y};
    column_ = column_width(f, room.x, look.column_dp);
    foot_id_ = ImGui::GetID("foot");
    header(look);
    const float top = ImGui::GetCursorScreenPos().y;
    const float foot = look.has_foot ? foot_height(f, foot_id_) : 0;
    begin_scroll(f, "body", {room.x, std::max(f.dp(80), max_.y - top - foot)},
                 {.side = std::max(0.0F, (room.x - column_) / 2), .foot = f.dp(look.has_foot ? space::m : space::xxl)});
}

void Page::header(const PageLook& look) {
    const float left = look.leading == PageLook::Leading::None ? std::max(f_.dp(space::side), (max_.x - min_.x - column_) / 2)
                                                               : f_.dp(space::s);
    const float right = std::max(f_.dp(space::s), left - f_.dp(space::m));
    const float buttons = f_.dp(target::minimum) * static_cast<float>(look.trailing.size());
    const bool leads = look.leading != PageLook::Leading::None;
    const bool grand = f_.wide() && !leads && !look.centred;  // a serif heading where there is room for one
    const Type type = grand ? Type::Display : Type::Title;
    const float size_dp = look.centred ? 18.0F : grand ? 34.0F : 22.0F;
    const Face style = face(f_, type, size_dp);
    const float x0 = min_.x + left + (leads ? f_.dp(target::minimum + 4) : 0);
    const float x1 = max_.x - right - buttons;
    const float title_height = measure(style, look.title, std::max(1.0F, x1 - x0)).y;
    const float height = std::max(f_.dp(grand ? 72 : header_dp), title_height + f_.dp(12));
    const float middle = min_.y + height / 2;
    if (leads) {
        ImGui::SetCursorScreenPos({min_.x + left, middle - f_.dp(24)});
        const bool back = look.leading == PageLook::Leading::Back;
        if (icon_button(f_, back ? icon::arrow_back : icon::close, back ? "Back" : "Close")) f_.act(action::Back{});
    }
    const bool fits_centred = look.centred && measure(style, look.title, 0).x < (x1 - x0) - f_.dp(48);
    ImGui::SetCursorScreenPos({fits_centred ? min_.x : x0, middle - title_height / 2});
    text(f_, type, look.title,
         {.align = fits_centred ? Align::Centre : Align::Left,
          .width = fits_centred ? max_.x - min_.x : x1 - x0,
          .size_dp = size_dp,
          .heading = true});
    for (std::size_t i = 0; i < look.trailing.size(); ++i) {
        ImGui::SetCursorScreenPos({x1 + f_.dp(target::minimum) * static_cast<float>(i), middle - f_.dp(24)});
        if (icon_button(f_, look.trailing[i].icon, look.trailing[i].label)) pressed_ = static_cast<int>(i);
    }
    ImGui::SetCursorScreenPos({min_.x, min_.y + height});
}

void Page::begin_foot() {
    end_scroll(f_);
    in_foot_ = true;
    const float height = foot_height(f_, foot_id_);
    const float x = min_.x + (max_.x - min_.x - column_) / 2;
    const float top = max_.y - height + f_.dp(foot_gap_dp);
    foot_column_.emplace(ImVec2{x, top}, column_);
    ImGui::PushID("foot");
}

Page::~Page() {
    if (!in_foot_) {
        end_scroll(f_);
        return;
    }
    ImGui::PopID();
    foot_column_.reset();
    const float measured = ImGui::GetItemRectSize().y + 2 * f_.dp(foot_gap_dp);
    float& height = foot_height(f_, foot_id_);
    if (std::abs(measured - height) > 0.5F) {
        height = measured;
        f_.motion.keep_moving();
    }
}

Pane::Pane(const char* id, float width) {
    ImGui::BeginChild(id, {width, 0}, ImGuiChildFlags_NavFlattened,
                      ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse | ImGuiWindowFlags_NoBackground);
}

Pane::~Pane() {
    ImGui::EndChild();
    ImGui::SameLine(0, 0);
}

Sheet::Sheet(Frame& f, const SheetLook& look) : f_(f), ground_before_(f.ground) {
    const ImVec2 window = f.layout.size;
    ImGui::PushID(static_cast<int>(f.state.place().screen));
    id_ = ImGui::GetID("sheet");
    const bool dialog = !f.compact();
    const float width = dialog ? std::min(window.x - f.dp(64), f.sp(480)) : window.x;
    const float most = window.y - f.dp(dialog ? 48 : 24);
    const float height = std::min(most, f.ui.heights.try_emplace(id_, f.dp(420)).first->second);
    const float risen = f.motion.ease(id_, 1, pace::normal, 0);
    const float x = (window.x - width) / 2;
    const float rest = dialog ? (window.y - height) / 2 : window.y - height;
    const float y = rest + (1 - risen) * (dialog ? f.dp(40) : height);
    min_ = {x, y};
    max_ = {x + width, y + height};
    side_ = f.dp(space::side);

    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize(window);
    ImGui::Begin("##sheet", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoScrollWithMouse);
    ImGui::PushID(static_cast<int>(f.state.place().screen));  // each sheet has a body of its own
    if (ImGui::IsWindowAppearing()) ImGui::SetWindowFocus();
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    draw.AddRectFilled({0, 0}, window, faded(f.palette.scrim, static_cast<float>(f.palette.scrim >> IM_COL32_A_SHIFT) > 0 ? risen : 0));
    // Under a dialog the shadow lifts it; a bottom sheet runs off the foot of the window.
    draw_surface(f, draw, min_, {max_.x, dialog ? max_.y : max_.y + f.dp(40)},
                 {.fill = f.palette.background, .corner_dp = 28});
    f.ground = f.palette.background;
    const ImGuiIO& io = ImGui::GetIO();
    const bool outside = io.MousePos.x < min_.x || io.MousePos.x > max_.x || io.MousePos.y < min_.y || io.MousePos.y > max_.y;
    if (risen >= 1 && outside && ImGui::IsMouseReleased(0) && ImGui::IsWindowHovered() && f.ui.scrolling == 0)
        f.act(action::Back{});
    header(look);
    const float foot = look.has_foot ? foot_height(f, ImGui::GetID("foot")) : 0;
    body_top_ = ImGui::GetCursorScreenPos().y;
    begin_scroll(f, "body", {width, std::max(f.dp(40), max_.y - body_top_ - foot)},
                 {.side = side_, .foot = f.dp(look.has_foot ? space::xs : space::xl)});
}

void Sheet::header(const SheetLook& look) {
    const float width = max_.x - min_.x;
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    if (f_.compact()) {
        const float x = min_.x + width / 2;
        draw.AddRectFilled({x - f_.dp(20), min_.y + f_.dp(10)}, {x + f_.dp(20), min_.y + f_.dp(14)}, f_.palette.outline, f_.dp(2));
    }
    const Face style = face(f_, Type::Title, 20);
    const float room = width - side_ - f_.dp(target::minimum + 16);
    const float title_height = measure(style, look.title, room).y;
    const float top = min_.y + f_.dp(f_.compact() ? 22 : 14);
    const float height = std::max(f_.dp(target::minimum), title_height);
    ImGui::SetCursorScreenPos({min_.x + side_, top + (height - title_height) / 2});
    text(f_, Type::Title, look.title, {.width = room, .size_dp = 20, .heading = true});
    ImGui::SetCursorScreenPos({max_.x - f_.dp(target::minimum + 8), top + (height - f_.dp(48)) / 2});
    if (icon_button(f_, icon::close, "Close")) f_.act(action::Back{});
    header_height_ = top + height + f_.dp(10) - min_.y;
    ImGui::SetCursorScreenPos({min_.x, min_.y + header_height_});
}

void Sheet::begin_foot() {
    const ImGuiWindow* body = ImGui::GetCurrentWindow();
    const float content = body->DC.CursorMaxPos.y - body->DC.CursorStartPos.y + f_.dp(space::xs);
    end_scroll(f_);
    in_foot_ = true;
    f_.ui.heights[ImGui::GetID("content")] = content;
    const float foot = foot_height(f_, ImGui::GetID("foot"));
    ImGui::SetCursorScreenPos({min_.x + side_, max_.y - foot + f_.dp(foot_gap_dp)});
    ImGuiWindow* window = ImGui::GetCurrentWindow();
    window->ContentRegionRect.Max.x = window->WorkRect.Max.x = max_.x - side_;
    ImGui::BeginGroup();
}

Sheet::~Sheet() {
    float content = 0, foot = 0;
    if (in_foot_) {
        ImGui::EndGroup();
        foot = ImGui::GetItemRectSize().y + 2 * f_.dp(foot_gap_dp);
        foot_height(f_, ImGui::GetID("foot")) = foot;
        content = f_.ui.heights[ImGui::GetID("content")];
    } else {
        const ImGuiWindow* body = ImGui::GetCurrentWindow();
        content = body->DC.CursorMaxPos.y - body->DC.CursorStartPos.y + f_.dp(space::xl);
        end_scroll(f_);
    }
    const float wanted = header_height_ + content + foot;
    float& height = f_.ui.heights[id_];
    if (std::abs(height - wanted) > 0.5F) {
        height = wanted;
        f_.motion.keep_moving();
    }
    f_.ground = ground_before_;
    ImGui::PopID();
    ImGui::End();
    ImGui::PopID();
}

}  // namespace attune::ui
