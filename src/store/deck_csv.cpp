// Decks as tables.
#include "core/text.h"
#include "store/card_fields.h"
#include "store/csv.h"
#include "store/deck_file.h"
#include "store/deck_taker.h"
#include "store/file_names.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <optional>
#include <utility>

namespace attune::store {

namespace {

/// One more than a deck may have, and the names of the columns.
constexpr std::size_t rows_max = cards_max + 2;

bool names_columns(const CsvRow& row) {
    return std::any_of(row.cells.begin(), row.cells.end(),
                       [](const std::string& cell) { return cell_key(cell) == "text"; });
}

// ---- which delimiter
// -----------------------------------------------------------------------------

/// Spreadsheets write a delimiter without a blank behind it; sentences never do.
bool is_like_a_table(std::string_view text, char delimiter) {
    bool in_quotes = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '"') in_quotes = !in_quotes;
        const bool before_blank = i + 1 < text.size() && text[i + 1] == ' ';
        if (text[i] == delimiter && !in_quotes && !before_blank) return true;
    }
    return false;
}

bool is_rectangle(const std::vector<CsvRow>& rows) {
    return std::all_of(rows.begin(), rows.end(), [&](const CsvRow& row) {
        return row.cells.size() > 1 && row.cells.size() == rows.front().cells.size();
    });
}

/// The first line names columns that are parted so.
bool has_names(std::string_view text, char delimiter) {
    const auto begun = trimmed(text);
    const auto first = begun.substr(0, begun.find_first_of("\r\n"));
    try {
        const auto names = csv_rows(first, delimiter, 1);
        return !names.empty() && names[0].cells.size() > 1 && names_columns(names[0]);
    } catch (const BadCsv&) {
        return false;
    }
}

/// None: parted so, it is no table.
std::optional<std::vector<CsvRow>> as_table(std::string_view text, char delimiter) {
    if (has_names(text, delimiter)) return csv_rows(text, delimiter, rows_max);
    if (!is_like_a_table(text, delimiter)) return {};
    try {
        auto rows = csv_rows(text, delimiter, rows_max);
        if (is_rectangle(rows)) return rows;
    } catch (const BadCsv&) {
        return {};
    }
    return {};
}

std::vector<CsvRow> rows_of(std::string_view text) {
    if (const auto named = take_named_delimiter(text)) return csv_rows(text, *named, rows_max);
    for (const char delimiter : {',', ';', '\t'}) {
        if (auto rows = as_table(text, delimiter)) return std::move(*rows);
    }
    return csv_rows(text, no_delimiter, rows_max);
}

// ---- rows to cards
// -------------------------------------------------------------------------------

using Columns = std::vector<std::string>;

Columns columns_in(const CsvRow& names) {
    Columns columns;
    for (const auto& cell : names.cells) {
        auto name = cell_key(cell);
        if (!name.empty() && std::find(columns.begin(), columns.end(), name) != columns.end()) {
            throw BadDeckFile{"there are two columns named \"" + name + "\". Rename one"};
        }
        columns.push_back(std::move(name));
    }
    return columns;
}

/// A whole number from 1 on; an empty cell: 0.
std::uint16_t number_in(std::string_view cell, std::uint16_t most, const std::string& where,
                        const std::string& column) {
    if (cell.empty()) return 0;
    std::uint16_t number = 0;
    const auto end = cell.data() + cell.size();
    const auto read = std::from_chars(cell.data(), end, number);
    if (read.ec == std::errc{} && read.ptr == end && number >= 1 && number <= most) return number;
    throw BadDeckFile{where + ": \"" + column + "\" is not a whole number from 1 to " + std::to_string(most) +
                      ". Write one or leave it empty"};
}

Card card_in(const CsvRow& row, const Columns& columns, const std::string& where) {
    Card card;
    for (std::size_t i = 0; i < std::min(row.cells.size(), columns.size()); ++i) {
        const auto& name = columns[i];
        const auto cell = unguarded(trimmed(row.cells[i]));
        for (const auto& field : card_texts) {
            if (name == field.name) card.*field.text = cell;
        }
        if (name == "id") card.id = cell;
        if (name == "tags") card.tags = {std::string{cell}};
        if (name == "depth") card.depth = static_cast<std::uint8_t>(number_in(cell, 3, where, name));
        if (name == "minutes") card.minutes = number_in(cell, card_minutes_max, where, name);
    }
    return card;
}

// ---- cards to rows
// -------------------------------------------------------------------------------

std::string joined(const std::vector<std::string>& tags) {
    std::string all;
    for (const auto& tag : tags) all += (all.empty() ? "" : ", ") + tag;
    return all;
}

} // namespace

Deck deck_from_csv(std::string_view text, std::string_view file_title) {
    try {
        DeckTaker taker{{}, file_title};
        Columns columns{"text", "back"};
        auto rows = rows_of(checked_text(text));
        if (!rows.empty() && names_columns(rows.front())) {
            columns = columns_in(rows.front());
            rows.erase(rows.begin());
        }
        for (const auto& row : rows) {
            const auto where = "row " + std::to_string(row.number);
            taker.add(card_in(row, columns, where), where);
        }
        return taker.done();
    } catch (const BadCsv& error) {
        throw BadDeckFile{"row " + std::to_string(error.row) + ": " + error.what()};
    }
}

std::string deck_csv(const Deck& deck) {
    std::vector<CardText> used{card_texts.front()};
    std::copy_if(card_texts.begin() + 1, card_texts.end(), std::back_inserter(used), [&](const CardText& field) {
        return std::any_of(deck.cards.begin(), deck.cards.end(),
                           [&](const Card& card) { return !(card.*field.text).empty(); });
    });
    std::vector<std::string> cells;
    for (const auto& field : used) cells.emplace_back(field.name);
    cells.insert(cells.end(), {"depth", "minutes", "tags", "id"});
    auto file = std::string{byte_order_mark} + csv_line(cells);
    for (const auto& card : deck.cards) {
        cells.clear();
        for (const auto& field : used) cells.push_back(guarded(card.*field.text));
        for (const int number : {int{card.depth}, int{card.minutes}}) {
            cells.push_back(number == 0 ? "" : std::to_string(number));
        }
        cells.push_back(guarded(joined(card.tags)));
        cells.push_back(guarded(card.id));
        file += csv_line(cells);
    }
    return file;
}

} // namespace attune::store
