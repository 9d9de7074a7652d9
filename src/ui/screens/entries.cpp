// All entries, to read and to search.
#include "ui/dates.h"
#include "ui/icons.h"
#include "ui/list_clip.h"
#include "ui/page.h"
#include "ui/screens/journal_lists.h"
#include "ui/screens/journal_parts.h"
#include "ui/screens/screens.h"
#include "ui/surface.h"
#include "ui/ui_state.h"
#include "ui/widgets/button.h"
#include "ui/widgets/empty.h"
#include "ui/widgets/row.h"
#include "ui/widgets/text_field.h"

namespace attune::ui {
namespace {

constexpr std::size_t query_max = 60;

} // namespace

void draw_entries(Frame& f) {
    if (f.ui.opening) {
        f.ui.journal_query.clear();
        f.ui.journal_query_mine = false;
    }
    const Page page(f, {.title = "Entries",
                        .leading = PageLook::Leading::Back,
                        .centred = true,
                        .trailing = {{icon::add, "Write an entry"}}});
    if (page.pressed() == 0) write_entry(f);
    if (f.state.library.entries.empty())
        return empty_state(f, icon::menu_book, "Entries will be here", "A line about today is enough to begin with.");
    text_field(f, "search", f.ui.journal_query,
               {.label = "Search the entries", .placeholder = "Search the entries", .length_max = query_max});
    gap(f, space::s);
    if (chip(f, "With those for one of you only",
             {.icon = f.ui.journal_query_mine ? icon::check : icon::lock, .selected = f.ui.journal_query_mine}))
        f.ui.journal_query_mine = !f.ui.journal_query_mine;
    gap(f, space::m);
    const auto& found = entries_found(f, f.ui.journal_query, f.ui.journal_query_mine);
    if (found.empty())
        return empty_state(f, icon::search, "No entry says that",
                           "What is only for one of you is not searched, for nobody to come upon it.");
    ListClip clip(f, f.ui.journal_query.c_str(), found.size());
    for (std::size_t i = clip.first(); clip.begin_row(i); ++i) {
        const std::string month = month_words(found[i]->written, f.now);
        if (i == 0 || month_words(found[i - 1]->written, f.now) != month) {
            gap(f, i == 0 ? 4 : 14);
            section(f, month);
            gap(f, 10);
        }
        entry_card(f, *found[i], 4);
        gap(f, 10);
        clip.end_row(i);
    }
}

} // namespace attune::ui
