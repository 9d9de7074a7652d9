// Decks of one's own: writing, copying, taking, sharing.
#include "core/text.h"
#include "core/update_parts.h"

#include <algorithm>
#include <set>

namespace attune {

namespace {

std::string bounded(std::string_view text, std::size_t clusters) { return tidy(text, clusters * bytes_per_cluster); }

void tidy_words(Card& card) {
    card.text = bounded(card.text, card_text_max);
    card.back = bounded(card.back, card_text_max);
    card.hint = bounded(card.hint, card_line_max);
    card.feeling = bounded(card.feeling, card_line_max);
    card.need = bounded(card.need, card_line_max);
    card.place = bounded(card.place, card_line_max);
    card.cost = bounded(card.cost, card_line_max);
}

void tidy_words(Deck& deck) {
    deck.title = bounded(deck.title, deck_title_max);
    deck.practice = bounded(deck.practice, deck_line_max);
    deck.about = bounded(deck.about, deck_line_max);
    deck.how_to = bounded(deck.how_to, deck_how_to_max);
    for (auto& card : deck.cards) tidy_words(card);
    std::erase_if(deck.cards, [](const Card& card) { return card.text.empty(); });
    if (deck.cards.size() > cards_max) deck.cards.resize(cards_max);
}

/// Each card has an id, none the same as another.
void name_cards(Deck& deck, const Now& now, Rng& rng) {
    std::set<std::string> names;
    for (auto& card : deck.cards) {
        while (card.id.empty() || !names.insert(card.id).second) card.id = new_id(now.wall, rng);
    }
}

bool title_taken(const State& state, std::string_view title) {
    const auto same = [&](const Deck& deck) { return deck.title == title; };
    return std::any_of(state.decks.begin(), state.decks.end(), same) ||
           std::any_of(state.library.decks.begin(), state.library.decks.end(), same);
}

/// "Open up, ours", then "Open up, ours 2", …
std::string copy_title(const State& state, const std::string& title) {
    const auto first = title + ", ours";
    auto made = first;
    for (int number = 2; title_taken(state, made); ++number) {
        made = first + " " + std::to_string(number);
    }
    return made;
}

std::vector<Card>::iterator place_of(Deck& deck, std::string_view card) {
    return std::find_if(deck.cards.begin(), deck.cards.end(), [&](const Card& one) { return one.id == card; });
}

/// An undo of an older change would take this one back too.
void keep_deck(Work& work, Deck deck) {
    auto& notice = work.state.notice;
    if (notice && notice->restore && id_of(*notice->restore) == deck.id) notice.reset();
    work.keep(std::move(deck));
}

/// Where nothing goes on that must not be interrupted, its page is shown.
void show_deck(State& state, const RecordId& id) {
    if (lies_open(state, Screen::Stage) || lies_open(state, Screen::Closing)) return;
    state.places = {Place{Screen::Cards, {}}, Place{Screen::Deck, id}};
}

} // namespace

void carry_out(Work& work, const action::SaveDeck& save) {
    auto& state = work.state;
    auto deck = save.deck;
    tidy_words(deck);
    if (deck.title.empty()) return work.say("Give it a name first.");
    const auto* known = state.library.decks.find(deck.id);
    if (!known && !deck.id.empty()) return;
    deck.cards = known ? known->cards : std::vector<Card>{};
    const bool fresh = !known;
    if (fresh) deck.id = new_id(work.now.wall, work.rng);
    const auto id = deck.id;
    if (!known || *known != deck) keep_deck(work, std::move(deck));
    close(state, Screen::DeckEditor);
    if (fresh) show_deck(state, id);
    work.drafts.deck.reset();
    work.save_device();
}

void carry_out(Work& work, const action::RemoveDeck& remove) {
    const auto* known = work.state.library.decks.find(remove.id);
    if (!known) return;
    const auto deck = *known;
    work.drop(deck);
    work.say_dropped("“" + deck.title + "” was removed", deck);
    close_all_about(work.state, deck.id);
    if (work.drafts.deck && work.drafts.deck->id == deck.id) work.drafts.deck.reset();
    if (work.drafts.card && work.drafts.card->deck == deck.id) work.drafts.card.reset();
    work.save_device();
}

void carry_out(Work& work, const action::DuplicateDeck& duplicate) {
    const auto* deck = find_deck(work.state, duplicate.id);
    if (!deck) return;
    auto copy = *deck;
    copy.id = new_id(work.now.wall, work.rng);
    copy.title = copy_title(work.state, deck->title);
    work.say("“" + copy.title + "” is yours to change");
    show_deck(work.state, copy.id);
    work.keep(std::move(copy));
}

void carry_out(Work& work, const action::SaveCard& save) {
    const auto* known = work.state.library.decks.find(save.deck);
    if (!known) return;
    auto card = save.card;
    tidy_words(card);
    if (card.text.empty()) return work.say("Write something on it first.");
    auto deck = *known;
    const auto place = place_of(deck, card.id);
    if (place != deck.cards.end()) {
        *place = std::move(card);
    } else {
        if (deck.cards.size() >= cards_max) return work.say("This deck is full.");
        card.id = new_id(work.now.wall, work.rng);
        deck.cards.push_back(std::move(card));
    }
    if (deck != *known) keep_deck(work, std::move(deck));
    work.drafts.card.reset();
    if (save.another) {
        work.drafts.card = CardDraft{save.deck, {}};
        work.say("Saved. The next one:");
    } else
        close(work.state, Screen::CardEditor);
    work.save_device();
}

void carry_out(Work& work, const action::RemoveCard& remove) {
    const auto* known = work.state.library.decks.find(remove.deck);
    if (!known) return;
    const auto before = *known;
    auto deck = before;
    const auto place = place_of(deck, remove.card);
    if (place == deck.cards.end()) return;
    deck.cards.erase(place);
    work.keep(deck);
    make_room(work, deck, remove.card);
    work.say_dropped("The card was removed", before);
    if (work.drafts.card && work.drafts.card->card.id == remove.card) work.drafts.card.reset();
    close(work.state, Screen::CardEditor);
    work.save_device();
}

void carry_out(Work& work, const action::MoveCard& move) {
    const auto* known = work.state.library.decks.find(move.deck);
    if (!known) return;
    auto deck = *known;
    const auto place = place_of(deck, move.card);
    if (place == deck.cards.end()) return;
    auto card = std::move(*place);
    deck.cards.erase(place);
    const auto to = std::min(move.to, deck.cards.size());
    deck.cards.insert(deck.cards.begin() + static_cast<std::ptrdiff_t>(to), std::move(card));
    if (deck != *known) keep_deck(work, std::move(deck));
}

void carry_out(Work& work, const action::CopyCard& copy) {
    const auto* from = find_card(work.state, copy.deck, copy.card);
    const auto* known = work.state.library.decks.find(copy.to);
    if (!from || (!known && !copy.to.empty())) return;
    Deck deck{.id = new_id(work.now.wall, work.rng), .title = "Our own", .hue = Hue::Coral};
    if (known) deck = *known;
    if (deck.cards.size() >= cards_max) return work.say("This deck is full.");
    deck.cards.push_back(*from);
    deck.cards.back().id = new_id(work.now.wall, work.rng);
    work.say("Copied to “" + deck.title + "”");
    keep_deck(work, std::move(deck));
}

namespace {

/// With the same cards under the same title: dropped once more. Null: none.
const Deck* same_deck(const Library& library, const Deck& deck) {
    const auto says_the_same = [](Card one, const Card& other) {
        one.id = other.id;
        return one == other;
    };
    const auto found = std::find_if(library.decks.begin(), library.decks.end(), [&](const Deck& one) {
        return one.title == deck.title && std::ranges::equal(one.cards, deck.cards, says_the_same);
    });
    return found != library.decks.end() ? &*found : nullptr;
}

} // namespace

void carry_out(Work& work, const action::TakeDeck& take) {
    auto deck = take.deck;
    tidy_words(deck);
    if (deck.title.empty()) deck.title = "A deck without a name";
    if (const auto* same = same_deck(work.state.library, deck)) {
        work.say("“" + deck.title + "” is one of your decks already");
        return show_deck(work.state, same->id);
    }
    name_cards(deck, work.now, work.rng);
    deck.id = new_id(work.now.wall, work.rng);
    work.say("“" + deck.title + "” is one of your decks now");
    show_deck(work.state, deck.id);
    work.keep(std::move(deck));
}

void carry_out(Work& work, const action::ShareDeck& share) {
    const auto* deck = find_deck(work.state, share.id);
    if (!deck) return;
    const auto* ending = share.format == DeckFormat::Csv ? ".csv" : ".json";
    work.add(effect::WriteDeck{"deck-" + slug(deck->title, "of-cards") + ending, *deck, share.format});
}

} // namespace attune
