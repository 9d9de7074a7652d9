// A deck of one's own: its words and hue; and one card of it.
#include "core/text.h"
#include "ui/icons.h"
#include "ui/page.h"
#include "ui/screens/deck_parts.h"
#include "ui/screens/screens.h"
#include "ui/surface.h"
#include "ui/ui_state.h"
#include "ui/widgets/button.h"
#include "ui/widgets/control.h"
#include "ui/widgets/row.h"
#include "ui/widgets/swatches.h"
#include "ui/widgets/text_field.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace attune::ui {
namespace {

Deck kept_deck(const Frame& f, const RecordId& subject) {
    const Deck* own = f.state.library.decks.find(subject);
    Deck deck = own != nullptr ? *own : Deck{.hue = Hue::Coral};
    deck.cards.clear();
    return deck;
}

/// The draft is of this page's deck; another one makes room, as it was saved or can be begun again.
Deck& take_up(Frame& f, const RecordId& subject) {
    if (!f.drafts.deck || f.drafts.deck->id != subject) f.drafts.deck = kept_deck(f, subject);
    return *f.drafts.deck;
}

void deck_fields(Frame& f, Deck& deck) {
    text_field(f, "title", deck.title,
               {.label = "Name", .placeholder = "What you call it", .label_shown = true, .length_max = deck_title_max});
    gap(f, space::l);
    text_field(f, "about", deck.about,
               {.label = "What it is about",
                .placeholder = "One line for the list",
                .label_shown = true,
                .multiline = true,
                .length_max = deck_line_max,
                .lines_max = 4});
    gap(f, space::l);
    text_field(f, "how-to", deck.how_to,
               {.label = "How to use it",
                .placeholder = "What you do with a card once it is drawn",
                .label_shown = true,
                .multiline = true,
                .length_max = deck_how_to_max,
                .lines_min = 2,
                .lines_max = 8});
    gap(f, space::l);
    section(f, "Colour");
    gap(f, space::s);
    if (const auto hue = hue_swatches(f, deck.hue)) deck.hue = *hue;
}

/// Its cards, to be changed one by one.
void card_list(Frame& f, const Deck& deck) {
    gap(f, space::xl);
    section(f, "Cards");
    for (const Card& card : deck.cards) {
        gap(f, space::s);
        if (list_row(f, card.text,
                     {.icon = icon::style, .hue = deck.hue, .trailing = icon::chevron_right, .id = card.id}))
            write_card(f, deck, card);
    }
    gap(f, space::m);
    if (button(f, "Write a card", {.kind = ButtonKind::Tonal, .icon = icon::add, .hue = deck.hue}))
        write_card(f, deck, {});
}

void save_button(Frame& f, const Deck& deck) {
    const bool named = !trimmed(deck.title).empty();
    if (button(f, "Save the deck", {.icon = icon::check, .hue = deck.hue, .enabled = named, .id = "save"}))
        f.act(action::SaveDeck{deck});
}

// ---- a card

constexpr std::array<std::string_view, 4> depth_choices{"Any", "Gentle", "Deeper", "Deepest"};

/// A new one takes the keyboard when its sheet opens, and when the one before it was saved.
bool begins_card(Frame& f, const Card& card) {
    if (!card.id.empty() || !card.text.empty()) return false;
    return std::exchange(f.ui.begin_card, false) || ImGui::IsWindowAppearing();
}

void card_fields(Frame& f, Card& card) {
    text_field(f, "text", card.text,
               {.label = "On the card",
                .placeholder = "A question, a word, something to try",
                .label_shown = true,
                .multiline = true,
                .length_max = card_text_max,
                .lines_min = 2,
                .lines_max = 6,
                .type = Type::Note,
                .focus_now = begins_card(f, card),
                .ground = f.palette.surface});
    gap(f, space::l);
    text_field(f, "back", card.back,
               {.label = "On its back",
                .placeholder = "Only if there is something to turn it for",
                .label_shown = true,
                .multiline = true,
                .length_max = card_text_max,
                .lines_max = 6,
                .ground = f.palette.surface});
    gap(f, space::l);
    text_field(f, "hint", card.hint,
               {.label = "For the one who listens",
                .placeholder = "One line, or nothing",
                .label_shown = true,
                .multiline = true,
                .length_max = card_line_max,
                .lines_max = 4,
                .ground = f.palette.surface});
    gap(f, space::l);
    const int depth = choice(f, "How deep it goes", depth_choices, card.depth);
    if (depth >= 0) card.depth = static_cast<std::uint8_t>(depth);
}

void place_in_deck(Frame& f, const Deck& deck, const Card& card) {
    const auto found = std::ranges::find(deck.cards, card.id, &Card::id);
    if (found == deck.cards.end()) return;
    const auto at = static_cast<std::size_t>(found - deck.cards.begin());
    gap(f, space::l);
    section(f, "Place " + std::to_string(at + 1) + " of " + std::to_string(deck.cards.size()));
    gap(f, space::s);
    const ChipLook up{.icon = icon::arrow_upward, .enabled = at > 0, .role = ItemRole::Button};
    const ChipLook down{.icon = icon::arrow_downward, .enabled = at + 1 < deck.cards.size(), .role = ItemRole::Button};
    const ChipLook bin{.icon = icon::bin, .role = ItemRole::Button};
    if (chip(f, "Earlier", up)) f.act(action::MoveCard{deck.id, card.id, at - 1});
    flow(f, chip_width(f, "Later", down));
    if (chip(f, "Later", down)) f.act(action::MoveCard{deck.id, card.id, at + 1});
    flow(f, chip_width(f, "Remove the card", bin));
    if (chip(f, "Remove the card", bin)) f.act(action::RemoveCard{deck.id, card.id});
}

void begin_another(Frame& f, const Deck& deck, const Card& card) {
    f.act(action::SaveCard{deck.id, card, true});
    f.ui.begin_card = true;
}

void card_foot(Frame& f, const Deck& deck, const Card& card) {
    const bool written = !trimmed(card.text).empty();
    if (button(f, "Save the card", {.icon = icon::check, .hue = deck.hue, .enabled = written, .id = "save"}))
        f.act(action::SaveCard{deck.id, card});
    if (!card.id.empty()) return;
    gap(f, space::s);
    if (button(f, "Save and write another",
               {.kind = ButtonKind::Plain, .height_dp = target::minimum, .enabled = written, .id = "another"}))
        begin_another(f, deck, card);
}

} // namespace

