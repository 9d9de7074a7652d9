// Everything as a file, or the wall alone; and back from one.
#include "core/keeping.h"
#include "ui/icons.h"
#include "ui/page.h"
#include "ui/screens/keeping_parts.h"
#include "ui/screens/screens.h"
#include "ui/surface.h"
#include "ui/ui_state.h"
#include "ui/widgets/button.h"
#include "ui/widgets/control.h"
#include "ui/widgets/path_form.h"
#include "ui/widgets/row.h"

#include <algorithm>
#include <array>
#include <string>

namespace attune::ui {
namespace {

struct Offer {
    ExportFormat format;
    const char* icon;
    Hue hue;
    std::string_view title, line;
};
constexpr std::array everything{
    Offer{ExportFormat::Json, icon::layers, Hue::Teal, "To carry to another device",
          "All of it with its photos, in one file (JSON) that can be brought in again"},
    Offer{ExportFormat::Html, icon::menu_book, Hue::Coral, "To read in a browser",
          "One page with the photos in it, to print or to keep"},
    Offer{ExportFormat::Markdown, icon::text_fields, Hue::Gold, "As plain text", "Markdown, for any editor"},
    Offer{ExportFormat::Csv, icon::tune, Hue::Plum, "As a table", "CSV, for a spreadsheet"},
};
constexpr std::array wall{
    Offer{ExportFormat::Html, icon::menu_book, Hue::Coral, "The wall as a page", "As it looks here, photos and all"},
    Offer{ExportFormat::Png, icon::photo, Hue::Rose, "The wall as a picture", "PNG: the newest notes"},
    Offer{ExportFormat::Markdown, icon::text_fields, Hue::Gold, "The wall as plain text", "Markdown"},
    Offer{ExportFormat::Csv, icon::tune, Hue::Plum, "The wall as a table", "CSV, which can be brought in again"},
    Offer{ExportFormat::Json, icon::layers, Hue::Teal, "The wall to carry along",
          "JSON with its photos, which can be brought in again"},
};

template <std::size_t size>
void offers(Frame& f, const std::array<Offer, size>& all, bool wall_only) {
    for (const Offer& one : all) {
        gap(f, 10);
        if (list_row(f, one.title, {.icon = one.icon, .hue = one.hue, .subtitle = one.line}))
            f.act(action::SaveEverything{{.wall_only = wall_only, .format = one.format}});
    }
}

void private_line(Frame& f) {
    const auto& entries = f.state.library.entries;
    const bool any = std::any_of(entries.begin(), entries.end(), [](const Entry& one) { return one.only_mine; });
    if (!any) return;
    gap(f, space::m);
    const Panel card(f, "private", {}, space::m + space::s);
    if (toggle(f, "Also what is “only mine”", f.state.keeping.with_private,
               "Entries that lie behind a tap here. Whoever has the file can read them."))
        f.act(action::SaveWithPrivate{!f.state.keeping.with_private});
}

void bring_in(Frame& f) {
    section(f, "Bring in");
    gap(f, space::s);
    text(f, Type::Body,
         "A file that Attune saved, a table of thanks (CSV), a backup, or the folder of another Attune. Drop it on "
         "this window, or write where it is. You see what is in it first, and what is here already stays as it is.",
         {.colour = f.palette.text_quiet});
    gap(f, space::m);
    if (path_form(f, f.ui.import_path,
                  {.label = "Where it is",
                   .placeholder = "~/Downloads/attune.json",
                   .take = "Look at it",
                   .icon = icon::visibility,
                   .enabled = !f.state.keeping.work,
                   .length_max = 0}))
        f.act(action::LookAtImport{f.ui.import_path});
}

} // namespace

void draw_save_bring_in(Frame& f) {
    const Page page(f, {.title = "Save and bring in", .leading = PageLook::Leading::Back, .centred = true});
    text(f, Type::Body, "Files are saved in the folder “exports” beside your words.", {.colour = f.palette.text_quiet});
    work_line(f);
    undo_line(f);
    gap(f, space::l);
    section(f, "Save everything");
    private_line(f);
    offers(f, everything, false);
    gap(f, space::xl);
    section(f, "Save the wall alone");
    offers(f, wall, true);
    gap(f, space::xl);
    bring_in(f);
}

} // namespace attune::ui
