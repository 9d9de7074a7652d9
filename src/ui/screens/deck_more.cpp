// What is rarely wanted beside a pile: how to use it, which cards, all of them, copies, files.
#include "ui/icons.h"
#include "ui/page.h"
#include "ui/screens/deck_parts.h"
#include "ui/screens/other_version.h"
#include "ui/screens/screens.h"
#include "ui/surface.h"
#include "ui/ui_state.h"
#include "ui/widgets/row.h"

#include <algorithm>
#include <string>

namespace attune::ui {
namespace {

struct Line {
    const char* icon;
    std::string_view title;
    std::string_view subtitle;
    Hue hue = Hue::Sky;
};

bool line(Frame& f, const Line& look) {
    gap(f, space::s);
    return list_row(f, look.title, {.icon = look.icon, .hue = look.hue, .subtitle = look.subtitle});
}

void copies(Frame& f, const Deck& deck, const Card& card) {
    const ImGuiID id = ImGui::GetID("copies");
    const bool open = f.ui.open.contains(id);
    if (line(f, {icon::content_copy, "Copy this card", "Into a deck of your own", Hue::Plum})) {
        if (open)
            f.ui.open.erase(id);
        else
            f.ui.open.insert(id);
    }
    if (!open) return;
    for (const Deck& own : f.state.library.decks) {
        const std::string title = "To “" + own.title + "”";
        gap(f, space::s);
        if (list_row(f, title, {.icon = icon::add, .hue = own.hue, .id = own.id}))
            leave_sheet_for(f, action::CopyCard{deck.id, card.id, own.id});
    }
    if (line(f, {icon::add, "To a new deck", {}, Hue::Coral}))
        leave_sheet_for(f, action::CopyCard{deck.id, card.id, {}});
}

void about_the_card(Frame& f, const Deck& deck) {
    const Card* card = card_up(f.state, deck);
    if (card == nullptr) return;
    section(f, "This card");
    if (line(f, {icon::block, "Set it aside", "Not for us: it is no longer dealt", Hue::Gold}))
        leave_sheet_for(f, action::MarkCard{deck.id, card->id, Mark::Aside});
    if (is_own(f, deck) && line(f, {icon::edit, "Change this card", {}, Hue::Gold})) {
        f.act(action::Back{});
        write_card(f, deck, *card);
    }
    copies(f, deck, *card);
    gap(f, space::xl);
}

void about_an_own_deck(Frame& f, const Deck& deck) {
    if (line(f, {icon::add, "Write a card", {}, deck.hue})) {
        f.act(action::Back{});
        write_card(f, deck, {});
    }
    if (line(f, {icon::edit, "Change the deck", "Its name, colour and what it is for", deck.hue}))
        leave_sheet_for(f, action::GoTo{{Screen::DeckEditor, deck.id}});
    if (line(f, {icon::content_copy, "Make a copy", {}, deck.hue})) leave_sheet_for(f, action::DuplicateDeck{deck.id});
}

void about_the_deck(Frame& f, const Deck& deck) {
    section(f, "The deck");
    if (line(f, {icon::style, "Look at all cards", "Search, pick one, bring cards back", deck.hue}))
        leave_sheet_for(f, action::GoTo{{Screen::DeckCards, deck.id}});
    const bool own = is_own(f, deck);
    if (own)
        about_an_own_deck(f, deck);
    else if (line(f, {icon::edit, "Make it your own", "A copy that you can change", deck.hue}))
        leave_sheet_for(f, action::DuplicateDeck{deck.id});
    if (line(f, {icon::save_alt, "Save as a file", "JSON, for another Attune", deck.hue}))
        leave_sheet_for(f, action::ShareDeck{deck.id, DeckFormat::Json});
    if (line(f, {icon::save_alt, "Save as a table", "CSV, for a spreadsheet", deck.hue}))
        leave_sheet_for(f, action::ShareDeck{deck.id, DeckFormat::Csv});
    if (own && line(f, {icon::bin, "Remove the deck", {}, Hue::Coral})) leave_sheet_for(f, action::RemoveDeck{deck.id});
}

} // namespace

void draw_deck_more(Frame& f) {
    const Deck* deck = find_deck(f.state, f.state.place().subject);
    const Sheet sheet(f, {.title = deck != nullptr ? std::string_view{deck->title} : "Cards"});
    if (deck == nullptr) return text(f, Type::Body, "This deck is not here any more.");
    ImGui::PushID(deck->id.c_str());
    if (!deck->how_to.empty()) {
        text(f, Type::Note, deck->how_to);
        gap(f, space::xl);
    }
    other_version(f, deck->id);
    all_filters(f, *deck);
    gap(f, space::s);
    about_the_card(f, *deck);
    about_the_deck(f, *deck);
    ImGui::PopID();
}

} // namespace attune::ui
