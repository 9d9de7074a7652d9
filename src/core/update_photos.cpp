// A photo for the note or the memory that is being written.
#include "core/text.h"
#include "core/update_parts.h"

namespace attune {

namespace {

/// One that was taken back, or whose note was given up, is no longer waited for.
bool is_awaited(const State& state, const std::string& path) { return !path.empty() && state.taking_photo == path; }

/// Of the memory that is being written, else of the note.
std::optional<Photo>& photo_of_draft(Work& work) {
    auto& memory = work.drafts.together.memory;
    return work.state.photo_for_memory && memory ? memory->photo : work.drafts.note.photo;
}

} // namespace

void carry_out(Work& work, const action::TakePhoto& take) {
    auto& state = work.state;
    if (trimmed(take.path).empty() || take.path.size() > path_bytes_max) return;
    if (!state.taking_photo.empty()) {
        return work.say("One photo at a time. The first is still being made ready.");
    }
    close(state, Screen::PhotoPicker);
    state.photo_for_memory = lies_open(state, Screen::MemoryEditor) && work.drafts.together.memory;
    if (!state.photo_for_memory && !lies_open(state, Screen::Compose))
        carry_out(work, action::GoTo{{Screen::Compose, {}}});
    state.taking_photo = take.path;
    work.add(effect::TakePhoto{take.path});
}

void carry_out(Work& work, const action::PhotoTaken& taken) {
    if (!is_awaited(work.state, taken.path)) return;
    work.state.taking_photo.clear();
    leave_words_behind(work.state);                                          // why the one before could not be taken
    if (work.state.photo_for_memory && !work.drafts.together.memory) return; // given up meanwhile
    photo_of_draft(work) = taken.photo;
    work.save_device();
}

void carry_out(Work& work, const action::PhotoRefused& refused) {
    if (!is_awaited(work.state, refused.path)) return;
    work.state.taking_photo.clear();
    work.say(refused.words);
}

void carry_out(Work& work, const action::RemovePhoto&) {
    auto& state = work.state;
    state.taking_photo.clear();
    state.photo_for_memory = lies_open(state, Screen::MemoryEditor) && work.drafts.together.memory;
    auto& photo = photo_of_draft(work);
    if (!photo) return;
    photo.reset();
    work.save_device();
}

void look_for_pictures(Work& work) {
    work.state.pictures_here.is_looking = true; // those of the last time can be chosen meanwhile
    work.add(effect::FindPictures{});
}

void carry_out(Work& work, const action::PicturesFound& found) { work.state.pictures_here = {found.newest, false}; }

} // namespace attune
