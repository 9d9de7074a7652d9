#include "app/scene_hands.h"

#include <array>
#include <chrono>
#include <utility>

namespace attune::app {
namespace {

using namespace std::chrono_literals;

constexpr const char* folder = "/home/maya/Sync/Attune";
constexpr const char* note = "note-1";

void page(Headless& h) {
    h.program().state_for_setup().usual_places = {{"Syncthing: Attune", "/home/maya/Sync"},
                                                  {"Nextcloud", "/home/maya/Nextcloud"}};
    tell(h, action::GoTo{{Screen::Settings, {}}});
    tell(h, action::GoTo{{Screen::Sharing, {}}});
}

void look(Headless& h, const FolderLook& look) {
    page(h);
    tell(h, action::LookAtFolder{look.path});
    tell(h, action::FolderLooked{look});
}

SharingReport good(const Headless& h) {
    return {.standing = SharingReport::Standing::Good,
            .others = {{"a1", h.now().wall - 70min}, {"b2", h.now().wall - 26h}}};
}

void share(Headless& h, SharingReport report) {
    look(h, {.path = folder, .kind = FolderLook::Kind::Empty});
    tell(h, action::ShareThere{});
    tell(h, action::SharingChanged{std::move(report), "space"});
}

void sharing_off(Headless& h) { page(h); }

void sharing_begin(Headless& h) { look(h, {.path = folder, .kind = FolderLook::Kind::Empty}); }

void sharing_join(Headless& h) {
    look(h, {.path = folder, .kind = FolderLook::Kind::Wall, .space = "s", .devices = 2, .is_newer = true});
}

void sharing_nowhere(Headless& h) { look(h, {.path = "/home/maya/Snyc", .kind = FolderLook::Kind::NotThere}); }

void sharing_no_beginning(Headless& h) { look(h, {.path = folder, .kind = FolderLook::Kind::NoBeginning}); }

void sharing_emptied(Headless& h) { share(h, {.standing = SharingReport::Standing::Emptied}); }

void sharing_on(Headless& h) {
    share(h, good(h));
    if (find_note(h.state().library, note) == nullptr) return;
    h.program().state_for_setup().apart.insert(note);
    h.settle();
}

void sharing_alone(Headless& h) { share(h, {.standing = SharingReport::Standing::Good}); }

void sharing_gone(Headless& h) {
    auto report = good(h);
    report.standing = SharingReport::Standing::FolderGone;
    share(h, std::move(report));
}

/// What the wall says of it.
void wall_alone(Headless& h) {
    sharing_gone(h);
    tell(h, action::GoTo{{Screen::Wall, {}}});
}

void sharing_paused(Headless& h) {
    sharing_on(h);
    tell(h, action::PauseSharing{});
}

void sharing_other(Headless& h) { share(h, {.standing = SharingReport::Standing::OtherWall}); }

void sharing_how(Headless& h) {
    page(h);
    tell(h, action::GoTo{{Screen::SharingHow, {}}});
}

void note_apart(Headless& h) {
    tell(h, action::GoTo{{Screen::Wall, {}}});
    h.program().state_for_setup().apart.insert(note);
    tell(h, action::GoTo{{Screen::Note, note}});
}

void other_versions(Headless& h) {
    note_apart(h);
    tell(h, action::ShowOtherVersions{note});
    const auto* shown = find_note(h.state().library, note);
    if (shown == nullptr) return;
    Note other = *shown;
    other.text += " And for the soup.";
    tell(h, action::VersionsFound{
                {.id = note, .versions = {{Body{other}, h.now().wall - 50h, "a1"}}, .is_asking = false}});
}

/// Both devices knew a Maya before they shared.
void namesakes_met(Headless& h) {
    sharing_on(h);
    put(h.program().state_for_setup().library, Person{.id = "zz-maya", .name = "Maya", .hue = Hue::Gold, .order = 9});
    h.settle();
}

constexpr std::array scenes_of_sharing{
    Scene{"sharing-off", Sample::Two, sharing_off},
    Scene{"sharing-begin", Sample::Two, sharing_begin},
    Scene{"sharing-join", Sample::Two, sharing_join},
    Scene{"sharing-nowhere", Sample::Two, sharing_nowhere},
    Scene{"sharing-on", Sample::Two, sharing_on},
    Scene{"sharing-alone", Sample::Empty, sharing_alone},
    Scene{"sharing-gone", Sample::Two, sharing_gone},
    Scene{"sharing-other", Sample::Two, sharing_other},
    Scene{"sharing-namesakes", Sample::Two, namesakes_met},
    Scene{"sharing-how", Sample::Two, sharing_how},
    Scene{"sharing-paused", Sample::Two, sharing_paused},
    Scene{"sharing-emptied", Sample::Two, sharing_emptied},
    Scene{"sharing-no-beginning", Sample::Two, sharing_no_beginning},
    Scene{"wall-alone", Sample::Two, wall_alone},
    Scene{"note-apart", Sample::Two, note_apart},
    Scene{"other-versions", Sample::Two, other_versions},
};

} // namespace

std::span<const Scene> sharing_scenes() { return scenes_of_sharing; }

} // namespace attune::app