void draw_deck_editor(Frame& f) {
    RecordId subject;
    for (const Place& place : f.state.places)
        if (place.screen == Screen::DeckEditor) subject = place.subject;
    Deck& draft = take_up(f, subject);
    const Deck* own = f.state.library.decks.find(subject);
    const bool low = f.layout.height_dp() < 420 * std::max(1.0F, f.layout.text_scale);
    Page page(f, {.title = own != nullptr ? "Change your deck" : "A deck of your own",
                  .leading = PageLook::Leading::Back,
                  .centred = true,
                  .has_foot = !low});
    ImGui::PushID(subject.c_str());
    deck_fields(f, draft);
    if (own != nullptr) card_list(f, *own);
    gap(f, space::l);
    const ChipLook let_go{.icon = icon::undo, .enabled = draft != kept_deck(f, subject), .role = ItemRole::Button};
    if (chip(f, own != nullptr ? "As it was before" : "Start afresh", let_go)) draft = kept_deck(f, subject);
    ImGui::PopID();
    if (low)
        gap(f, space::l);
    else
        page.begin_foot();
    save_button(f, draft);
}

void draw_card_editor(Frame& f) {
    const RecordId subject = f.state.place().subject;
    const Deck* deck = f.state.library.decks.find(subject);
    if (deck != nullptr && (!f.drafts.card || f.drafts.card->deck != subject)) f.drafts.card = CardDraft{subject, {}};
    const bool known = deck != nullptr && !f.drafts.card->card.id.empty();
    Sheet sheet(f, {.title = known ? "Change the card" : "A new card", .has_foot = deck != nullptr});
    if (deck == nullptr) return text(f, Type::Body, "This deck is not here any more.");
    Card& card = f.drafts.card->card;
    ImGui::PushID(card.id.empty() ? static_cast<int>(deck->cards.size()) : 0); // what undo knows belongs to one card
    ImGui::PushID(card.id.c_str());
    card_fields(f, card);
    if (known) place_in_deck(f, *deck, card);
    ImGui::PopID();
    ImGui::PopID();
    sheet.begin_foot();
    card_foot(f, *deck, card);
}

} // namespace attune::ui
