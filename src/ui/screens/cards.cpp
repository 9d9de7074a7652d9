// The decks: as a grid, or as a list beside the one that is open.
#include "ui/icons.h"
#include "ui/page.h"
#include "ui/press.h"
#include "ui/screens/deck_parts.h"
#include "ui/screens/screens.h"
#include "ui/screens/wall_parts.h"
#include "ui/surface.h"
#include "ui/turned.h"
#include "ui/widgets/button.h"
#include "ui/widgets/row.h"

#include <imgui_internal.h>

#include <algorithm>
#include <string>

namespace attune::ui {
namespace {

constexpr float tile_dp = 164, tile_least_dp = 150, grid_gap_dp = 14, list_pane_dp = 360, list_share = 0.36F;
constexpr float tile_padding_dp = 16;

PageLook home_look(const Frame& f, bool grid) {
    PageLook look{.title = "Cards",
                  .trailing = {{icon::search, "Search all cards"}, {icon::add, "Write a new deck"}},
                  .column_dp = grid ? breakpoint::text_width : 0.0F};
    if (f.compact()) look.trailing.push_back({icon::edit, "Say thank you"}); // the rail has it elsewhere
    return look;
}

void header_pressed(Frame& f, int which) {
    if (which == 0) f.act(action::GoTo{{Screen::DeckCards, {}}});
    if (which == 1) write_deck(f);
    if (which == 2) begin_note(f);
}

/// A new deck that was begun and not saved.
void unfinished(Frame& f) {
    if (!f.drafts.deck || !f.drafts.deck->id.empty()) return;
    gap(f, space::m);
    const std::string title =
        f.drafts.deck->title.empty() ? "A deck without a name yet" : "“" + f.drafts.deck->title + "”";
    if (list_row(f, "Go on writing",
                 {.icon = icon::edit, .hue = f.drafts.deck->hue, .subtitle = title, .trailing = icon::chevron_right}))
        write_deck(f);
}

// ---- grid

void draw_stack(Frame& f, ImDrawList& draw, const ImRect& box, Hue hue) {
    const HueColours& colours = f.palette.of(hue);
    const Posed lower(draw, box, {.shift = {-f.dp(3), f.dp(5)}, .tilt = 0.03F, .scale = 0.97F});
    draw_surface(f, draw, box.Min, box.Max, {.fill = mixed(colours.soft, colours.strong, 0.08F), .lifted = false});
}

float tile_height(const Frame& f, const Deck& deck, float width) {
    const float inner = width - 2 * f.dp(tile_padding_dp);
    const float words = measure(face(f, Type::Card, 24), deck.title, inner).y +
                        measure(face(f, Type::Caption, 12.5F), contents_of(f, deck), inner).y;
    return std::max(f.dp(tile_dp), f.dp(tile_padding_dp * 2 + 28 + 20) + words);
}

void tile(Frame& f, const Deck& deck, const ImRect& box) {
    const HueColours& colours = f.palette.of(deck.hue);
    const std::string contents = contents_of(f, deck);
    const Press press = press_area(f, deck.id, box.Min, box.GetSize(),
                                   {.label = deck.title,
                                    .value = contents,
                                    .corner = f.dp(radius::card),
                                    .ink = f.palette.text,
                                    .ground = colours.soft,
                                    .text_size = face(f, Type::Card, 24).size});
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    draw_stack(f, draw, box, deck.hue);
    draw_surface(f, draw, box.Min, box.Max, {.fill = pressed_shade(f, press, colours.soft)});
    const float padding = f.dp(tile_padding_dp), inner = box.GetWidth() - 2 * padding;
    draw_icon(f, draw, icon_of(deck), {box.Min.x + padding + f.dp(12), box.Min.y + padding + f.dp(12)}, f.dp(26),
              colours.strong);
    Face small = face(f, Type::Caption, 12.5F);
    const Face title = face(f, Type::Card, 24);
    const float below = measure(small, contents, inner).y;
    float y = box.Max.y - padding - below;
    draw_text(draw, small, {box.Min.x + padding, y}, inner, contents, colours.strong);
    y -= measure(title, deck.title, inner).y + f.dp(4);
    draw_text(draw, title, {box.Min.x + padding, y}, inner, deck.title, f.palette.text);
    if (press.clicked) f.act(action::GoTo{{Screen::Deck, deck.id}});
}

void grid(Frame& f) {
    const auto decks = decks_in_order(f);
    const ImVec2 pos = ImGui::GetCursorScreenPos();
    const float row = ImGui::GetContentRegionAvail().x, between = f.dp(grid_gap_dp);
    const int columns = std::max(1, static_cast<int>((row + between) / (f.sp(tile_least_dp) + between)));
    const float width = (row - between * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    float y = pos.y + f.dp(4);
    for (std::size_t first = 0; first < decks.size(); first += static_cast<std::size_t>(columns)) {
        const std::size_t end = std::min(decks.size(), first + static_cast<std::size_t>(columns));
        float height = 0;
        for (std::size_t i = first; i < end; ++i) height = std::max(height, tile_height(f, *decks[i], width));
        for (std::size_t i = first; i < end; ++i) {
            const float x = pos.x + static_cast<float>(i - first) * (width + between);
            tile(f, *decks[i], {{x, y}, {x + width, y + height}});
        }
        y += height + f.dp(grid_gap_dp + 8);
    }
    ImGui::SetCursorScreenPos(pos);
    ImGui::Dummy({row, y - pos.y});
}

// ---- two panes

const Deck* open_deck(const Frame& f) {
    for (auto place = f.state.places.rbegin(); place != f.state.places.rend(); ++place)
        if (place->screen == Screen::Deck)
            if (const Deck* deck = find_deck(f.state, place->subject)) return deck;
    const auto decks = decks_in_order(f);
    return decks.empty() ? nullptr : decks.front();
}

/// Another row takes the place of the one that is open.
void choose(Frame& f, const Deck& deck) {
    if (f.state.places.size() > 1) f.act(action::GoTo{{Screen::Cards, {}}});
    f.act(action::GoTo{{Screen::Deck, deck.id}});
}

void list_pane(Frame& f, const Deck* shown) {
    const Page page(f, home_look(f, false));
    header_pressed(f, page.pressed());
    for (const Deck* deck : decks_in_order(f)) {
        const std::string contents = contents_of(f, *deck);
        const bool selected = shown != nullptr && deck->id == shown->id;
        if (list_row(f, deck->title,
                     {.icon = icon_of(*deck),
                      .hue = deck->hue,
                      .subtitle = contents,
                      .selected = selected,
                      .id = deck->id}) &&
            !selected)
            choose(f, *deck);
        gap(f, 10);
    }
    unfinished(f);
}

void two_panes(Frame& f) {
    const Deck* shown = open_deck(f);
    const float room = ImGui::GetContentRegionAvail().x;
    {
        const Pane left("decks", std::min(f.sp(list_pane_dp), room * list_share));
        list_pane(f, shown);
    }
    const Pane right("deck", 0);
    if (shown != nullptr) deck_page(f, *shown, true);
}

} // namespace

void draw_cards(Frame& f) {
    if (f.wide()) return two_panes(f);
    const Page page(f, home_look(f, true));
    header_pressed(f, page.pressed());
    grid(f);
    unfinished(f);
}

} // namespace attune::ui
