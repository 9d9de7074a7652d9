#include "ui/screens/deck_parts.h"

#include "ui/icons.h"
#include "ui/surface.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/row.h"

#include <algorithm>
#include <array>

namespace attune::ui {
namespace {

using Which = CardFilter::Which;

constexpr std::size_t few_tags = 4;

struct BuiltIn {
    std::string_view id;
    const char* icon;
};
/// In the order in which they are shown.
constexpr std::array built_in{
    BuiltIn{"reflect-it-back", icon::hearing}, BuiltIn{"open-up", icon::lock_open},
    BuiltIn{"deep-talk", icon::psychology},    BuiltIn{"thank-you", icon::favorite_border},
    BuiltIn{"feelings", icon::waves},          BuiltIn{"needs", icon::eco},
    BuiltIn{"time-for-us", icon::wb_sunny},    BuiltIn{"cheer-on", icon::flag},
};

std::size_t rank_of(const Deck& deck) {
    return static_cast<std::size_t>(std::ranges::find(built_in, deck.id, &BuiltIn::id) - built_in.begin());
}

constexpr std::array<std::string_view, 3> depth_titles{"Gentle", "Deeper", "Deepest"};

struct TagTitle {
    std::string_view tag, title;
};
constexpr std::array tag_titles{
    TagTitle{"high-pleasant", "Lively and glad"},
    TagTitle{"low-pleasant", "Quiet and glad"},
    TagTitle{"high-unpleasant", "Lively and hard"},
    TagTitle{"low-unpleasant", "Quiet and hard"},
};

void set_filter(Frame& f, const Deck& deck, CardFilter filter) {
    f.act(action::FilterDeck{deck.id, std::move(filter)});
}

struct Choice {
    std::string label;
    const char* icon = nullptr;
    CardFilter filter;
    bool chosen = false;
};

std::vector<Choice> depth_choices(const Deck& deck, const CardFilter& now) {
    std::vector<Choice> choices;
    for (const std::uint8_t depth : depths_of(deck)) {
        CardFilter filter = now;
        filter.depth = now.depth == depth ? 0 : depth;
        choices.push_back({std::string{title_of_depth(depth)}, nullptr, filter, now.depth == depth});
    }
    return choices;
}

std::vector<Choice> tag_choices(const Deck& deck, const CardFilter& now) {
    std::vector<Choice> choices;
    for (const std::string& tag : tags_of(deck)) {
        CardFilter filter = now;
        filter.tag = now.tag == tag ? "" : tag;
        choices.push_back({title_of_tag(tag), nullptr, filter, now.tag == tag});
    }
    return choices;
}

std::vector<Choice> which_choices(const CardFilter& now) {
    std::vector<Choice> choices;
    const auto add = [&](std::string label, const char* glyph, Which which) {
        CardFilter filter = now;
        filter.which = which;
        choices.push_back({std::move(label), glyph, filter, now.which == which});
    };
    add("All", nullptr, Which::All);
    add("Kept", icon::favorite_border, Which::Kept);
    add("Unseen", nullptr, Which::Unseen);
    return choices;
}

void chips(Frame& f, const Deck& deck, const std::vector<Choice>& choices, bool centred) {
    const auto look = [](const Choice& choice) { return ChipLook{.icon = choice.icon, .selected = choice.chosen}; };
    float width = -f.dp(space::s);
    for (const Choice& choice : choices) width += chip_width(f, choice.label, look(choice)) + f.dp(space::s);
    const float spare = ImGui::GetContentRegionAvail().x - width;
    if (centred && spare > 0) ImGui::SetCursorPosX(ImGui::GetCursorPosX() + spare / 2);
    for (std::size_t i = 0; i < choices.size(); ++i) {
        if (i > 0) flow(f, chip_width(f, choices[i].label, look(choices[i])));
        if (chip(f, choices[i].label, look(choices[i]))) set_filter(f, deck, choices[i].filter);
    }
}

void group(Frame& f, const Deck& deck, std::string_view title, const std::vector<Choice>& choices) {
    if (choices.size() < 2) return;
    section(f, title);
    gap(f, space::xs);
    chips(f, deck, choices, false);
    gap(f, space::m);
}

std::string cards_words(std::size_t count, bool words) {
    if (words) return std::to_string(count) + (count == 1 ? " word" : " words");
    return std::to_string(count) + (count == 1 ? " card" : " cards");
}

std::string number_in_words(std::size_t count) {
    constexpr std::array<std::string_view, 4> names{"", "one depth", "two depths", "three depths"};
    return std::string{names.at(std::min<std::size_t>(count, 3))};
}

} // namespace

std::vector<const Deck*> decks_in_order(const Frame& f) {
    std::vector<const Deck*> decks;
    for (const Deck& deck : f.state.decks) decks.push_back(&deck);
    std::ranges::stable_sort(decks, {}, [](const Deck* deck) { return rank_of(*deck); });
    for (const Deck& deck : f.state.library.decks) decks.push_back(&deck);
    return decks;
}

const char* icon_of(const Deck& deck) {
    const std::size_t rank = rank_of(deck);
    return rank < built_in.size() ? built_in.at(rank).icon : icon::edit;
}

bool is_own(const Frame& f, const Deck& deck) { return f.state.library.decks.find(deck.id) != nullptr; }

std::string contents_of(const Frame& f, const Deck& deck) {
    const std::size_t dealt = cards_dealt(f.state.library, deck, {}).size();
    const bool words = !deck.cards.empty() && std::ranges::all_of(deck.cards, is_word);
    std::string contents = cards_words(deck.cards.size(), words);
    const std::size_t depths = depths_of(deck).size();
    if (dealt < deck.cards.size())
        contents += ", " + std::to_string(deck.cards.size() - dealt) + " set aside";
    else if (depths > 1)
        contents += ", " + number_in_words(depths);
    else if (!words && !deck.practice.empty())
        contents += ", " + deck.practice;
    return contents;
}

std::string_view title_of_depth(std::uint8_t depth) {
    return depth_titles.at(std::clamp<std::size_t>(depth, 1, depth_titles.size()) - 1);
}

std::string title_of_tag(std::string_view tag) {
    const auto known = std::ranges::find(tag_titles, tag, &TagTitle::tag);
    if (known != tag_titles.end()) return std::string{known->title};
    std::string title{tag};
    if (!title.empty() && title[0] >= 'a' && title[0] <= 'z') title[0] = static_cast<char>(title[0] - 'a' + 'A');
    std::ranges::replace(title, '-', ' ');
    return title;
}

std::vector<std::uint8_t> depths_of(const Deck& deck) {
    std::vector<std::uint8_t> depths;
    for (std::uint8_t depth = 1; depth <= depth_titles.size(); ++depth)
        if (std::ranges::find(deck.cards, depth, &Card::depth) != deck.cards.end()) depths.push_back(depth);
    return depths;
}

std::vector<std::string> tags_of(const Deck& deck) {
    std::vector<std::string> tags;
    for (const TagTitle& known : tag_titles) {
        const auto has_it = [&](const Card& card) {
            return std::ranges::find(card.tags, known.tag) != card.tags.end();
        };
        if (std::ranges::any_of(deck.cards, has_it)) tags.emplace_back(known.tag);
    }
    for (const Card& card : deck.cards)
        for (const std::string& tag : card.tags)
            if (std::ranges::find(tags, tag) == tags.end() && tags.size() < card_tags_max) tags.push_back(tag);
    return tags;
}

CardFilter filter_of(const Frame& f, const Deck& deck) {
    const Pile* pile = find_pile(f.state, deck.id);
    return pile != nullptr ? pile->filter : CardFilter{};
}

std::string count_words(const Frame& f, const Deck& deck) {
    const PileCount count = count_in(f.state, deck);
    const CardFilter filter = filter_of(f, deck);
    if (filter.which == Which::Unseen) return std::to_string(count.of) + " unseen";
    const std::string of = std::to_string(count.of) + (filter.which == Which::Kept ? " kept" : "");
    if (count.at > 0) return std::to_string(count.at) + " of " + of;
    return filter.which == Which::Kept ? of : cards_words(count.of, false);
}

void filter_chips(Frame& f, const Deck& deck) {
    const CardFilter now = filter_of(f, deck);
    if (depths_of(deck).size() > 1) return chips(f, deck, depth_choices(deck, now), true);
    const std::size_t tags = tags_of(deck).size();
    if (tags > 1 && tags <= few_tags) return chips(f, deck, tag_choices(deck, now), true);
    chips(f, deck, which_choices(now), true);
}

void all_filters(Frame& f, const Deck& deck) {
    const CardFilter now = filter_of(f, deck);
    group(f, deck, "Which cards", which_choices(now));
    group(f, deck, "How deep", depth_choices(deck, now));
    group(f, deck, "What about", tag_choices(deck, now));
}

void write_deck(Frame& f) { f.act(action::GoTo{{Screen::DeckEditor, {}}}); }

void write_card(Frame& f, const Deck& deck, const Card& card) {
    const bool goes_on = f.drafts.card && f.drafts.card->deck == deck.id && f.drafts.card->card.id == card.id;
    if (!goes_on) f.drafts.card = CardDraft{deck.id, card};
    f.act(action::GoTo{{Screen::CardEditor, deck.id}});
}

} // namespace attune::ui
