// Tables of thanks: our own, and what people kept in a spreadsheet.
#include "core/records.h"
#include "core/text.h"
#include "store/card_fields.h"
#include "store/clock.h"
#include "store/csv.h"
#include "store/export_parts.h"
#include "store/file_names.h"
#include "store/import_date.h"
#include "store/import_file.h"
#include "store/photos.h"
#include "store/record_body.h"
#include "store/record_line.h"

#include <simdjson.h>

#include <algorithm>
#include <array>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace attune::store {

namespace {

/// The delimiter that makes the most cells of the first line.
char delimiter_of(std::string_view text) {
    const auto first = text.substr(0, text.find_first_of("\r\n"));
    char best = ',';
    for (const char delimiter : {',', ';', '\t'}) {
        if (std::ranges::count(first, delimiter) > std::ranges::count(first, best)) best = delimiter;
    }
    return best;
}

std::vector<CsvRow> rows_of(std::string_view text, std::size_t most) {
    const auto named = take_named_delimiter(text);
    return csv_rows(text, named ? *named : delimiter_of(text), most);
}

/// What columns are called by us and by others.
constexpr std::array<std::array<std::string_view, 8>, note_columns> usual_names{{
    {"words", "text", "note", "message", "thanks", "thank you", "gratitude", "what"},
    {"from", "by", "author", "sender", "who", "written by", "von", "from whom"},
    {"to", "for", "recipient", "receiver", "thanked", "an", "whom", "for whom"},
    {"date", "written", "when", "time", "day", "datum", "timestamp", "written on"},
    {"kind", "type", "category", "what for", "art", "sort", "tag", "kind of thanks"},
}};

ColumnMap columns_in(const CsvRow& head) {
    ColumnMap columns;
    for (std::size_t i = 0; i < note_columns; ++i) {
        for (const auto name : usual_names[i]) {
            const auto found =
                std::ranges::find_if(head.cells, [&](const auto& cell) { return cell_key(cell) == name; });
            if (found == head.cells.end()) continue;
            columns[i] = static_cast<std::size_t>(found - head.cells.begin());
            break;
        }
    }
    return columns;
}

std::optional<std::size_t> column_named(const CsvRow& head, std::string_view name) {
    const auto found = std::ranges::find_if(head.cells, [&](const auto& cell) { return cell_key(cell) == name; });
    if (found == head.cells.end()) return {};
    return static_cast<std::size_t>(found - head.cells.begin());
}

bool names_cards(const CsvRow& head) {
    constexpr std::array<std::string_view, 3> others{"depth", "minutes", "tags"};
    return std::ranges::any_of(head.cells, [&](const auto& cell) {
        const auto name = cell_key(cell);
        const auto is_it = [&](const CardText& field) { return name == field.name && field.text != &Card::text; };
        return std::ranges::any_of(card_texts, is_it) || std::ranges::find(others, name) != others.end();
    });
}

bool has_names(const CsvRow& head) {
    const auto columns = columns_in(head);
    return std::ranges::any_of(columns, [](const auto& one) { return one.has_value(); });
}

constexpr std::string_view note_prefix = "note-", person_prefix = "person-";
constexpr std::size_t hash_letters = 24;

/// The same for the same row, whenever and wherever it is brought in.
RecordId id_from(std::string_view prefix, std::string_view content) {
    return RecordId{std::string{prefix} + sha256_of(content).substr(0, hash_letters)};
}

/// Ours, rather than the numbers of somebody's own table: under those every table would be the same record.
bool is_id_of_note(std::string_view text) {
    if (!text.starts_with(note_prefix)) return is_ulid(text);
    text.remove_prefix(note_prefix.size());
    return text.size() == hash_letters && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

class TableImport {
public:
    TableImport(std::vector<CsvRow> rows, const ImportWish& wish) : rows_{std::move(rows)}, wish_{wish} {
        for (const auto& person : wish.people) people_.try_emplace(cell_key(person.name), person.id);
    }

    ImportJob run() {
        job_.look.what = ImportLook::What::Table;
        if (rows_.empty()) {
            job_.look.refused = "there is nothing in it";
            return std::move(job_);
        }
        const bool named = has_names(rows_.front());
        job_.look.columns = wish_.columns.value_or(columns_seen(named));
        if (named) {
            job_.look.head = rows_.front().cells;
            id_column_ = column_named(rows_.front(), "id");
            // Only Attune has both; in a table of somebody's own "What" is what they thank for.
            if (id_column_ && column_named(rows_.front(), "words")) what_column_ = column_named(rows_.front(), "what");
            rows_.erase(rows_.begin());
        }
        if (rows_.size() > rows_max) return too_long();
        if (!rows_.empty()) job_.look.row = rows_.front().cells;
        for (auto& cell : job_.look.row) cell = clipped(cell, 200);
        for (auto& cell : job_.look.head) cell = clipped(cell, 60);
        std::vector<std::string> dates;
        for (const auto& row : rows_) dates.push_back(cell(row, NoteColumn::Date));
        dates_ = {day_order_of(dates), wish_.utc_offset, wish_.now};
        if (!rows_.empty()) job_.look.date = date_as_understood(dates.front());
        for (const auto& row : rows_) take(row);
        return std::move(job_);
    }

private:
    /// By their names; where there are none nobody may guess, unless there is only one.
    ColumnMap columns_seen(bool named) const {
        if (named) return columns_in(rows_.front());
        const auto is_one = [](const CsvRow& row) {
            const auto is_blank = [](const std::string& cell) { return trimmed(cell).empty(); };
            return !row.goes_on && std::all_of(row.cells.begin() + 1, row.cells.end(), is_blank); // no row is blank
        };
        return std::ranges::all_of(rows_, is_one) ? ColumnMap{0} : ColumnMap{};
    }
    static ImportJob too_long() {
        ImportJob job;
        job.look.what = ImportLook::What::Table;
        job.look.refused = "it has more than 200,000 rows. Make two tables of it and bring them in one after the other";
        return job;
    }
    std::string cell(const CsvRow& row, std::optional<std::size_t> column) const {
        if (!column || *column >= row.cells.size()) return {};
        return std::string{unguarded(trimmed(row.cells[*column]))};
    }
    std::string cell(const CsvRow& row, NoteColumn what) const {
        return cell(row, job_.look.columns[static_cast<std::size_t>(what)]);
    }

    std::string date_as_understood(const std::string& date) const {
        const auto written = date_in(date, dates_);
        if (!written) return {};
        auto local = time_text(*written + wish_.utc_offset.at(*written)).substr(0, 16);
        local[10] = ' ';
        return date_words(local);
    }

    /// By name; somebody who is not known gets an id that follows from it.
    RecordId person(const std::string& name) {
        if (name.empty()) return {};
        const auto key = cell_key(name);
        const auto [found, first] = people_.try_emplace(key, id_from(person_prefix, key));
        if (first && ids_.insert(found->second).second) {
            const auto order = static_cast<double>(people_.size());
            Person made{found->second, tidy(name, name_max * bytes_per_cluster),
                        all_hues[people_.size() % all_hues.size()], order};
            // Who has it already is called otherwise by now.
            job_.records.push_back({.id = made.id, .kind = "person", .body = body_text(made), .id_says_it = true});
        }
        return found->second;
    }

    void take(const CsvRow& row) {
        if (row.goes_on) ++job_.look.beyond;
        if (const auto what = cell(row, what_column_); !what.empty() && what != "note") {
            ++job_.look.no_notes;
            return;
        }
        RowSays says;
        auto note = note_of(row, says);
        if (note.text.empty()) {
            ++job_.look.left_out;
            return;
        }
        const bool has_name = name(note, row);
        if (note.id.empty()) {
            ++job_.look.twice;
            return;
        }
        note.paper = all_hues[static_cast<unsigned char>(note.id.back()) % all_hues.size()];
        note.from = person(note.from_name);
        if (!note.to_name.empty()) note.to = person(note.to_name);
        job_.records.push_back(
            {.id = note.id, .kind = "note", .body = body_text(note), .id_says_it = !has_name, .row = says});
    }

    /// Without its id and those of its people.
    Note note_of(const CsvRow& row, RowSays& says) {
        Note note;
        note.text = tidy(cell(row, NoteColumn::Words), note_max * bytes_per_cluster);
        if (note.text.empty()) return note;
        note.from_name = tidy(cell(row, NoteColumn::From), name_max * bytes_per_cluster);
        note.to_name = tidy(cell(row, NoteColumn::To), name_max * bytes_per_cluster);
        const auto date = cell(row, NoteColumn::Date);
        const auto written = date_in(date, dates_);
        if (!written && !date.empty()) ++job_.look.undated;
        note.written = written.value_or(wish_.now);
        const auto kind = kind_named(cell_key(cell(row, NoteColumn::Kind)));
        note.kind = kind.value_or(Kind::Action);
        says = {!note.from_name.empty(), !note.to_name.empty(), written.has_value(), kind.has_value()};
        if (note.to_name == "all of us") note.to_name.clear();
        return note;
    }

    /// Whether the table named it. Without an id: it stands there once more.
    bool name(Note& note, const CsvRow& row) {
        const auto own = cell(row, id_column_);
        auto content = note.from_name + '\n' + note.to_name + '\n' + cell(row, NoteColumn::Date) + '\n' + note.text;
        if (!own.empty()) content += '\n' + own;
        const auto times = seen_[content]++;
        // One that Attune saved knows its name; the same words twice in a table of somebody's own are two.
        const bool is_ours = is_id_of_note(own);
        if (is_ours && times > 0) return true;
        // Copied and written anew it is another one.
        const bool has_name = is_ours && !ids_.contains(own);
        note.id = has_name ? RecordId{own} : id_from(note_prefix, content + std::to_string(times));
        ids_.insert(note.id);
        return has_name;
    }

    std::vector<CsvRow> rows_;
    const ImportWish& wish_;
    ImportJob job_;
    std::optional<std::size_t> id_column_, what_column_;
    DateWish dates_;
    std::unordered_map<std::string, RecordId> people_;
    std::unordered_map<std::string, std::size_t> seen_;
    std::unordered_set<RecordId> ids_;
};

} // namespace

bool names_thanks(std::string_view beginning) {
    beginning = without_byte_order_mark(beginning);
    try {
        const auto rows = rows_of(beginning.substr(0, beginning.find_last_of("\r\n")), 1);
        if (rows.empty() || names_cards(rows.front())) return false;
        const auto columns = columns_in(rows.front());
        const auto has = [&](NoteColumn which) { return columns[static_cast<std::size_t>(which)].has_value(); };
        return has(NoteColumn::Words) && (has(NoteColumn::From) || has(NoteColumn::To) || has(NoteColumn::Date));
    } catch (const BadCsv&) {
        return false;
    }
}

ImportJob import_from_table(std::string_view text, const ImportWish& wish) {
    ImportJob refused;
    refused.look.what = ImportLook::What::Table;
    if (text.size() > table_bytes_max) {
        refused.look.refused = "the table is too large: 32 MiB is the most. Make two of it";
        return refused;
    }
    text = without_byte_order_mark(text);
    if (!simdjson::validate_utf8(text)) {
        refused.look.refused = "it is not text in UTF-8. Save it as UTF-8 and try again";
        return refused;
    }
    try {
        // The names of the columns, and one row too many.
        return TableImport{rows_of(text, rows_max + 2), wish}.run();
    } catch (const BadCsv& bad) {
        refused.look.refused = "row " + std::to_string(bad.row) + ": " + bad.what();
    }
    return refused;
}

} // namespace attune::store
