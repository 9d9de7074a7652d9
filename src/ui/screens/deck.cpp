// One deck: its pile with the card that is up.
#include "ui/icons.h"
#include "ui/page.h"
#include "ui/screens/deck_parts.h"
#include "ui/screens/screens.h"
#include "ui/surface.h"
#include "ui/ui_state.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card_table.h"
#include "ui/widgets/empty.h"

#include <algorithm>
#include <string>

namespace attune::ui {
namespace {

constexpr float round_dp = 64, least_dp = 200, tallest = 1.5F;

std::string hint_below(const Frame& f, const Deck& deck) {
    const std::string count = count_words(f, deck);
    const Card* up = card_up(f.state, deck);
    if (up == nullptr) return count;
    return count + (up->back.empty() ? " · swipe for the next one" : " · tap the card to turn it");
}

TableLook look_of(const Frame& f, float width) {
    const bool large = width >= f.dp(480);
    return {.words_dp = large ? 44.0F : 32.0F, .padding_dp = large ? 40.0F : width < f.dp(260) ? 20.0F : 28.0F};
}

/// There is a card to draw, or one is up.
bool has_table(const Frame& f, const Deck& deck) {
    return !deck.cards.empty() && (count_in(f.state, deck).of > 0 || card_up(f.state, deck) != nullptr);
}

/// Where nothing can be dealt: why, and the first step.
void nothing_to_deal(Frame& f, const Deck& deck) {
    if (deck.cards.empty()) {
        empty_state(f, icon::edit, "No cards in it yet", "One question is enough to begin with.");
        gap(f, space::l);
        if (button(f, "Write the first card", {.icon = icon::add, .hue = deck.hue})) write_card(f, deck, {});
        return;
    }
    const CardFilter filter = filter_of(f, deck);
    if (filter.which == CardFilter::Which::Kept)
        empty_state(f, icon::favorite_border, "No card is kept here yet",
                    "The heart on a card keeps it, so that you find it again.");
    else if (filter.which == CardFilter::Which::Unseen)
        empty_state(f, icon::check, "You have seen them all", "They are as good the second time.");
    else
        empty_state(f, icon::style, "No card is left to deal", "Those set aside can be brought back from all cards.");
    gap(f, space::l);
    const bool filtered = filter != CardFilter{};
    if (button(f, filtered ? "Deal from all cards" : "Look at all cards", {.kind = ButtonKind::Tonal, .id = "all"})) {
        if (filtered)
            f.act(action::FilterDeck{deck.id, {}});
        else
            f.act(action::GoTo{{Screen::DeckCards, deck.id}});
    }
}

/// The table in what is left of the region, `below` pixels of it for what stands under it.
void table(Frame& f, const Deck& deck, float width, float below) {
    const ImVec2 pos = ImGui::GetCursorScreenPos();
    const float end = ImGui::GetWindowPos().y + ImGui::GetWindowSize().y;
    const TableLook look = look_of(f, width);
    const float room = std::min(end - pos.y - below, width * tallest);
    const float height = std::max({room, least_table_height(f, deck, width, look), f.dp(least_dp)});
    card_table(f, deck, {pos, {pos.x + width, pos.y + height}}, look);
    ImGui::SetCursorScreenPos(pos);
    ImGui::Dummy({width, height});
}

void round_button(Frame& f, const char* glyph, std::string_view label, bool enabled, const Action& action) {
    if (icon_button(f, glyph, label,
                    {.colour = f.palette.accent,
                     .ground = f.palette.accent_soft,
                     .size_dp = round_dp,
                     .icon_dp = 26,
                     .enabled = enabled}))
        f.act(Action{action});
}

void turn_button(Frame& f, const Deck& deck, const Card* up, float width) {
    if (button(f, up != nullptr ? "Take a turn on it" : "Draw a card",
               {.icon = up != nullptr ? icon::hourglass_empty : icon::style,
                .hue = deck.hue,
                .width = width,
                .height_dp = round_dp,
                .id = "turn"})) {
        if (up != nullptr)
            f.act(action::TakeTurn{deck.id, up->id});
        else
            f.act(action::DrawNext{deck.id});
    }
}

/// Back, a turn on it, next; on two lines where they don't fit.
void actions(Frame& f, const Deck& deck) {
    const Card* up = card_up(f.state, deck);
    const float row = ImGui::GetContentRegionAvail().x, side = f.dp(round_dp), between = f.dp(space::m);
    const float middle = row - 2 * (side + between);
    const bool beside = middle >= button_width(f, "Take a turn on it", {.icon = icon::hourglass_empty}) - f.dp(24);
    const ImVec2 pos = ImGui::GetCursorScreenPos();
    float y = pos.y;
    if (!beside) {
        turn_button(f, deck, up, row);
        y = ImGui::GetItemRectMax().y + between;
        ImGui::SetCursorScreenPos({pos.x, y});
    }
    const bool can_undo = card_before(f.state, deck) != nullptr;
    round_button(f, icon::undo, "The card before", can_undo, action::DrawBack{deck.id});
    if (beside) {
        ImGui::SetCursorScreenPos({pos.x + side + between, y});
        turn_button(f, deck, up, middle);
    }
    ImGui::SetCursorScreenPos({pos.x + row - side, y});
    round_button(f, icon::arrow_forward, "Next card", true, action::DrawNext{deck.id});
}

void wide_actions(Frame& f, const Deck& deck) {
    const Card* up = card_up(f.state, deck);
    const ButtonLook tonal{.kind = ButtonKind::Tonal, .icon = icon::shuffle, .width = -1, .height_dp = round_dp};
    ButtonLook next = tonal;
    next.icon = icon::arrow_forward;
    const float row = ImGui::GetContentRegionAvail().x, between = f.dp(space::m);
    const float shuffle = button_width(f, "Shuffle", tonal), on = button_width(f, "Next card", next);
    const float middle = row - f.dp(round_dp) - shuffle - on - 3 * between;
    if (middle < button_width(f, "Take a turn on it", {.icon = icon::hourglass_empty})) return actions(f, deck);
    const ImVec2 pos = ImGui::GetCursorScreenPos();
    round_button(f, icon::undo, "The card before", card_before(f.state, deck) != nullptr, action::DrawBack{deck.id});
    ImGui::SetCursorScreenPos({pos.x + f.dp(round_dp) + between, pos.y});
    if (button(f, "Shuffle", tonal)) f.act(action::ShuffleDeck{deck.id});
    ImGui::SetCursorScreenPos({pos.x + f.dp(round_dp) + shuffle + 2 * between, pos.y});
    turn_button(f, deck, up, middle);
    ImGui::SetCursorScreenPos({pos.x + row - on, pos.y});
    if (button(f, "Next card", next)) f.act(action::DrawNext{deck.id});
}

void count_line(Frame& f, const Deck& deck) {
    gap(f, space::l);
    text(f, Type::Label, hint_below(f, deck), {.colour = f.palette.text_quiet, .align = Align::Centre});
}

float count_height(const Frame& f) { return f.dp(space::l + space::s) + face(f, Type::Label).line; }

void one_column(Frame& f, const Deck& deck, Page& page) {
    // Where room is scarce the card has it; what is dealt is chosen behind the sign in the header as well.
    const bool is_roomy = f.layout.size.y >= f.sp(560) || !has_table(f, deck);
    if (!deck.cards.empty() && is_roomy) filter_chips(f, deck);
    gap(f, space::m);
    if (!has_table(f, deck)) return nothing_to_deal(f, deck);
    table(f, deck, ImGui::GetContentRegionAvail().x, count_height(f) + f.dp(space::m));
    count_line(f, deck);
    page.begin_foot();
    if (f.wide())
        wide_actions(f, deck);
    else
        actions(f, deck);
}

/// A phone on its side: the card at the left, all else beside it.
void side_by_side(Frame& f, const Deck& deck) {
    if (!has_table(f, deck)) {
        if (!deck.cards.empty()) filter_chips(f, deck);
        return nothing_to_deal(f, deck);
    }
    const ImVec2 pos = ImGui::GetCursorScreenPos();
    const float row = ImGui::GetContentRegionAvail().x, between = f.dp(space::xl);
    const float width = (row - between) * 0.52F;
    {
        const Column left(pos, width);
        table(f, deck, width, f.dp(space::l));
    }
    float end = ImGui::GetItemRectMax().y;
    {
        const Column right({pos.x + width + between, pos.y}, row - width - between);
        filter_chips(f, deck);
        count_line(f, deck);
        gap(f, space::l);
        actions(f, deck);
    }
    end = std::max(end, ImGui::GetItemRectMax().y);
    ImGui::SetCursorScreenPos(pos);
    ImGui::Dummy({row, end - pos.y});
}

void header_pressed(Frame& f, const Deck& deck, int which) {
    if (which == 0) f.act(action::ShuffleDeck{deck.id});
    if (which == 1) f.act(action::GoTo{{Screen::DeckMore, deck.id}});
}

} // namespace

void deck_page(Frame& f, const Deck& deck, bool in_pane) {
    const bool low = f.layout.low && !f.compact();
    {
        Page page(f, {.title = deck.title,
                      .leading = in_pane ? PageLook::Leading::None : PageLook::Leading::Back,
                      .centred = !in_pane,
                      .trailing = {{icon::shuffle, "Shuffle the deck"}, {icon::tune, "More about this deck"}},
                      .has_foot = !low && has_table(f, deck)});
        header_pressed(f, deck, page.pressed());
        if (low)
            side_by_side(f, deck);
        else
            one_column(f, deck, page);
    }
    const Screen top = f.state.place().screen;
    if (top == Screen::Deck || top == Screen::Cards) card_table_keys(f, deck);
}

void draw_deck(Frame& f) {
    const Deck* deck = find_deck(f.state, f.state.place().subject);
    for (auto place = f.state.places.rbegin(); deck == nullptr && place != f.state.places.rend(); ++place)
        if (place->screen == Screen::Deck) deck = find_deck(f.state, place->subject);
    if (deck != nullptr) return deck_page(f, *deck, false);
    const Page page(f, {.title = "Cards", .leading = PageLook::Leading::Back, .centred = true});
    empty_state(f, icon::style, "This deck is not here any more", "");
}

} // namespace attune::ui
