// Sharing with other devices, and what was made apart.
#include "core/update_sharing.h"

#include "core/other_versions.h"
#include "core/text.h"
#include "core/update_parts.h"

#include <algorithm>
#include <utility>

namespace attune {

namespace {

void settle(Work& work, Body body) {
    auto& state = work.state;
    state.apart.erase(id_of(body));
    state.other_versions.reset();
    // What somebody began to change of the other version is of no use any more.
    if (work.drafts.person == id_of(body)) {
        work.drafts.person.reset();
        work.drafts.person_name.clear();
        work.drafts.person_hue.reset();
    }
    put(state.library, body);
    work.add(effect::Put{std::move(body), true});
    close(state, Screen::OtherVersions);
}

std::string words_for(std::size_t notes) {
    return notes == 1 ? "A note came from elsewhere" : std::to_string(notes) + " notes came from elsewhere";
}

/// A quiet word, where it takes nobody's attention from one another and no other word away.
void tell_of(State& state, std::size_t notes, const Now& now) {
    const auto is_listening = [](const Place& place) {
        return place.screen == Screen::Stage || place.screen == Screen::Closing;
    };
    if (notes == 0 || std::ranges::any_of(state.places, is_listening)) return;
    if (state.notice && state.notice->came == 0) return;
    const auto came = notes + (state.notice ? state.notice->came : 0);
    state.notice = Notice{.text = words_for(came), .until = now.instant + notice_time, .came = came};
}

/// On a device that knew nobody, those who come first sit at its table.
void seat_the_first(State& state) {
    for (const auto& person : state.library.people) {
        if (state.here.size() < seats_max) state.here.push_back(person.id);
    }
}

/// Under one id there is one record: what comes as another kind takes its place.
bool is_of_another_kind(const Library& library, const RecordId& id, const HeldBody& body) {
    const auto there = find_body(library, id);
    return there && there->index() != body.index();
}

} // namespace

void take_in(State& state, std::vector<TakenIn> all, const Now& now) {
    std::vector<HeldBody> bodies;
    std::size_t notes = 0;
    for (auto& one : all) {
        if (one.is_apart)
            state.apart.insert(one.id);
        else
            state.apart.erase(one.id);
        if (!one.body) {
            remove(state.library, one.id);
            close_all_about(state, one.id);
            continue;
        }
        if (!one.is_new && is_of_another_kind(state.library, one.id, *one.body)) remove(state.library, one.id);
        const auto* note = std::get_if<Shelf<Note>::Pointer>(&*one.body);
        notes += note && one.is_new && !(*note)->binned ? 1 : 0;
        bodies.push_back(*std::move(one.body));
    }
    const bool knew_nobody = state.library.people.empty() && state.here.empty();
    put_all(state.library, std::move(bodies));
    if (knew_nobody) seat_the_first(state);
    tell_of(state, notes, now);
}

void carry_out(Work& work, const action::LookAtFolder& look) {
    auto& state = work.state;
    const std::string path{trimmed(look.path)};
    if (path.empty() || path.size() > path_bytes_max) return;
    if (!lies_open(state, Screen::Sharing)) lay_on_top(state, {Screen::Sharing, {}});
    state.folder_look = FolderLook{.path = path};
    work.add(effect::LookAtFolder{path});
}

void carry_out(Work& work, const action::ForgetFolderLook&) { work.state.folder_look.reset(); }

void carry_out(Work& work, const action::FolderLooked& looked) {
    // Another one may have been asked about since.
    if (work.state.folder_look) work.state.folder_look = looked.look;
}

void carry_out(Work& work, const action::ShareThere&) {
    auto& state = work.state;
    if (!state.folder_look) return;
    const auto look = *std::exchange(state.folder_look, std::nullopt);
    using enum FolderLook::Kind;
    if (look.kind != Empty && look.kind != Wall && look.kind != NoBeginning) return;
    state.shared = SharedFolder{look.path, {}};
    state.sharing = {.standing = SharingReport::Standing::Beginning};
    work.save_device();
}

void carry_out(Work& work, const action::StopSharing&) {
    auto& state = work.state;
    if (!state.shared) return;
    state.shared.reset();
    state.sharing = {};
    work.save_device();
    work.say("Shared no more. Everything that came is still here.");
}

void carry_out(Work& work, const action::PauseSharing& pause) {
    auto& shared = work.state.shared;
    if (!shared || shared->is_paused == pause.on) return;
    shared->is_paused = pause.on;
    work.state.sharing.standing = pause.on ? SharingReport::Standing::Paused : SharingReport::Standing::Beginning;
    work.save_device();
}

void carry_out(Work& work, const action::SharingChanged& changed) {
    auto& state = work.state;
    if (!state.shared) return;
    // What was under way when they paused says nothing of now.
    if (state.shared->is_paused != (changed.report.standing == SharingReport::Standing::Paused)) return;
    state.sharing = changed.report;
    if (state.sharing.standing == SharingReport::Standing::Off)
        state.sharing.standing = SharingReport::Standing::Beginning; // from before it was asked to
    if (changed.space.empty() || changed.space == state.shared->space) return;
    state.shared->space = changed.space;
    work.save_device();
}

void carry_out(Work& work, const action::ShowOtherVersions& show) {
    auto& state = work.state;
    if (!has_other_version(state, show.id)) return;
    state.other_versions = OtherVersions{.id = show.id};
    lay_on_top(state, {Screen::OtherVersions, show.id});
    work.add(effect::FindVersions{show.id});
}

void carry_out(Work& work, const action::VersionsFound& found) {
    auto& asked = work.state.other_versions;
    if (asked && asked->id == found.found.id) asked = found.found;
}

void carry_out(Work& work, const action::TakeVersion& take) {
    const auto& shown = work.state.other_versions;
    if (!shown || take.index >= shown->versions.size()) return;
    settle(work, Body{shown->versions[take.index].body});
}

void carry_out(Work& work, const action::KeepVersion&) {
    const auto& shown = work.state.other_versions;
    if (!shown) return;
    if (auto body = find_body(work.state.library, shown->id)) settle(work, *std::move(body));
}

} // namespace attune
