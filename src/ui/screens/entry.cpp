// One entry with what was said to it, and how it read before.
#include "core/journal_view.h"
#include "core/text.h"
#include "ui/dates.h"
#include "ui/icons.h"
#include "ui/page.h"
#include "ui/screens/cover.h"
#include "ui/screens/journal_parts.h"
#include "ui/screens/other_version.h"
#include "ui/screens/screens.h"
#include "ui/surface.h"
#include "ui/ui_state.h"
#include "ui/widgets/button.h"
#include "ui/widgets/empty.h"
#include "ui/widgets/row.h"
#include "ui/widgets/said.h"
#include "ui/widgets/text_field.h"

#include <string>

namespace attune::ui {
namespace {

void comments(Frame& f, const Entry& entry) {
    for (const Comment* comment : comments_on(f.state.library, entry.id)) {
        const std::string name = name_of_person(f, comment->author, comment->author_name);
        const std::string when = day_words(comment->written, f.now) + ", " + hour_words(comment->written, f.now);
        said(f, {.id = comment->id,
                 .name = name,
                 .hue = hue_of_person(f, comment->author),
                 .when = when,
                 .words = comment->text,
                 .presses = false});
        const ImVec2 after = ImGui::GetCursorScreenPos();
        const ImVec2 max = ImGui::GetItemRectMax(), min = ImGui::GetItemRectMin();
        ImGui::SetCursorScreenPos({max.x - f.dp(target::minimum + 4), min.y + f.dp(8)});
        const std::string label = "Remove what " + name + " said: " + std::string{clipped(comment->text, 40)};
        if (icon_button(f, icon::close, label, {.icon_dp = 18, .id = comment->id}))
            f.act(action::RemoveComment{comment->id});
        ImGui::SetCursorScreenPos(after);
        gap(f, 10);
    }
}

void write_comment(Frame& f, const Entry& entry) {
    std::string& words = f.drafts.journal.comments[entry.id];
    RecordId& says = f.ui.answerers[entry.id];
    if (says.empty() || (f.ui.opening && words.empty()))
        says = likely_answerer(f.state, entry, f.drafts.journal.writer);
    who_writes(f, "Says", says);
    const auto result = text_field(f, "comment", words,
                                   {.label = "Say something to it",
                                    .placeholder = "Say something to it",
                                    .multiline = true,
                                    .length_max = comment_max,
                                    .type = Type::Note});
    const bool any = !trimmed(words).empty();
    gap(f, 10);
    const bool pressed = button(f, "Say it", {.kind = ButtonKind::Tonal, .enabled = any, .id = "say"});
    if (any && (pressed || result.submitted)) f.act(action::SaveComment{entry.id, says, words});
}

void open_entry(Frame& f, const Entry& entry) {
    const std::string when = day_words(entry.written, f.now) + ", " + hour_words(entry.written, f.now);
    const std::string title = day_words(entry.written, f.now);
    const Page page(f, {.title = title,
                        .leading = PageLook::Leading::Back,
                        .centred = true,
                        .trailing = {{icon::edit, "Change the entry"}, {icon::bin, "Remove the entry"}}});
    if (page.pressed() == 0) {
        f.drafts.journal.entry = entry;
        f.act(action::GoTo{{Screen::EntryEditor, entry.id}});
    }
    if (page.pressed() == 1) f.act(action::RemoveEntry{entry.id});
    const std::string name = name_of_person(f, entry.author, entry.author_name);
    {
        const Panel card(f, "entry");
        text(f, Type::Label, entry.only_mine ? name + ", only for " + name : name,
             {.colour = f.palette.of(hue_of_person(f, entry.author)).strong, .size_dp = 14, .strong = true});
        text(f, Type::Caption, when, {.colour = f.palette.text_quiet});
        if (!entry.prompt.empty()) {
            gap(f, space::m);
            text(f, Type::Body, entry.prompt, {.colour = f.palette.text_quiet, .align = Align::Start});
        }
        gap(f, space::m);
        text(f, Type::Note, entry.text, {.align = Align::Start, .size_dp = 20});
    }
    if (!entry.earlier.empty()) {
        gap(f, space::xs);
        if (button(f, "Changed. How it read before",
                   {.kind = ButtonKind::Plain, .height_dp = target::minimum, .text_dp = 14, .id = "earlier"}))
            f.act(action::GoTo{{Screen::EntryEarlier, entry.id}});
    }
    other_version(f, entry.id);
    gap(f, 22);
    if (entry.only_mine) return;
    comments(f, entry);
    write_comment(f, entry);
}

} // namespace

void draw_entry(Frame& f) {
    RecordId id;
    for (const Place& place : f.state.places)
        if (place.screen == Screen::Entry) id = place.subject;
    const Entry* entry = f.state.library.entries.find(id);
    if (f.ui.opening && !(f.state.places.size() > 1 && f.ui.places.size() > f.state.places.size()))
        f.ui.revealed.clear();
    if (entry == nullptr) {
        const Page page(f, {.title = "Entry", .leading = PageLook::Leading::Back, .centred = true});
        return empty_state(f, icon::menu_book, "This entry is not here any more", "");
    }
    if (!entry->only_mine || f.ui.revealed == entry->id) return open_entry(f, *entry);
    const std::string name = name_of_person(f, entry->author, entry->author_name);
    const std::string title = "Only for " + name, primary = "I am " + name + ". Show it";
    if (cover(f, {.hue = hue_of_person(f, entry->author),
                  .icon = icon::lock,
                  .title = title,
                  .line = "It stays on this device, and lies behind this tap.",
                  .primary = primary}) == 0)
        f.ui.revealed = entry->id;
}

void draw_entry_earlier(Frame& f) {
    const Entry* entry = f.state.library.entries.find(f.state.place().subject);
    const Sheet sheet(f, {.title = "How it read before"});
    if (entry == nullptr || entry->earlier.empty()) {
        text(f, Type::Body, "It has always read as it does now.", {.colour = f.palette.text_quiet});
        return;
    }
    for (std::size_t i = entry->earlier.size(); i-- > 0;) {
        const EarlierText& earlier = entry->earlier[i];
        text(f, Type::Caption, "Until " + day_words(earlier.until, f.now) + ", " + hour_words(earlier.until, f.now),
             {.colour = f.palette.text_quiet});
        gap(f, space::xs);
        text(f, Type::Note, earlier.text, {.align = Align::Start});
        gap(f, space::s);
        const std::string said = "Write it this way again: " + std::string{clipped(earlier.text, 40)};
        const std::string id = std::to_string(i);
        if (chip(f, "Write it this way again", {.icon = icon::undo, .role = ItemRole::Button, .id = id, .said = said}))
            f.act(action::TakeEntryBack{entry->id, i});
        gap(f, space::l);
    }
}

} // namespace attune::ui
