// All cards of a deck, or of every deck, as a grid to search and pick from.
#include "ui/icons.h"
#include "ui/list_clip.h"
#include "ui/page.h"
#include "ui/press.h"
#include "ui/screens/deck_parts.h"
#include "ui/screens/screens.h"
#include "ui/surface.h"
#include "ui/text/fold.h"
#include "ui/ui_state.h"
#include "ui/widgets/button.h"
#include "ui/widgets/empty.h"
#include "ui/widgets/row.h"
#include "ui/widgets/text_field.h"

#include <algorithm>
#include <string>
#include <vector>

namespace attune::ui {
namespace {

constexpr float cell_least_dp = 158, cell_low_dp = 104, cell_gap_dp = 12, cell_padding_dp = 14;
constexpr std::size_t query_max = 60;

struct Found {
    const Deck* deck;
    const Card* card;
};

bool matches(const Card& card, const std::vector<std::string>& words) {
    if (words.empty()) return true;
    std::string all = card.text + " " + card.back + " " + card.hint + " " + card.feeling + " " + card.need;
    for (const std::string& tag : card.tags) all += " " + title_of_tag(tag);
    const std::string plain = folded(all);
    return std::ranges::all_of(words, [&](const std::string& word) { return plain.find(word) != std::string::npos; });
}

void find_in(const Frame& f, const Deck& deck, const CardFilter& filter, const std::vector<std::string>& words,
             std::vector<Found>& found) {
    for (const Card* card : cards_dealt(f.state.library, deck, filter))
        if (matches(*card, words)) found.push_back({&deck, card});
}

std::vector<Found> set_aside(const Frame& f, const Deck& deck, const std::vector<std::string>& words) {
    std::vector<Found> found;
    for (const Card& card : deck.cards)
        if (has_mark(f.state.library, deck.id, card.id, Mark::Aside) && matches(card, words))
            found.push_back({&deck, &card});
    return found;
}

/// "Deeper", and among all decks the deck too.
std::string above_of(const Found& one, bool names_deck) {
    std::string above = names_deck ? one.deck->title : std::string{};
    if (one.card->depth > 0) above += (above.empty() ? "" : ", ") + std::string{title_of_depth(one.card->depth)};
    return above;
}

struct Cell {
    Found found;
    std::string above;
    bool kept = false;
};

float cell_height(const Frame& f, const Cell& cell, float width) {
    const float inner = width - 2 * f.dp(cell_padding_dp);
    const float above = cell.above.empty()
                            ? 0
                            : measure(face(f, Type::Caption), cell.above, inner - f.dp(cell.kept ? 24 : 0)).y + f.dp(6);
    return std::max(f.dp(cell_low_dp), 2 * f.dp(cell_padding_dp) + above +
                                           measure(face(f, Type::Note, 17), cell.found.card->text, inner).y);
}

void draw_cell(Frame& f, const Cell& cell, ImVec2 pos, ImVec2 size) {
    const Card& card = *cell.found.card;
    const std::string said = cell.kept ? (cell.above.empty() ? "kept" : cell.above + ", kept") : cell.above;
    ImGui::PushID(cell.found.deck->id.c_str());
    const Press press = press_area(f, card.id, pos, size,
                                   {.role = ItemRole::ListItem,
                                    .label = card.text,
                                    .value = said.empty() ? cell.found.deck->title + " " + card.id : said,
                                    .corner = f.dp(radius::note),
                                    .ink = f.palette.text,
                                    .ground = f.palette.surface,
                                    .text_size = face(f, Type::Note, 17).size});
    ImGui::PopID();
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    draw_surface(f, draw, press.min, press.max,
                 {.fill = pressed_shade(f, press, f.palette.surface), .corner_dp = radius::note});
    const ImU32 strong = f.palette.of(cell.found.deck->hue).strong;
    const float padding = f.dp(cell_padding_dp), inner = size.x - 2 * padding;
    ImVec2 at{pos.x + padding, pos.y + padding};
    if (cell.kept)
        draw_icon(f, draw, icon::favorite, {pos.x + size.x - padding - f.dp(8), at.y + f.dp(8)}, f.dp(18), strong);
    if (!cell.above.empty())
        at.y +=
            draw_text(draw, face(f, Type::Caption), at, inner - f.dp(cell.kept ? 24 : 0), cell.above, strong) + f.dp(6);
    draw_text(draw, face(f, Type::Note, 17), at, cell.above.empty() && cell.kept ? inner - f.dp(24) : inner, card.text,
              f.palette.text);
    if (press.clicked) f.act(action::PickCard{cell.found.deck->id, card.id});
}

void grid(Frame& f, const std::vector<Found>& found, bool names_deck) {
    const float row = ImGui::GetContentRegionAvail().x, between = f.dp(cell_gap_dp);
    const auto columns = static_cast<std::size_t>(std::max(1.0F, (row + between) / (f.sp(cell_least_dp) + between)));
    const float width = (row - between * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    const std::size_t rows = (found.size() + columns - 1) / columns;
    ListClip clip(f, "cards", rows);
    for (std::size_t r = clip.first(); clip.begin_row(r); ++r) {
        const ImVec2 pos = ImGui::GetCursorScreenPos();
        std::vector<Cell> cells;
        float height = 0;
        for (std::size_t i = r * columns; i < std::min(found.size(), (r + 1) * columns); ++i) {
            const bool kept = has_mark(f.state.library, found[i].deck->id, found[i].card->id, Mark::Kept);
            cells.push_back({found[i], above_of(found[i], names_deck), kept});
            height = std::max(height, cell_height(f, cells.back(), width));
        }
        for (std::size_t i = 0; i < cells.size(); ++i)
            draw_cell(f, cells[i], {pos.x + static_cast<float>(i) * (width + between), pos.y}, {width, height});
        ImGui::SetCursorScreenPos(pos);
        ImGui::Dummy({row, height + between});
        clip.end_row(r);
    }
}

void aside_list(Frame& f, const std::vector<Found>& aside) {
    if (aside.empty()) return;
    gap(f, space::l);
    section(f, "Set aside, not dealt");
    for (const Found& one : aside) {
        gap(f, space::s);
        if (list_row(f, one.card->text,
                     {.icon = icon::undo, .hue = one.deck->hue, .subtitle = "Bring it back", .id = one.card->id}))
            f.act(action::MarkCard{one.deck->id, one.card->id, Mark::Aside, false});
    }
}

void search_field(Frame& f, bool at_once) {
    if (f.ui.opening) f.ui.card_query.clear();
    text_field(f, "search", f.ui.card_query,
               {.label = "Search the cards",
                .placeholder = "Search the cards",
                .length_max = query_max,
                .focus_now = at_once && f.ui.opening});
    gap(f, space::m);
}

void one_deck(Frame& f, const Deck& deck) {
    const Page page(f, {.title = deck.title,
                        .leading = PageLook::Leading::Back,
                        .centred = true,
                        .trailing = is_own(f, deck) ? std::vector<HeaderAction>{{icon::add, "Write a card"}}
                                                    : std::vector<HeaderAction>{},
                        .column_dp = 960});
    if (page.pressed() == 0) write_card(f, deck, {});
    if (deck.cards.empty())
        return empty_state(f, icon::edit, "No cards in it yet", "One question is enough to begin with.");
    ImGui::PushID(deck.id.c_str());
    search_field(f, false);
    all_filters(f, deck);
    const auto words = search_words(f.ui.card_query);
    std::vector<Found> found;
    find_in(f, deck, filter_of(f, deck), words, found);
    const auto aside = set_aside(f, deck, words);
    if (found.empty() && aside.empty())
        empty_state(f, icon::search, words.empty() ? "No card like that" : "No card says that",
                    "Other words, or another choice above, may find one.");
    grid(f, found, false);
    aside_list(f, aside);
    ImGui::PopID();
}

void all_decks(Frame& f) {
    const Page page(f, {.title = "All cards", .leading = PageLook::Leading::Back, .centred = true, .column_dp = 960});
    search_field(f, true);
    const auto words = search_words(f.ui.card_query);
    if (words.empty())
        return empty_state(f, icon::search, "Search all your cards", "A word on either side of a card is enough.");
    std::vector<Found> found;
    for (const Deck* deck : decks_in_order(f)) find_in(f, *deck, {}, words, found);
    if (found.empty()) return empty_state(f, icon::search, "No card says that", "Try another word.");
    grid(f, found, true);
}

} // namespace

void draw_deck_cards(Frame& f) {
    RecordId subject;
    for (const Place& place : f.state.places)
        if (place.screen == Screen::DeckCards) subject = place.subject;
    const Deck* deck = subject.empty() ? nullptr : find_deck(f.state, subject);
    if (deck != nullptr)
        one_deck(f, *deck);
    else
        all_decks(f);
}

} // namespace attune::ui
