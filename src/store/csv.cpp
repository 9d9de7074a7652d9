#include "store/csv.h"

#include "core/text.h"

#include <csv.h>

#include <algorithm>
#include <new>
#include <utility>

namespace attune::store {

namespace {

struct Reading {
    std::vector<CsvRow> rows;
    CsvRow row{.number = 1, .cells = {}, .goes_on = false};
    std::size_t rows_max = 0;
    bool is_blank = true;
};

void take_cell(void* data, std::size_t size, void* reading) {
    auto& now = *static_cast<Reading*>(reading);
    const std::string_view cell{static_cast<const char*>(data), size};
    if (now.rows.size() >= now.rows_max) return;
    const bool is_blank = trimmed(cell).empty();
    now.is_blank = now.is_blank && is_blank;
    if (now.row.cells.size() < cells_max)
        now.row.cells.emplace_back(cell);
    else
        now.row.goes_on = now.row.goes_on || !is_blank;
}

void end_row(int, void* reading) {
    auto& now = *static_cast<Reading*>(reading);
    const auto next = now.row.number + 1;
    if (!now.is_blank) now.rows.push_back(std::move(now.row));
    now.row = {next, {}, false};
    now.is_blank = true;
}

struct Parser {
    csv_parser inner{};
    Parser(unsigned char options, char delimiter) {
        if (csv_init(&inner, options) != 0) throw std::bad_alloc{};
        csv_set_delim(&inner, static_cast<unsigned char>(delimiter));
    }
    ~Parser() { csv_free(&inner); }
    Parser(const Parser&) = delete;
    Parser& operator=(const Parser&) = delete;
};

enum class Quotes : bool { Strict, AsTheyCome };

std::vector<CsvRow> parsed(const std::string& text, char delimiter, std::size_t rows_max, Quotes quotes) {
    unsigned char options = CSV_REPALL_NL;
    if (quotes == Quotes::Strict) options |= CSV_STRICT | CSV_STRICT_FINI;
    Parser parser{options, delimiter};
    Reading reading{.rows_max = rows_max};
    const auto size = csv_parse(&parser.inner, text.data(), text.size(), take_cell, end_row, &reading);
    if (size != text.size() || csv_fini(&parser.inner, take_cell, end_row, &reading) != 0) {
        if (csv_error(&parser.inner) == CSV_ENOMEM) throw std::bad_alloc{};
        throw BadCsv{reading.row.number, "its quotation marks don't fit together. Put the whole text in quotation "
                                         "marks and write those inside it twice"};
    }
    return std::move(reading.rows);
}

/// Line ends of Windows and of old Macs become "\n".
std::string with_plain_line_ends(std::string_view text) {
    std::string plain;
    plain.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n') continue;
        plain += text[i] == '\r' ? '\n' : text[i];
    }
    return plain;
}

bool has_lines(const CsvRow& row) {
    return std::any_of(row.cells.begin(), row.cells.end(),
                       [](const std::string& cell) { return cell.find('\n') != std::string::npos; });
}

bool is_computed(char first) { return first == '=' || first == '+' || first == '-' || first == '@'; }

/// Letters and digits part nothing, and a byte of a longer character would tear it.
constexpr std::string_view can_part = "\t!#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

} // namespace

std::optional<char> take_named_delimiter(std::string_view& text) {
    const auto line = text.substr(0, text.find_first_of("\r\n"));
    if (line.size() != 5 || lowered(line.substr(0, 4)) != "sep=" || can_part.find(line[4]) == std::string_view::npos)
        return {};
    text.remove_prefix(line.size());
    return line[4];
}

std::vector<CsvRow> csv_rows(std::string_view text, char delimiter, std::size_t rows_max) {
    const auto plain = with_plain_line_ends(text);
    try {
        return parsed(plain, delimiter, rows_max, Quotes::Strict);
    } catch (const BadCsv&) {
        // Typed by hand: What does "home" mean to you? That is clear, unless rows run together.
        auto rows = parsed(plain, delimiter, rows_max, Quotes::AsTheyCome);
        if (std::any_of(rows.begin(), rows.end(), has_lines)) throw;
        return rows;
    }
}

std::string cell_key(std::string_view cell) { return lowered(trimmed(cell)); }

std::string csv_line(const std::vector<std::string>& cells) {
    std::string line;
    for (const auto& cell : cells) {
        if (!line.empty()) line += ',';
        const auto size = csv_write(nullptr, 0, cell.data(), cell.size());
        const auto before = line.size();
        line.resize(before + size);
        csv_write(line.data() + before, size, cell.data(), cell.size());
    }
    return line + "\r\n";
}

std::string guarded(std::string_view cell) {
    const bool computed = !cell.empty() && is_computed(cell.front());
    const bool looks_guarded = unguarded(cell).size() != cell.size();
    return (computed || looks_guarded ? "'" : "") + std::string{cell};
}

std::string_view unguarded(std::string_view cell) {
    const bool is_guarded = cell.size() >= 2 && cell[0] == '\'' && (cell[1] == '\'' || is_computed(cell[1]));
    return cell.substr(is_guarded ? 1 : 0);
}

} // namespace attune::store
