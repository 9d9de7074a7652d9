#include "store/deck_taker.h"

#include "core/text.h"
#include "store/card_fields.h"
#include "store/crc32c.h"
#include "store/deck_file.h"
#include "store/file_names.h"

#include <simdjson.h>
#include <utf8proc.h>

#include <algorithm>

namespace attune::store {

namespace {

constexpr std::size_t record_id_max = 64;

/// Grapheme clusters in valid UTF-8.
std::size_t clusters(std::string_view text) {
    std::size_t count = 0;
    utf8proc_int32_t before = 0, state = 0;
    for (std::size_t at = 0; at < text.size();) {
        utf8proc_int32_t point = 0;
        const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data()) + at;
        const auto length = utf8proc_iterate(bytes, static_cast<utf8proc_ssize_t>(text.size() - at), &point);
        if (length <= 0) break;
        if (at == 0 || utf8proc_grapheme_break_stateful(before, point, &state)) ++count;
        before = point;
        at += static_cast<std::size_t>(length);
    }
    return count;
}

bool is_longer(std::string_view text, std::size_t most) {
    if (text.size() <= most) return false;
    return text.size() > most * bytes_per_cluster || clusters(text) > most;
}

/// Trimmed, in lines of "\n" or in one. Throws.
void tidy_up(std::string& text, const std::string& where, const std::string& name, std::size_t most, bool lines) {
    std::string tidied;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '\r') continue;
        if (c == '\t' || (c == '\n' && !lines)) {
            tidied += ' ';
        } else if ((byte < 0x20 && c != '\n') || byte == 0x7F) {
            throw BadDeckFile{where + ": the " + name + " holds a sign that can't be shown. Take it out"};
        } else {
            tidied += c;
        }
    }
    text = trimmed(tidied);
    if (is_longer(text, most)) {
        throw BadDeckFile{where + ": the " + name + " is longer than " + std::to_string(most) +
                          " characters. Make it shorter"};
    }
}

/// Commas and semicolons part tags, so that a table can hold them in one cell.
std::vector<std::string> tidy_tags(const std::vector<std::string>& tags, const std::string& where) {
    std::vector<std::string> tidied;
    for (const auto& several : tags) {
        for (std::size_t from = 0; from <= several.size();) {
            const auto end = std::min(several.find_first_of(",;", from), several.size());
            auto tag = several.substr(from, end - from);
            tidy_up(tag, where, "tag", card_tag_max, false);
            const bool is_new = std::find(tidied.begin(), tidied.end(), tag) == tidied.end();
            if (!tag.empty() && is_new) tidied.push_back(std::move(tag));
            from = end + 1;
        }
    }
    if (tidied.size() > card_tags_max) {
        throw BadDeckFile{where + " has more than " + std::to_string(card_tags_max) + " tags. Leave some out"};
    }
    return tidied;
}

bool is_id(std::string_view id, std::size_t most) {
    return !id.empty() && id.size() <= most && std::all_of(id.begin(), id.end(), [](char c) {
        return c == '-' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    });
}

/// Follows from the text, so that taking a file again finds the same cards.
std::string id_from(std::string_view text) {
    constexpr std::size_t most = card_id_max - 5; // leaves room for a number
    const auto sum = "card-" + crc_text(crc32c(text));
    auto id = slug(text, sum);
    if (id.size() > most) id.resize(most);
    while (id.ends_with('-')) id.pop_back();
    return id.size() < 3 ? sum : id;
}

} // namespace

DeckTaker::DeckTaker(Deck head, std::string_view file_title) : deck_{std::move(head)} {
    const std::string where = "the deck";
    if (trimmed(deck_.title).empty()) deck_.title = tidy(file_title, deck_title_max);
    tidy_up(deck_.title, where, "title", deck_title_max, false);
    if (deck_.title.empty()) deck_.title = "Cards";
    tidy_up(deck_.practice, where, "practice", deck_line_max, false);
    tidy_up(deck_.about, where, "line of what it is about", deck_line_max, false);
    tidy_up(deck_.how_to, where, "how-to", deck_how_to_max, true);
    if (!is_id(deck_.id, record_id_max)) deck_.id.clear();
}

void DeckTaker::add(Card card, const std::string& where) {
    if (deck_.cards.size() == cards_max) {
        throw BadDeckFile{"there are more than " + std::to_string(cards_max) + " cards in it. Make two decks of it"};
    }
    for (const auto& field : card_texts) {
        tidy_up(card.*field.text, where, field.name, field.most, field.lines);
    }
    if (card.text.empty()) throw BadDeckFile{where + " has no text. Write one or leave it out"};
    card.tags = tidy_tags(card.tags, where);
    if (!is_id(card.id, card_id_max)) card.id.clear();
    if (!card.id.empty() && !ids_.insert(card.id).second) {
        throw BadDeckFile{where + ": the id \"" + card.id + "\" was there before. Give it another one or none"};
    }
    deck_.cards.push_back(std::move(card));
}

Deck DeckTaker::done() {
    if (deck_.cards.empty()) throw BadDeckFile{"there are no cards in it"};
    for (auto& card : deck_.cards) {
        if (!card.id.empty()) continue;
        const auto id = id_from(card.text);
        card.id = id;
        for (int count = 2; !ids_.insert(card.id).second; ++count) {
            card.id = id + "-" + std::to_string(count);
        }
    }
    return std::move(deck_);
}

std::string_view checked_text(std::string_view file) {
    if (file.size() > deck_file_max) throw BadDeckFile{"it is larger than 4 MiB. Make two of it"};
    file = without_byte_order_mark(file);
    std::size_t line = 1;
    for (std::size_t from = 0; from < file.size(); ++line) {
        const auto end = std::min(file.find('\n', from), file.size());
        if (!simdjson::validate_utf8(file.substr(from, end - from))) {
            throw BadDeckFile{"line " + std::to_string(line) + " is not text in UTF-8. Save it as UTF-8 and try again"};
        }
        from = end + 1;
    }
    return file;
}

} // namespace attune::store
