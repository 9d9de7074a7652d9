// Writing an entry, with something to write about if wanted.
#include "core/journal_view.h"
#include "core/text.h"
#include "ui/icons.h"
#include "ui/page.h"
#include "ui/screens/cover.h"
#include "ui/screens/journal_parts.h"
#include "ui/screens/screens.h"
#include "ui/surface.h"
#include "ui/ui_state.h"
#include "ui/widgets/button.h"
#include "ui/widgets/control.h"
#include "ui/widgets/row.h"
#include "ui/widgets/text_field.h"

#include <optional>
#include <string>

namespace attune::ui {
namespace {

Entry& draft_of(Frame& f) {
    auto& draft = f.drafts.journal.entry;
    const RecordId& subject = f.state.place().screen == Screen::EntryEditor ? f.state.place().subject : RecordId{};
    const Entry* known = f.state.library.entries.find(subject);
    if (known != nullptr && (!draft || draft->id != known->id)) draft = *known;
    if (!draft) draft.emplace();
    return *draft;
}

void prompt_card(Frame& f, Entry& entry) {
    if (entry.prompt.empty()) {
        if (button(f, "Something to write about",
                   {.kind = ButtonKind::Tonal, .icon = icon::auto_awesome, .height_dp = target::minimum}))
            f.act(action::DrawPrompt{});
        return;
    }
    {
        const Panel card(f, "prompt", {.fill = f.palette.of(Hue::Gold).soft, .lifted = false}, space::l);
        text(f, Type::Note, entry.prompt, {.align = Align::Start, .size_dp = 19});
    }
    gap(f, space::xs);
    const auto option = [&](const char* label, const char* icon) {
        return button(
            f, label,
            {.kind = ButtonKind::Plain, .icon = icon, .width = -1, .height_dp = target::minimum, .text_dp = 14});
    };
    if (option("Another", icon::shuffle)) f.act(action::DrawPrompt{});
    flow(f, button_width(f, "All of them", {.icon = icon::menu_book, .text_dp = 14}), 0);
    if (option("All of them", icon::menu_book)) f.act(action::GoTo{{Screen::Prompts, {}}});
    flow(f, button_width(f, "Without one", {.icon = icon::close, .text_dp = 14}), 0);
    if (option("Without one", icon::close)) entry.prompt.clear();
}

const RecordId unfinished = "unfinished"; // stands for it where it is asked who has been shown what

/// What somebody began for themselves alone lies behind a tap as well, and keeps nobody else from writing. True: it
/// does.
bool lies_behind_a_tap(Frame& f, Entry& entry) {
    if (!entry.only_mine || !entry.id.empty() || trimmed(entry.text).empty())
        f.ui.revealed = unfinished;
    else if (f.ui.opening)
        f.ui.revealed.clear();
    if (f.ui.revealed == unfinished) return false;
    const std::string name = name_of_person(f, entry.author, entry.author_name);
    const std::string title = "Only for " + name, primary = "I am " + name + ". Go on";
    switch (cover(f, {.hue = hue_of_person(f, entry.author),
                      .icon = icon::lock,
                      .title = title,
                      .line = "Something is begun here, and stays on this device.",
                      .primary = primary,
                      .options = {"Keep it for later, begin another"}})) {
    case 0: f.ui.revealed = unfinished; break;
    case 1:
        f.act(action::SaveEntry{entry});
        f.act(action::GoTo{{Screen::EntryEditor, {}}});
        break;
    default: break;
    }
    return true;
}

} // namespace

void draw_entry_editor(Frame& f) {
    Entry& entry = draft_of(f);
    if (lies_behind_a_tap(f, entry)) return;
    const bool is_new = entry.id.empty();
    Page page(f, {.title = is_new ? "A new entry" : "Change the entry",
                  .leading = PageLook::Leading::Close,
                  .centred = true,
                  .has_foot = true});
    if (is_new) who_writes(f, "Writes", entry.author);
    prompt_card(f, entry);
    gap(f, space::m);
    text_field(f, "text", entry.text,
               {.label = "What you want to keep",
                .placeholder = "What you want to keep",
                .multiline = true,
                .length_max = entry_max,
                .lines_min = f.layout.low ? 3.0F : 7.0F,
                .lines_max = 40,
                .type = Type::Note});
    gap(f, space::s);
    const Person* author = find_person(f.state.library, entry.author);
    const std::string label = author != nullptr ? "Only for " + author->name : "Only for me";
    const bool answered = !is_new && !comments_on(f.state.library, entry.id).empty();
    if (answered && !entry.only_mine)
        text(f, Type::Label, "Others have said something to it, so it stays shared.", {.colour = f.palette.text_quiet});
    else if (toggle(f, label, entry.only_mine, "Stays on this device, and lies behind a tap"))
        entry.only_mine = !entry.only_mine;
    const Entry* before = f.state.library.entries.find(entry.id);
    if (f.state.shared && before != nullptr && !before->only_mine && entry.only_mine) {
        gap(f, space::xs);
        text(f, Type::Label,
             "It goes from the other devices too. In the files of the shared folder its words from before can still be "
             "found by somebody who looks for them.",
             {.colour = f.palette.text_quiet});
    }
    page.begin_foot();
    const bool any = !trimmed(entry.text).empty() && !entry.author.empty();
    if (button(f, "Keep it", {.icon = icon::check, .enabled = any})) f.act(action::SaveEntry{entry});
}

void draw_prompts(Frame& f) {
    const Sheet sheet(f, {.title = "Something to write about"});
    for (const Prompt& prompt : f.state.prompts) {
        if (list_row(f, prompt.text, {.id = prompt.id})) {
            if (f.drafts.journal.entry) f.drafts.journal.entry->prompt = prompt.text;
            f.act(action::Back{});
        }
        gap(f, space::s);
    }
}

} // namespace attune::ui
