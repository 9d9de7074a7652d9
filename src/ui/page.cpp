#include "ui/page.h"

#include "ui/icons.h"
#include "ui/notices.h"
#include "ui/scroll.h"
#include "ui/surface.h"
#include "ui/ui_state.h"
#include "ui/widgets/button.h"

#include <imgui_internal.h>

#include <algorithm>
#include <utility>

namespace attune::ui {
namespace {

constexpr float header_dp = 56;
constexpr float foot_gap_dp = space::m;
constexpr float least_body_dp = 96; // with less room the foot scrolls with the body
constexpr float sheet_guess_dp = 420;

float column_width(const Frame& f, float region, float column_dp) {
    const float most = region - 2 * f.dp(space::side);
    return column_dp > 0 ? std::min(most, f.sp(column_dp)) : most;
}

/// Height of the foot as measured in the last frame.
float foot_height(Frame& f, ImGuiID id) {
    return f.ui.heights.try_emplace(id, f.dp(target::primary + 2 * foot_gap_dp)).first->second;
}

/// Keeps what was measured; another frame follows where that changes something.
void remember_height(Frame& f, ImGuiID id, float measured) {
    float& height = f.ui.heights[id];
    if (std::abs(measured - height) <= 0.5F) return;
    height = measured;
    f.motion.keep_moving();
}

float content_height() {
    const ImGuiWindow* body = ImGui::GetCurrentWindow();
    return body->DC.CursorMaxPos.y - body->DC.CursorStartPos.y;
}

bool pressed_outside(const ImRect& box) {
    // A drag that only ends out there, or began there, is none.
    const ImGuiIO& io = ImGui::GetIO();
    return ImGui::IsMouseReleased(0) && ImGui::IsWindowHovered() && !box.Contains(io.MousePos) &&
           !box.Contains(io.MouseClickedPos[0]);
}

} // namespace

Page::Page(Frame& f, const PageLook& look) : f_(f) {
    min_ = ImGui::GetCursorScreenPos();
    const ImVec2 room = ImGui::GetContentRegionAvail();
    max_ = {min_.x + room.x, min_.y + room.y};
    column_ = column_width(f, room.x, look.column_dp);
    foot_id_ = ImGui::GetID("foot");
    header(look);
    const float left = max_.y - ImGui::GetCursorScreenPos().y;
    const float foot = look.has_foot ? foot_height(f, foot_id_) : 0;
    foot_stays_ = look.has_foot && left - foot >= f.dp(least_body_dp);
    begin_scroll(f, "body", {room.x, std::max(f.dp(target::minimum), foot_stays_ ? left - foot : left)},
                 {.side = std::max(0.0F, (room.x - column_) / 2), .foot = f.dp(look.has_foot ? space::m : space::xxl)});
}

void Page::header(const PageLook& look) {
    const float left = look.leading == PageLook::Leading::None
                           ? std::max(f_.dp(space::side), (max_.x - min_.x - column_) / 2)
                           : f_.dp(space::s);
    const float right = std::max(f_.dp(space::s), left - f_.dp(space::m));
    const float buttons = f_.dp(target::minimum) * static_cast<float>(look.trailing.size());
    const bool leads = look.leading != PageLook::Leading::None;
    const bool grand = f_.wide() && !leads && !look.centred; // a serif heading where there is room for one
    const Type type = grand ? Type::Display : Type::Title;
    const float x0 = min_.x + left + (leads ? f_.dp(target::minimum + 4) : 0);
    const float x1 = max_.x - right - buttons;
    const float size_dp = unbroken_size(f_, type, look.title, x1 - x0, look.centred ? 18.0F : grand ? 34.0F : 22.0F);
    const Face style = face(f_, type, size_dp);
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
    if (look.beside_title)
        look.beside_title({x0 + measure(style, look.title, 0).x + f_.dp(space::l), min_.y}, {x1, min_.y + height});
    for (std::size_t i = 0; i < look.trailing.size(); ++i) {
        ImGui::SetCursorScreenPos({x1 + f_.dp(target::minimum) * static_cast<float>(i), middle - f_.dp(24)});
        if (icon_button(f_, look.trailing[i].icon, look.trailing[i].label)) pressed_ = static_cast<int>(i);
    }
    ImGui::SetCursorScreenPos({min_.x, min_.y + height});
}

void Page::begin_foot() {
    in_foot_ = true;
    if (foot_stays_) {
        end_scroll(f_);
        const float top = max_.y - foot_height(f_, foot_id_);
        f_.keep_free(top);
        foot_column_.emplace(ImVec2{min_.x + (max_.x - min_.x - column_) / 2, top + f_.dp(foot_gap_dp)}, column_);
    } else {
        gap(f_, foot_gap_dp);
        foot_column_.emplace(ImGui::GetCursorScreenPos(), column_);
    }
    ImGui::PushID("foot");
}

Page::~Page() {
    if (in_foot_) {
        ImGui::PopID();
        foot_column_.reset();
        remember_height(f_, foot_id_, ImGui::GetItemRectSize().y + 2 * f_.dp(foot_gap_dp));
    }
    if (!in_foot_ || !foot_stays_) end_scroll(f_);
}

Pane::Pane(const char* id, float width) {
    ImGui::BeginChild(id, {width, 0}, ImGuiChildFlags_NavFlattened,
                      ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse |
                          ImGuiWindowFlags_NoBackground);
}

Pane::~Pane() {
    ImGui::EndChild();
    ImGui::SameLine(0, 0);
}

Sheet::Sheet(Frame& f, const SheetLook& look) : f_(f), ground_before_(f.ground) {
    ImGui::PushID(static_cast<int>(f.state.place().screen));
    id_ = ImGui::GetID("sheet");
    foot_id_ = ImGui::GetID("foot");
    side_ = f.dp(space::side);
    const float risen = f.motion.ease(id_, 1, pace::normal, 0);
    const float most = take_place(risen, look.width_dp);
    open(risen);
    header(look);
    const float foot = look.has_foot ? foot_height(f, foot_id_) : 0;
    foot_stays_ = look.has_foot && most - header_height_ - foot >= f.dp(least_body_dp);
    const float left = max_.y - ImGui::GetCursorScreenPos().y - (foot_stays_ ? foot : 0);
    begin_scroll(f, "body", {max_.x - min_.x, std::max(1.0F, left)},
                 {.side = side_, .foot = f.dp(look.has_foot ? space::xs : space::xl)});
}

/// Where the sheet is by now. Returns how high it may be.
float Sheet::take_place(float risen, float width_dp) {
    const ImVec2 window = f_.layout.size;
    const bool dialog = !f_.compact();
    const float width = dialog ? std::min(window.x - f_.dp(64), f_.sp(width_dp)) : window.x;
    const float most = window.y - f_.dp(dialog ? 48 : 24);
    const float height = std::min(most, f_.ui.heights.try_emplace(id_, f_.dp(sheet_guess_dp)).first->second);
    const float rest = dialog ? (window.y - height) / 2 : window.y - height;
    const float way = dialog ? f_.dp(40) : height;
    min_ = {(window.x - width) / 2, rest + (1 - risen) * way};
    max_ = {min_.x + width, min_.y + height};
    return most;
}

/// The window over all of the page, the scrim, and the surface.
void Sheet::open(float risen) {
    const ImVec2 window = f_.layout.size;
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize(window);
    ImGui::Begin("##sheet", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoScrollWithMouse);
    ImGui::PushID(static_cast<int>(f_.state.place().screen)); // each sheet has a body of its own
    if (ImGui::IsWindowAppearing()) ImGui::SetWindowFocus();
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    draw.AddRectFilled({0, 0}, window, faded(f_.palette.scrim, risen));
    // Under a dialog the shadow lifts it; a bottom sheet runs off the foot of the window.
    const float beyond = f_.compact() ? f_.dp(40) : 0;
    draw_surface(f_, draw, min_, {max_.x, max_.y + beyond}, {.fill = f_.palette.background, .corner_dp = radius::pill});
    f_.ground = f_.palette.background;
    // Not while it rises: the second tap of two on what opened it means no scrim.
    if (risen >= 1 && f_.ui.scrolling == 0 && pressed_outside({min_, max_})) f_.act(action::Back{});
}

void Sheet::header(const SheetLook& look) {
    const float width = max_.x - min_.x;
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    if (f_.compact()) {
        const float x = min_.x + width / 2;
        draw.AddRectFilled({x - f_.dp(20), min_.y + f_.dp(10)}, {x + f_.dp(20), min_.y + f_.dp(14)}, f_.palette.outline,
                           f_.dp(2));
    }
    const float room = width - side_ - f_.dp(target::minimum + 16);
    const float size_dp = unbroken_size(f_, Type::Title, look.title, room, 20);
    const Face style = face(f_, Type::Title, size_dp);
    const float title_height = measure(style, look.title, room).y;
    const float top = min_.y + f_.dp(f_.compact() ? 22 : 14);
    const float height = std::max(f_.dp(target::minimum), title_height);
    ImGui::SetCursorScreenPos({min_.x + side_, top + (height - title_height) / 2});
    text(f_, Type::Title, look.title, {.width = room, .size_dp = size_dp, .heading = true});
    ImGui::SetCursorScreenPos({max_.x - f_.dp(target::minimum + 8), top + (height - f_.dp(48)) / 2});
    if (icon_button(f_, icon::close, "Close")) f_.act(action::Back{});
    header_height_ = top + height + f_.dp(10) - min_.y;
    header_height_ += draw_trouble(f_, {min_.x, min_.y + header_height_}, width);
    ImGui::SetCursorScreenPos({min_.x, min_.y + header_height_});
}

void Sheet::begin_foot() {
    in_foot_ = true;
    const float width = max_.x - min_.x - 2 * side_;
    if (foot_stays_) {
        content_ = content_height() + f_.dp(space::xs);
        end_scroll(f_);
        const float top = max_.y - foot_height(f_, foot_id_);
        f_.keep_free(top);
        foot_column_.emplace(ImVec2{min_.x + side_, top + f_.dp(foot_gap_dp)}, width);
    } else {
        gap(f_, foot_gap_dp);
        foot_column_.emplace(ImGui::GetCursorScreenPos(), width);
    }
}

Sheet::~Sheet() {
    float foot = 0;
    if (in_foot_) {
        foot_column_.reset();
        foot = ImGui::GetItemRectSize().y + 2 * f_.dp(foot_gap_dp);
        remember_height(f_, foot_id_, foot);
    }
    if (!in_foot_ || !foot_stays_) {
        foot = 0; // part of the content
        content_ = content_height() + f_.dp(in_foot_ ? space::xs : space::xl);
        end_scroll(f_);
    }
    remember_height(f_, id_, header_height_ + content_ + foot);
    f_.ground = ground_before_;
    f_.ui.sheet = UiState::SheetPlace{min_, max_, header_height_, f_.compact()};
    ImGui::PopID();
    ImGui::End();
    ImGui::PopID();
}

void leave_sheet_for(Frame& f, Action action) {
    f.act(action::Back{});
    f.act(std::move(action));
}

void draw_sheet_leaving(Frame& f) {
    if (!f.ui.sheet) return;
    const UiState::SheetPlace sheet = *f.ui.sheet;
    const float gone = f.motion.ease(ImHashStr("sheet leaving"), 1, pace::quick, 0);
    if (gone >= 1) return f.ui.sheet.reset();
    const float way = gone * (sheet.from_below ? f.layout.size.y - sheet.min.y : f.dp(40));
    const float left = 1 - gone;
    ImDrawList& draw = *ImGui::GetForegroundDrawList();
    draw.AddRectFilled({0, 0}, f.layout.size, faded(f.palette.scrim, left));
    draw.AddRectFilled({sheet.min.x, sheet.min.y + way},
                       {sheet.max.x, sheet.max.y + way + (sheet.from_below ? f.dp(40) : 0)},
                       faded(f.palette.background, left * left), f.dp(radius::pill)); // empty by now: soon seen through
}

} // namespace attune::ui
