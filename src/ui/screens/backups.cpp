// Backups: what there is, what restoring one would change, and the way back from it.
#include "core/keeping.h"
#include "ui/dates.h"
#include "ui/icons.h"
#include "ui/list_clip.h"
#include "ui/page.h"
#include "ui/screens/keeping_parts.h"
#include "ui/screens/screens.h"
#include "ui/surface.h"
#include "ui/widgets/button.h"
#include "ui/widgets/empty.h"
#include "ui/widgets/row.h"

#include <string>

namespace attune::ui {
namespace {

std::string_view words_for(BackupWhy why) {
    switch (why) {
    case BackupWhy::Time: return "";
    case BackupWhy::Asked: return "Made when you asked for it. ";
    case BackupWhy::Restore: return "Made before an older one was restored. ";
    case BackupWhy::Import: return "Made before something was brought in. ";
    case BackupWhy::Update: return "The first by this Attune. ";
    case BackupWhy::Merge: return "Made before two people became one. ";
    case BackupWhy::Join: return "Made before sharing began. ";
    }
    return "";
}

std::string when(const Frame& f, WallTime made) { return day_words(made, f.now) + ", " + hour_words(made, f.now); }

void about_backups(Frame& f) {
    text(f, Type::Body,
         "Attune backs up what you write: soon after you began, then every half hour in which something changed. All "
         "of the last two days are kept, then one for each of seven days, four weeks and twelve months. They lie in "
         "the folder with your words; for a disk that breaks, keep a copy of that folder elsewhere.",
         {.colour = f.palette.text_quiet});
    gap(f, space::l);
    if (button(f, "Back up now", {.kind = ButtonKind::Tonal, .icon = icon::save_alt, .enabled = !f.state.keeping.work}))
        f.act(action::BackUpNow{});
    if (!f.state.keeping.backup_trouble.empty()) {
        gap(f, space::s);
        text(f, Type::Label,
             "The last backup could not be made: " + f.state.keeping.backup_trouble + " What you wrote is saved.");
    }
}

void backup_row(Frame& f, const BackupInfo& one) {
    const std::string subtitle = one.is_damaged ? "Can’t be read. It is left as it is."
                                                : std::string{words_for(one.why)} + words_of(one.contents);
    if (list_row(f, one.is_damaged ? one.name : when(f, one.made),
                 {.icon = one.is_damaged ? icon::warning : icon::history,
                  .hue = one.is_damaged ? Hue::Coral : Hue::Teal,
                  .subtitle = subtitle,
                  .trailing = one.is_damaged ? nullptr : icon::chevron_right,
                  .id = one.name}))
        f.act(action::LookAtBackup{one.name});
    gap(f, 10);
}

void change(Frame& f, const char* sign, std::string_view title, const Contents& contents) {
    if (total(contents) == 0) return;
    gap(f, space::s);
    list_line(f, sign, std::string{title} + " " + words_of(contents));
}

} // namespace

void draw_backups(Frame& f) {
    const Page page(f, {.title = "Backups", .leading = PageLook::Leading::Back, .centred = true});
    about_backups(f);
    work_line(f);
    undo_line(f);
    const auto& backups = f.state.keeping.backups;
    if (!backups) return;
    gap(f, space::l);
    if (backups->empty())
        return empty_state(f, icon::history, "No backup yet",
                           "The first is made soon after you have written something.");
    section(f, "Restore one from");
    gap(f, 10);
    ListClip clip(f, "backups", backups->size());
    for (std::size_t i = clip.first(); clip.begin_row(i); ++i) {
        backup_row(f, (*backups)[i]);
        clip.end_row(i);
    }
}

void draw_backup(Frame& f) {
    const Sheet sheet(f, {.title = "Restore a backup"});
    const auto& look = f.state.keeping.restore;
    if (!look) return;
    text(f, Type::Note, when(f, look->made));
    gap(f, space::s);
    if (look->is_asking) {
        text(f, Type::Body, "Looking at what it would change", {.colour = f.palette.text_quiet});
        return;
    }
    if (look->failed) {
        text(f, Type::Body,
             "This backup is damaged and can’t be restored. Nothing was changed. Another one may be whole.");
        return;
    }
    const bool changes_nothing = total(look->back) + total(look->as_then) == 0;
    if (changes_nothing && total(look->since) == 0) {
        text(f, Type::Body, "Everything is as it was then. There is nothing to restore.");
        return;
    }
    change(f, icon::undo, "Comes back:", look->back);
    change(f, icon::edit, "Reads as it did then:", look->as_then);
    change(f, icon::check_circle, "Written since, and stays:", look->since);
    gap(f, space::l);
    text(f, Type::Label, "Before it a backup is made of how things are now, and you can undo it with one tap.",
         {.colour = f.palette.text_quiet});
    work_line(f);
    gap(f, space::m);
    const bool is_free = !f.state.keeping.work;
    if (!changes_nothing && button(f, "Restore", {.icon = icon::history, .enabled = is_free}))
        f.act(action::RestoreBackup{false});
    if (total(look->since) > 0) {
        gap(f, space::s);
        if (button(f, "Exactly as it was then", {.kind = ButtonKind::Plain, .enabled = is_free}))
            f.act(action::RestoreBackup{true});
        text(f, Type::Label, "That takes away what was written since, too: " + words_of(look->since) + ".",
             {.colour = f.palette.text_quiet});
    }
}

} // namespace attune::ui
