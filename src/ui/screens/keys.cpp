// The keyboard, listed.
#include "ui/page.h"
#include "ui/screens/screens.h"
#include "ui/surface.h"

#include <array>
#include <string>

namespace attune::ui {
namespace {

struct Shortcut {
    const char* key;
    const char* what;
};

constexpr std::array on_the_stage{
    Shortcut{"Space", "Start, pause, go on"},
    Shortcut{"Enter", "The large button: done"},
    Shortcut{"→", "Skip to the next phase"},
    Shortcut{"←", "Back to the phase before"},
    Shortcut{"+", "A minute more"},
    Shortcut{"−", "A minute less"},
    Shortcut{"N", "Draw a card"},
    Shortcut{"T", "Time-out"},
    Shortcut{"F", "Stage mode, for the whole room"},
    Shortcut{"G", "Table mode, two halves"},
    Shortcut{"Ctrl Z", "Take the last tap back"},
};
constexpr std::array at_the_cards{
    Shortcut{"Space", "Turn the card, also by Enter; the next one where there is no back"},
    Shortcut{"→", "Next card"},
    Shortcut{"←", "The card before"},
    Shortcut{"S", "Shuffle the deck"},
    Shortcut{"K", "Keep the card, or no longer"},
};
constexpr std::array everywhere{
    Shortcut{"Tab", "To the next thing, with Shift back"},
    Shortcut{"Enter", "Press what has the ring; so does Space"},
    Shortcut{"Esc", "Back; on the stage the ring goes first"},
    Shortcut{"Ctrl Z", "Undo what you typed, or what the word at the foot tells of"},
    Shortcut{"Ctrl Y", "What was undone in typing, again"},
    Shortcut{"Ctrl N", "A note for the wall"},
    Shortcut{"?", "This list"},
};

void key_cap(Frame& f, ImVec2 pos, float width, const Face& style, const char* words) {
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const ImVec2 max{pos.x + width, pos.y + style.line + f.dp(10)};
    draw_surface(f, draw, pos, max, {.corner_dp = 8, .lifted = false, .outline = f.palette.outline});
    draw_centred(draw, style, {(pos.x + max.x) / 2, (pos.y + max.y) / 2}, words, f.palette.text);
}

template <class List>
void list(Frame& f, const List& shortcuts) {
    const Face style = face(f, Type::Label), line = face(f, Type::Body);
    const float cap = measure(style, "Ctrl Z", 0).x + f.dp(20);
    for (const Shortcut& shortcut : shortcuts) {
        const ImVec2 pos = ImGui::GetCursorScreenPos();
        const float row = ImGui::GetContentRegionAvail().x;
        const float x = pos.x + cap + f.dp(space::l), width = row - cap - f.dp(space::l);
        const float words = measure(line, shortcut.what, width).y;
        const float height = std::max(words, style.line + f.dp(10)) + f.dp(space::m);
        const float shift = std::max(0.0F, (style.line + f.dp(10) - line.line) / 2);
        key_cap(f, pos, cap, style, shortcut.key);
        draw_text(*ImGui::GetWindowDrawList(), line, {x, pos.y + shift}, width, shortcut.what, f.palette.text);
        ImGui::Dummy({row, height + (words > line.line ? shift : 0)});
        const ImVec2 clip_min = ImGui::GetWindowPos(), size = ImGui::GetWindowSize();
        f.semantics.add({.role = ItemRole::Text,
                         .label = shortcut.what,
                         .value = shortcut.key,
                         .min = pos,
                         .max = {pos.x + row, pos.y + height},
                         .clip_min = clip_min,
                         .clip_max = {clip_min.x + size.x, clip_min.y + size.y},
                         .ink = f.palette.text,
                         .ground = f.ground,
                         .text_size = line.size});
    }
}

} // namespace

void draw_keys(Frame& f) {
    const Sheet sheet(f, {.title = "Keys"});
    text(f, Type::Label, "On the stage", {.colour = f.palette.text_quiet, .size_dp = 13, .heading = true});
    gap(f, space::s);
    list(f, on_the_stage);
    gap(f, space::s);
    text(f, Type::Label, "At the cards", {.colour = f.palette.text_quiet, .size_dp = 13, .heading = true});
    gap(f, space::s);
    list(f, at_the_cards);
    gap(f, space::s);
    text(f, Type::Label, "Everywhere", {.colour = f.palette.text_quiet, .size_dp = 13, .heading = true});
    gap(f, space::s);
    list(f, everywhere);
}

} // namespace attune::ui
