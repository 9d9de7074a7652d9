// Sharing with other devices through a folder: how it stands, or where it may begin.
#include "core/other_versions.h"
#include "core/sharing_words.h"
#include "core/text.h"
#include "ui/icons.h"
#include "ui/page.h"
#include "ui/screens/namesakes.h"
#include "ui/screens/other_version.h"
#include "ui/screens/screens.h"
#include "ui/surface.h"
#include "ui/ui_state.h"
#include "ui/widgets/button.h"
#include "ui/widgets/path_form.h"
#include "ui/widgets/row.h"

#include <string>

namespace attune::ui {
namespace {

constexpr std::size_t apart_shown = 12, others_shown = 8, apart_title_bytes = 60;
constexpr Millis heard_changes = std::chrono::minutes{1};

/// A card with what is to be known at one glance.
void state_card(Frame& f, const SharingWords& words, const std::string& path) {
    const Panel card(f, "state");
    text(f, Type::Card, words.title, {.align = Align::Start, .size_dp = 25, .heading = true});
    gap(f, space::xs);
    text(f, Type::Body, words.line);
    gap(f, space::m);
    text(f, Type::Label, path, {.colour = f.palette.text_quiet});
}

// ---- choosing a folder

void usual_places(Frame& f) {
    if (f.state.usual_places.empty()) return;
    section(f, "On this device there is");
    for (const UsualPlace& place : f.state.usual_places) {
        gap(f, 10);
        if (list_row(f, place.name,
                     {.icon = icon::folder_open,
                      .hue = Hue::Teal,
                      .subtitle = place.path,
                      .trailing = icon::chevron_right,
                      .id = place.path}))
            f.act(action::LookAtFolder{place.path});
    }
    gap(f, 22);
}

void choose(Frame& f) {
    text(f, Type::Body,
         "One wall on two or more devices: through a folder that something else keeps the same on all of them, such as "
         "Syncthing, Nextcloud, Dropbox or iCloud. A stick that goes from one to the other will do as well.");
    gap(f, 22);
    usual_places(f);
    section(f, f.state.usual_places.empty() ? "Which folder?" : "Or another folder");
    gap(f, space::s);
    text(f, Type::Label, "Drop it on this window, or write where it is.", {.colour = f.palette.text_quiet});
    gap(f, space::s);
    if (path_form(f, f.ui.folder_path, {.label = "Where the folder is", .placeholder = "~/Sync", .take = "Look there"}))
        f.act(action::LookAtFolder{f.ui.folder_path});
}

void looked(Frame& f, const FolderLook& look) {
    using Kind = FolderLook::Kind;
    state_card(f, words_for(look, f.state.library.notes.size()), look.path);
    gap(f, space::m);
    if (look.kind == Kind::Empty || look.kind == Kind::Wall) {
        const bool is_wall = look.kind == Kind::Wall;
        const bool merges = is_wall && !f.state.library.notes.empty();
        const auto label = merges ? "Make one wall of both" : is_wall ? "Join this wall" : "Share through this folder";
        if (button(f, label, {.icon = icon::sync_alt, .id = "share"})) f.act(action::ShareThere{});
        gap(f, space::s);
    } else if (look.kind != Kind::Asking) {
        if (button(f, "Look again", {.kind = ButtonKind::Tonal, .icon = icon::autorenew}))
            f.act(action::LookAtFolder{look.path});
        gap(f, space::s);
        if (look.kind == Kind::NoBeginning) {
            if (button(f, "Begin anew here", {.kind = ButtonKind::Tonal, .icon = icon::sync_alt}))
                f.act(action::ShareThere{});
            gap(f, space::s);
        }
    }
    if (button(f, f.state.shared ? "Leave it as it is" : "Choose another folder",
               {.kind = ButtonKind::Plain, .id = "forget"}))
        f.act(action::ForgetFolderLook{});
}

// ---- what is shared

void each_other(Frame& f, const std::vector<SharingReport::Other>& others) {
    if (others.size() < 2) return;
    gap(f, 22);
    section(f, "The other devices");
    std::size_t number = 0;
    for (const auto& other : others) {
        if (number == others_shown) {
            gap(f, space::s);
            text(f, Type::Body, "And " + std::to_string(others.size() - number) + " more",
                 {.colour = f.palette.text_quiet});
            break;
        }
        gap(f, space::s);
        const auto heard = other.heard == WallTime{} ? std::string{"has written nothing yet"}
                                                     : "last heard from " + ago_words(other.heard, f.now);
        text(f, Type::Body, "Device " + std::to_string(++number) + ": " + heard, {.colour = f.palette.text_quiet});
    }
}

void stays_and_goes(Frame& f) {
    gap(f, 22);
    section(f, "Who can read it");
    gap(f, space::s);
    text(
        f, Type::Body,
        "Whoever can open the folder: it holds your words as they are, not locked. What is only mine never goes there. "
        "Nothing goes to us or to anybody else.",
        {.colour = f.palette.text_quiet});
}

void shared(Frame& f, const SharedFolder& folder) {
    const SharingReport& report = f.state.sharing;
    state_card(f, words_for(report, f.now), folder.path);
    if (!report.others.empty()) f.wake(heard_changes);
    using Standing = SharingReport::Standing;
    const bool is_other = report.standing == Standing::OtherWall;
    if (is_other || report.standing == Standing::Emptied || report.standing == Standing::NotAllThere) {
        gap(f, space::m);
        if (button(f, is_other ? "Look at that wall" : "Look at the folder", {.icon = icon::visibility, .id = "look"}))
            f.act(action::LookAtFolder{folder.path});
    }
    const auto also = [&](std::string_view words) {
        gap(f, space::m);
        text(f, Type::Body, words, {.colour = f.palette.text_quiet});
    };
    if (report.is_newer)
        also(
            "A newer Attune writes here too. What this one does not know of it is kept, and shows once it is renewed.");
    if (report.is_beyond_bounds) also("More lies in the folder than Attune reads. Is something else in there?");
    each_other(f, report.others);
    stays_and_goes(f);
    gap(f, space::m);
    if (folder.is_paused) {
        if (button(f, "Go on sharing", {.icon = icon::play_arrow})) f.act(action::PauseSharing{false});
    } else if (button(f, "Pause sharing", {.kind = ButtonKind::Tonal, .icon = icon::pause})) {
        f.act(action::PauseSharing{});
    }
    gap(f, space::s);
    if (button(f, "Share no more",
               {.kind = ButtonKind::Plain, .icon = icon::close, .said = "Share no more: all that came stays here"}))
        f.act(action::StopSharing{});
}

// ---- what else

/// What was changed on two devices apart, of whatever kind it is.
void written_apart(Frame& f) {
    std::size_t shown = 0;
    for (const RecordId& id : f.state.apart) {
        const auto body = shown < apart_shown ? find_body(f.state.library, id) : std::nullopt;
        if (!body) continue;
        gap(f, shown++ == 0 ? 22.0F : 10.0F);
        if (shown == 1) {
            section(f, "Written apart");
            gap(f, 10);
        }
        const auto words = version_words(f, *body, false);
        const std::string says{clipped(words.says, apart_title_bytes)};
        if (list_row(f, says.empty() ? words.what : says,
                     {.icon = icon::layers,
                      .hue = Hue::Gold,
                      .subtitle = says.empty() ? std::string_view{} : std::string_view{words.what},
                      .trailing = icon::chevron_right,
                      .id = id}))
            f.act(action::ShowOtherVersions{id});
    }
    if (f.state.apart.size() <= apart_shown || shown < apart_shown) return;
    gap(f, 10);
    text(f, Type::Label, "And more. They show as these are settled.", {.colour = f.palette.text_quiet});
}

void ways_to(Frame& f) {
    gap(f, 22);
    section(f, "How it is done");
    gap(f, 10);
    if (list_row(f, "Step by step",
                 {.icon = icon::help_outline,
                  .hue = Hue::Sky,
                  .subtitle = "Two devices with Syncthing, a stick, a new laptop",
                  .trailing = icon::chevron_right}))
        f.act(action::GoTo{{Screen::SharingHow, {}}});
}

} // namespace

void draw_sharing(Frame& f) {
    const Page page(f, {.title = "Sharing", .leading = PageLook::Leading::Back, .centred = true});
    if (f.state.folder_look)
        looked(f, *f.state.folder_look);
    else if (f.state.shared)
        shared(f, *f.state.shared);
    else
        choose(f);
    ask_about_namesakes(f);
    written_apart(f);
    ways_to(f);
}

} // namespace attune::ui
