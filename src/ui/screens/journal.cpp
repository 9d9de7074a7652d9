// The journal: how connected we felt, the next check-in, and what was written, newest first.
#include "core/journal_view.h"
#include "ui/dates.h"
#include "ui/icons.h"
#include "ui/list_clip.h"
#include "ui/page.h"
#include "ui/screens/journal_lists.h"
#include "ui/screens/journal_parts.h"
#include "ui/screens/screens.h"
#include "ui/surface.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chart.h"
#include "ui/widgets/empty.h"
#include "ui/widgets/row.h"

#include <algorithm>
#include <string>

namespace attune::ui {
namespace {

constexpr float pane_dp = 420, pane_share = 0.44F, between_dp = 10, section_dp = 22;

PageLook home_look() {
    return {.title = "Journal",
            .trailing = {{icon::search, "Search the entries"}, {icon::more_vert, "More about the journal"}}};
}

void header_pressed(Frame& f, int which) {
    if (which == 0) f.act(action::GoTo{{Screen::Entries, {}}});
    if (which == 1) f.act(action::GoTo{{Screen::JournalMore, {}}});
}

void chart_card(Frame& f, const JournalLists& lists) {
    if (lists.last.columns.empty()) return;
    const Panel card(f, "chart");
    text(f, Type::Body, "How connected we felt", {.heading = true, .strong = true});
    const auto count = lists.last.columns.size();
    text(f, Type::Label, count == 1 ? "The first check-in" : "Last " + std::to_string(count) + " check-ins",
         {.colour = f.palette.text_quiet, .size_dp = 14});
    gap(f, space::s);
    chart(f, lists.last, {.label = "How connected we felt, last check-ins"});
    if (count > 1 &&
        button(f, "Weeks, months and years", {.kind = ButtonKind::Plain, .height_dp = target::minimum, .text_dp = 14}))
        f.act(action::GoTo{{Screen::Connected, {}}});
}

/// What the large button says about the check-in that waits, or the next one.
void check_in_button(Frame& f) {
    const CheckIn* waiting = waiting_check_in(f.state.library);
    const char* words =
        is_checking_in(f.state, f.drafts.journal) ? "Go on with the check-in" : "Check in with each other";
    if (waiting != nullptr && still_to_write(f.state, waiting->id).empty()) words = "Open the check-in together";
    if (button(f, words, {.icon = icon::favorite_border, .id = "check-in"})) f.act(action::BeginCheckIn{});
}

void entry_button(Frame& f) {
    const auto& draft = f.drafts.journal.entry;
    const bool begun = draft && draft->id.empty() && !draft->text.empty();
    const bool hidden = begun && draft->only_mine;
    std::string words = begun ? "Go on writing" : "Write an entry";
    if (hidden) words += ", only for " + name_of_person(f, draft->author, draft->author_name);
    if (button(f, words, {.kind = ButtonKind::Tonal, .icon = hidden ? icon::lock : icon::edit, .id = "write-entry"}))
        write_entry(f);
}

void on_this_day(Frame& f, const JournalLists& lists) {
    if (lists.on_this_day.empty()) return;
    section(f, "On this day");
    ImGui::PushID("on-this-day");
    for (const JournalRow& row : lists.on_this_day) {
        gap(f, between_dp);
        text(f, Type::Caption, years_ago_words(day_of(row.when(), f.now), f.now), {.colour = f.palette.text_quiet});
        gap(f, space::xs);
        journal_cards(f, row);
    }
    ImGui::PopID();
    gap(f, section_dp);
}

void stream(Frame& f, const JournalLists& lists) {
    ListClip clip(f, "rows", lists.rows.size());
    for (std::size_t i = clip.first(); clip.begin_row(i); ++i) {
        const std::string day = day_words(lists.rows[i].when(), f.now);
        if (i == 0 || day_words(lists.rows[i - 1].when(), f.now) != day) {
            gap(f, i == 0 ? 0 : 12);
            section(f, day);
            gap(f, between_dp);
        }
        ImGui::PushID(static_cast<int>(i));
        journal_cards(f, lists.rows[i]);
        ImGui::PopID();
        gap(f, between_dp);
        clip.end_row(i);
    }
}

void nothing_yet(Frame& f) {
    empty_state(f, icon::menu_book, "What you write will be here",
                "Begin with a check-in: each of you writes unseen, and it opens when all have.");
}

void left_side(Frame& f, const JournalLists& lists) {
    chart_card(f, lists);
    if (!lists.last.columns.empty()) gap(f, 14);
    check_in_button(f);
    gap(f, between_dp);
    entry_button(f);
}

void one_column(Frame& f, const JournalLists& lists) {
    const Page page(f, home_look());
    header_pressed(f, page.pressed());
    left_side(f, lists);
    gap(f, section_dp);
    if (lists.rows.empty()) return nothing_yet(f);
    on_this_day(f, lists);
    stream(f, lists);
}

void two_panes(Frame& f, const JournalLists& lists) {
    const float room = ImGui::GetContentRegionAvail().x;
    {
        const Pane left("about", std::min(f.sp(pane_dp), room * pane_share));
        PageLook look = home_look();
        look.column_dp = 0;
        const Page page(f, look);
        header_pressed(f, page.pressed());
        left_side(f, lists);
    }
    const Pane right("written", 0);
    const Page page(f, {.title = {}});
    if (lists.rows.empty()) return nothing_yet(f);
    on_this_day(f, lists);
    stream(f, lists);
}

} // namespace

void draw_journal(Frame& f) {
    const JournalLists& lists = journal_lists(f);
    if (f.wide())
        two_panes(f, lists);
    else
        one_column(f, lists);
}

void draw_journal_more(Frame& f) {
    const Sheet sheet(f, {.title = "Journal"});
    const auto row = [&](const char* title, const char* icon, Hue hue, const char* line, Screen screen) {
        if (list_row(f, title, {.icon = icon, .hue = hue, .subtitle = line, .trailing = icon::chevron_right}))
            f.act(action::GoTo{{screen, {}}});
        gap(f, between_dp);
    };
    row("How connected we felt", icon::timeline, Hue::Coral, "Weeks, months and years, as a table too",
        Screen::Connected);
    row("All entries", icon::menu_book, Hue::Teal, "To read and to search", Screen::Entries);
    if (list_row(f, "Something from before",
                 {.icon = icon::shuffle, .hue = Hue::Gold, .subtitle = "An older entry, by chance"}))
        f.act(action::OpenAnyEntry{});
    gap(f, between_dp);
    row("Words for feelings", icon::emoji_emotions, Hue::Plum, "Add your own, lay others aside", Screen::Feelings);
}

} // namespace attune::ui
