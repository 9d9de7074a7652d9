// What a file holds, before it is brought in; of a table, which column says what.
#include "core/keeping.h"
#include "core/text.h"
#include "core/words.h"
#include "ui/icons.h"
#include "ui/page.h"
#include "ui/screens/keeping_parts.h"
#include "ui/screens/screens.h"
#include "ui/surface.h"
#include "ui/widgets/button.h"
#include "ui/widgets/row.h"

#include <algorithm>
#include <array>
#include <string>

namespace attune::ui {
namespace {

constexpr std::array<std::string_view, note_columns> column_titles{"The words", "From", "To", "Date", "Kind"};

std::string_view words_for(ImportLook::What what) {
    switch (what) {
    case ImportLook::What::File: return "A file that Attune saved";
    case ImportLook::What::Table: return "A table";
    case ImportLook::What::Backup: return "A backup";
    case ImportLook::What::DataFolder: return "The folder of another Attune";
    }
    return "";
}

void line(Frame& f, const char* sign, std::string_view title, const Contents& contents) {
    if (total(contents) == 0) return;
    gap(f, space::s);
    list_line(f, sign, std::string{title} + " " + words_of(contents));
}

/// What a column is called here.
std::string column_words(const ImportLook& look, std::size_t column) {
    const bool is_named = column < look.head.size() && !look.head[column].empty();
    return is_named ? look.head[column] : "Column " + std::to_string(column + 1);
}

/// What the first row says there; of a date how it is understood, since day and month are easily swapped.
std::string first_words(const ImportLook& look, std::size_t column) {
    auto words = "First: " + look.row[*look.columns[column]];
    if (column != static_cast<std::size_t>(NoteColumn::Date)) return words;
    return words + (look.date.empty() ? ", which can’t be read" : ", which is " + look.date);
}

void choose_columns(Frame& f, const ImportLook& look) {
    const std::size_t count = std::max(look.head.size(), look.row.size());
    for (std::size_t i = 0; i < note_columns; ++i) {
        gap(f, space::m);
        section(f, column_titles[i]);
        gap(f, space::xs);
        ImGui::PushID(static_cast<int>(i));
        f.semantics.set_group(column_titles[i]);
        for (std::size_t column = 0; column < count; ++column) {
            const std::string label = column_words(look, column);
            const std::string id = std::to_string(column);
            const ChipLook chip_look{.selected = look.columns[i] == column, .id = id};
            if (column > 0) flow(f, chip_width(f, label, chip_look));
            if (!chip(f, label, chip_look)) continue;
            auto columns = look.columns;
            columns[i] = chip_look.selected ? std::nullopt : std::optional{column};
            f.act(action::MapColumns{columns});
        }
        if (look.columns[i] && *look.columns[i] < look.row.size() && !look.row[*look.columns[i]].empty()) {
            gap(f, space::xs);
            text(f, Type::Label, first_words(look, i), {.colour = f.palette.text_quiet, .lines_max = 4});
        }
        f.semantics.set_group({});
        ImGui::PopID();
    }
}

bool is_of_a_log(const ImportLook& look) {
    return look.what == ImportLook::What::Backup || look.what == ImportLook::What::DataFolder;
}

void count_line(Frame& f, const char* sign, std::size_t count, std::string_view one, std::string_view many) {
    if (count == 0) return;
    gap(f, space::s);
    list_line(f, sign, counted(count, one, many));
}

void what_stays_out(Frame& f, const ImportLook& look) {
    count_line(f, icon::event, look.undated, "date can’t be read: that note gets today’s",
               "dates can’t be read: those notes get today’s");
    count_line(f, icon::layers, look.no_notes, "row is of something else: only notes come back from a table",
               "rows are of other things: only notes come back from a table");
    count_line(f, icon::layers, look.twice, "part is in it twice: only the first one counts",
               "parts are in it twice: only the first ones count");
    count_line(f, icon::photo, look.photos_lost, "photo is missing in it, damaged or too large",
               "photos are missing in it, damaged or too large");
    count_line(f, icon::warning, look.beyond, "row goes on beyond column 64: what stands there is left out",
               "rows go on beyond column 64: what stands there is left out");
    count_line(f, icon::warning, look.left_out, "part of it can’t be understood and is left out",
               "parts of it can’t be understood and are left out");
}

void what_comes(Frame& f, const ImportLook& look) {
    line(f, icon::add, "Comes in:", look.fresh);
    line(f, icon::check, "Is here already:", look.known);
    line(f, icon::layers,
         is_of_a_log(look) ? "Is here, and has other versions:" : "Is here, but not the same, and stays:",
         look.different);
    if (look.photos > 0) {
        gap(f, space::s);
        list_line(f, icon::photo, look.photos == 1 ? "One photo" : std::to_string(look.photos) + " photos");
    }
    what_stays_out(f, look);
}

bool brings_something(const ImportLook& look) {
    const auto different = is_of_a_log(look) ? total(look.different) : 0; // its versions come all the same
    return !look.is_asking && look.refused.empty() && !lacks_words(look) && total(look.fresh) + different > 0;
}

std::string_view why_nothing_comes(const ImportLook& look) {
    if (lacks_words(look)) return "Choose the column that holds the words.";
    const bool is_all_here = total(look.known) > 0 && total(look.different) + look.left_out + look.no_notes == 0;
    return is_all_here ? "All of it is here already. There is nothing to bring in."
                       : "There is nothing in it to bring in.";
}

} // namespace

void draw_bring_in(Frame& f) {
    const auto& look = f.state.keeping.import;
    const bool offers = look && brings_something(*look);
    Sheet sheet(f, {.title = "Bring in", .has_foot = offers});
    if (!look) return;
    text(f, Type::Note, file_of(look->path));
    gap(f, space::s);
    if (look->is_asking) return work_line(f);
    if (!look->refused.empty()) {
        text(f, Type::Body, "It can’t be brought in: " + look->refused + ". Nothing was changed.");
        return;
    }
    text(f, Type::Label, words_for(look->what), {.colour = f.palette.text_quiet});
    // What comes stands above what is chosen: the button that brings it in is always in sight.
    if (!lacks_words(*look)) what_comes(f, *look);
    if (!offers) {
        gap(f, space::s);
        text(f, Type::Body, why_nothing_comes(*look));
    }
    if (look->what == ImportLook::What::Table) choose_columns(f, *look);
    if (!offers) return;
    gap(f, space::l);
    text(f, Type::Label, "Before it a backup is made, and you can undo it with one tap.",
         {.colour = f.palette.text_quiet});
    sheet.begin_foot();
    if (f.state.keeping.work) {
        work_line(f);
        gap(f, space::m);
    }
    if (button(f, "Bring it in", {.icon = icon::add, .enabled = !f.state.keeping.work})) f.act(action::BringIn{});
}

} // namespace attune::ui
