#include "ui/shell.h"

#include "ui/icons.h"
#include "ui/notices.h"
#include "ui/page.h"
#include "ui/press.h"
#include "ui/scatter.h"
#include "ui/screens/wall_parts.h"
#include "ui/surface.h"
#include "ui/ui_state.h"
#include "ui/widgets/button.h"

#include <imgui_internal.h>

#include <algorithm>
#include <array>
#include <optional>
#include <ranges>

namespace attune::ui {
namespace {

struct Destination {
    Screen screen;
    const char* label;
    const char* icon;
    const char* icon_on = nullptr; ///< of the one that is shown; null: the same
};
constexpr std::array destinations{
    Destination{Screen::Session, "Session", icon::hourglass_empty},
    Destination{Screen::Cards, "Cards", icon::style},
    Destination{Screen::Wall, "Wall", icon::favorite_border, icon::favorite},
    Destination{Screen::Journal, "Journal", icon::menu_book},
    Destination{Screen::Together, "Together", icon::wb_sunny},
};

bool works(Screen screen) {
    return std::ranges::any_of(screens(), [=](const ScreenEntry& e) { return e.screen == screen; });
}

constexpr float bar_dp = 64, rail_dp = 88, rail_wide_dp = 104;

/// Five of them side by side on a phone leave little room for a large text: all labels are set as large as
/// the longest fits.
Face label_face(const Frame& f, float room) {
    Face style = face(f, Type::Caption);
    float widest = 0;
    for (const Destination& d : destinations)
        if (works(d.screen)) widest = std::max(widest, measure(style, d.label, 0).x);
    if (widest > room) style.size *= room / widest;
    return style;
}

/// In a low window the icon stands for the label.
bool has_room_for_label(const Frame& f, float height) { return height >= f.dp(34) + face(f, Type::Caption).line; }

void destination(Frame& f, const Destination& d, ImVec2 pos, ImVec2 size) {
    const bool on = f.state.places.front().screen == d.screen;
    const ImU32 ink = on ? f.palette.accent : f.palette.text_quiet;
    const Face style = label_face(f, size.x - f.dp(4));
    const bool labelled = has_room_for_label(f, size.y);
    const Press press = press_area(f, d.label, pos, size,
                                   {.role = ItemRole::Tab,
                                    .label = d.label,
                                    .selected = on,
                                    .corner = f.dp(16),
                                    .ink = ink,
                                    .ground = f.palette.surface,
                                    .text_size = style.size});
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const float middle = press.centre().x;
    const float height = f.dp(30) + (labelled ? style.line + f.dp(4) : 0);
    const float top = press.centre().y - height / 2;
    const float lit = f.motion.ease(press.id, on ? 1 : press.hovered ? 0.4F : 0, pace::normal);
    if (lit > 0)
        draw.AddRectFilled({middle - f.dp(18 + 12 * lit), top}, {middle + f.dp(18 + 12 * lit), top + f.dp(30)},
                           faded(f.palette.accent_soft, lit), f.dp(15));
    draw_icon(f, draw, on && d.icon_on != nullptr ? d.icon_on : d.icon, {middle, top + f.dp(15)}, f.dp(24), ink);
    if (labelled) draw_centred(draw, style, {middle, top + f.dp(34) + style.line / 2}, d.label, ink);
    if (press.clicked && !(on && f.state.places.size() == 1)) f.act(action::GoTo{{d.screen, {}}});
}

auto shown_destinations() {
    return destinations | std::views::filter([](const Destination& d) { return works(d.screen); });
}

/// Where the bar begins, below the page of a phone; nothing while there is nowhere else to go.
std::optional<float> bar_top(const Frame& f, const ImRect& room) {
    if (!f.compact() || std::ranges::distance(shown_destinations()) < 2) return std::nullopt;
    return room.Max.y - std::max(f.dp(bar_dp), f.dp(42) + face(f, Type::Caption).line);
}

void bottom_bar(Frame& f, const ImRect& box) {
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    draw.AddRectFilled(box.Min, box.Max, f.palette.surface);
    draw.AddLine(box.Min, {box.Max.x, box.Min.y}, f.palette.outline, f.dp(1));
    const float width = box.GetWidth() / static_cast<float>(std::ranges::distance(shown_destinations()));
    float x = box.Min.x;
    for (const Destination& d : shown_destinations()) {
        destination(f, d, {x, box.Min.y}, {width, box.GetHeight()});
        x += width;
    }
}

void thank_from_rail(Frame& f, ImVec2 at) {
    ImGui::SetCursorScreenPos(at);
    if (icon_button(f, icon::edit, "Say thank you",
                    {.colour = f.palette.accent, .ground = f.palette.accent_soft, .size_dp = target::primary}))
        begin_note(f);
}

/// The rail at the left. Returns the box that is left for the page.
ImRect rail(Frame& f, ImRect room) {
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const float width = std::max(f.dp(f.wide() ? rail_wide_dp : rail_dp), f.sp(80));
    draw.AddRectFilled(room.Min, {room.Min.x + width, room.Max.y}, f.palette.surface);
    draw.AddLine({room.Min.x + width, room.Min.y}, {room.Min.x + width, room.Max.y}, f.palette.outline, f.dp(1));
    float y = room.Min.y + f.dp(20);
    if (!f.layout.low) {
        const Face mark = face(f, Type::Note, 24 / std::max(1.0F, f.layout.text_scale * 0.8F));
        draw_centred(draw, mark, {room.Min.x + width / 2, y + mark.line / 2}, "attune", f.palette.accent);
        y += mark.line + f.dp(20);
    }
    const auto shown = static_cast<float>(std::ranges::distance(shown_destinations()));
    const float wanted = std::max(f.dp(64), f.dp(42) + face(f, Type::Caption).line), wanted_gap = f.dp(10);
    const bool tight = y + shown * (wanted + wanted_gap) > room.Max.y;
    if (tight) y = room.Min.y + f.dp(4);
    const float each = tight ? (room.Max.y - y) / shown : wanted + wanted_gap;
    const float height = tight ? std::clamp(each, f.dp(target::minimum), wanted) : wanted;
    for (const Destination& d : shown_destinations()) {
        destination(f, d, {room.Min.x + f.dp(4), y}, {width - f.dp(8), height});
        y += std::max(each, height);
    }
    const float foot = room.Max.y - f.dp(20 + target::primary);
    if (y <= foot && works(Screen::Compose) && f.state.places.front().screen != Screen::Wall) // that has its own
        thank_from_rail(f, {room.Min.x + (width - f.dp(target::primary)) / 2, foot});
    room.Min.x += width + f.dp(1);
    return room;
}

/// Drawn by the page before it: always a sheet's case, a detail's where two panes fit.
bool lies_on_page(const Frame& f, std::size_t i) {
    const Presentation how = entry_of(f.state.places[i].screen).how;
    return i > 0 && (how == Presentation::Sheet || (how == Presentation::Detail && f.wide()));
}

/// "?", wherever the layout has it: as a character, or where no characters come in as its usual
/// key.
bool asks_for_keys() {
    const ImGuiIO& io = ImGui::GetIO();
    const auto& typed = io.InputQueueCharacters;
    const bool character = std::find(typed.begin(), typed.end(), static_cast<ImWchar>('?')) != typed.end();
    const bool key = io.KeyShift && ImGui::IsKeyPressed(ImGuiKey_Slash, false);
    return character || key || ImGui::IsKeyPressed(ImGuiKey_F1, false);
}

std::size_t page_index(const Frame& f) {
    std::size_t i = f.state.places.size() - 1;
    while (lies_on_page(f, i)) --i;
    return i;
}

/// A page laid on top comes from the right, the one below it from the left; destinations only
/// appear.
struct Arrival {
    float shown = 1; // 0 to 1
    float slide = 0; // pixels to the right
};

Arrival arrival(Frame& f, const ScreenEntry& entry) {
    constexpr float way_dp = 24;
    const ImGuiID id = ImGui::GetID(static_cast<int>(entry.screen));
    const float from = f.ui.places.empty() ? 1.0F : 0.0F; // the program opens at once
    const float shown = f.motion.ease(id, 1, pace::normal, from);
    return {shown, (1 - shown) * f.ui.came_from * f.dp(way_dp)};
}

/// A veil of the ground that thins out while the page arrives.
void draw_veil(const Frame& f, const ImRect& room, float shown) {
    if (shown >= 1) return;
    ImGui::GetForegroundDrawList()->AddRectFilled(room.Min, room.Max, faded(f.palette.background, 1 - shown));
}

void draw_arriving(Frame& f, const ScreenEntry& entry, const ImRect& room) {
    const Arrival arriving = arrival(f, entry);
    ImGui::PushClipRect(room.Min, room.Max, true);
    ImGui::SetCursorScreenPos({room.Min.x + arriving.slide, room.Min.y});
    ImGui::PushID(static_cast<int>(entry.screen));
    ImGui::BeginChild("page", room.GetSize(), ImGuiChildFlags_NavFlattened,
                      ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse |
                          ImGuiWindowFlags_NoBackground);
    entry.draw(f);
    ImGui::EndChild();
    ImGui::PopID();
    ImGui::PopClipRect();
    draw_veil(f, room, arriving.shown);
}

/// The page and its navigation, in the order they are read: a rail before the page, a bar after it.
void draw_page(Frame& f, const ScreenEntry& entry, ImRect room) {
    room = draw_banners(f, room);
    if (entry.how == Presentation::Full) return draw_arriving(f, entry, room);
    if (!f.compact()) return draw_arriving(f, entry, rail(f, room));
    const auto top = bar_top(f, room);
    if (!top) return draw_arriving(f, entry, room);
    f.keep_free(*top);
    draw_arriving(f, entry, {room.Min, {room.Max.x, *top}});
    bottom_bar(f, {{room.Min.x, *top}, room.Max});
}

/// The window that takes the keyboard now.
const char* window_on_top() {
    const ImGuiWindow* sheet = ImGui::FindWindowByName("##sheet");
    return sheet != nullptr && sheet->Active ? sheet->Name : "##root";
}

/// Remembers from which side the page now shown came.
void follow_places(Frame& f) {
    const auto before = f.ui.places.size(), now = f.state.places.size();
    if (before == 0 || f.ui.places == f.state.places) return;
    f.ui.came_from = now > before ? 1.0F : now < before ? -1.0F : 0.0F;
}

bool is_new(const Frame& f, std::size_t place) {
    const auto& before = f.ui.places;
    return place >= before.size() || before[place] != f.state.places[place];
}

/// What had the keyboard's focus is gone (its page was left, a row removed, a button changed its name)
/// or can no longer be pressed: the next Tab starts anew instead of looking for it for ever. Dear
/// ImGui starts at the first thing only while its ring is hidden.
void let_go_of_lost_focus(const Frame& f) {
    constexpr int patience = 3; // frames: Dear ImGui takes two to hand the focus back to the page below a sheet
    ImGuiContext& g = *ImGui::GetCurrentContext();
    const auto holds = [&](const Item& item) { return item.id == g.NavId && item.enabled; };
    const bool held = g.NavId != 0 && std::ranges::any_of(f.semantics.items(), holds);
    f.ui.focus_lost_frames = held || g.NavAnyRequest ? 0 : f.ui.focus_lost_frames + 1;
    if (f.ui.focus_lost_frames < patience) return;
    g.NavId = 0;
    g.NavCursorVisible = false;
}

/// Keys that work everywhere but while somebody types: then Escape is the text field's.
void take_keys(Frame& f) {
    if (ImGui::GetIO().WantTextInput) return;
    if (ImGui::IsKeyPressed(ImGuiKey_Escape, ImGuiInputFlags_None, ImGuiKeyOwner_NoOwner)) f.act(action::Back{});
    if (asks_for_keys() && works(Screen::Keys)) f.act(action::GoTo{{Screen::Keys, {}}});
    if (works(Screen::Compose) && ImGui::IsKeyChordPressed(ImGuiMod_Ctrl | ImGuiKey_N)) begin_note(f);
    const bool undo = f.state.notice && f.state.notice->can_undo() && f.state.place().screen != Screen::Stage;
    if (undo && ImGui::IsKeyChordPressed(ImGuiMod_Ctrl | ImGuiKey_Z)) f.act(action::Restore{});
}

} // namespace

const ScreenEntry& entry_of(Screen screen) {
    const auto found = std::ranges::find(screens(), screen, &ScreenEntry::screen);
    return found != screens().end() ? *found : screens().front();
}

void draw_shell(Frame& f) {
    const std::size_t page = page_index(f);
    const bool covered = entry_of(f.state.place().screen).how == Presentation::Sheet;
    follow_places(f);
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize(f.layout.size);
    ImGui::Begin("##root", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoScrollWithMouse |
                     ImGuiWindowFlags_NoBackground);
    f.ground = f.palette.background;
    if (covered) f.semantics.push_silence();
    ImGui::BeginDisabled(covered);
    f.ui.opening = is_new(f, page);
    draw_page(f, entry_of(f.state.places[page].screen), {{0, 0}, f.layout.size});
    ImGui::EndDisabled();
    if (covered) f.semantics.pop_silence();
    ImGui::End();
    f.ui.opening = is_new(f, f.state.places.size() - 1);
    if (covered)
        entry_of(f.state.place().screen).draw(f);
    else
        draw_sheet_leaving(f);
    f.ui.opening = false;
    ImGui::Begin(window_on_top());
    draw_notice(f, covered);
    draw_saving(f);
    draw_scatter(f);
    ImGui::End();
    f.ui.places = f.state.places;
    let_go_of_lost_focus(f);
    take_keys(f);
}

void apply_base_style() {
    ImGuiStyle& style = ImGui::GetStyle();
    style.WindowPadding = {0, 0};
    style.WindowBorderSize = 0;
    style.ChildBorderSize = 0;
    style.ItemSpacing = {0, 0};
    style.ItemInnerSpacing = {0, 0};
    style.FramePadding = {0, 0};
    style.WindowMinSize = {1, 1};
    style.DisabledAlpha = 1; // a page below a sheet keeps its colours: the scrim quietens it
    style.CircleTessellationMaxError = 0.15F;
    style.Colors[ImGuiCol_NavCursor] = {0, 0, 0, 0}; // the focus ring is ours
    style.Colors[ImGuiCol_NavWindowingHighlight] = {0, 0, 0, 0};
    style.Colors[ImGuiCol_NavWindowingDimBg] = {0, 0, 0, 0};
    style.Colors[ImGuiCol_WindowBg] = {0, 0, 0, 0};
    // No choosing of windows by Ctrl+Tab: there is one.
    ImGui::GetCurrentContext()->ConfigNavWindowingKeyNext = ImGuiKey_None;
    ImGui::GetCurrentContext()->ConfigNavWindowingKeyPrev = ImGuiKey_None;
}

} // namespace attune::ui
