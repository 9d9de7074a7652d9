#include "store/device.h"

#include <algorithm>

namespace attune::store {

namespace {

/// What was changed from how it began counts.
template <class Value>
void take(Value& found, const Value& made, const Value& began = {}) {
    if (made != began) found = made;
}

template <class Key, class Value>
void take_each(std::map<Key, Value>& found, const std::map<Key, Value>& made) {
    for (const auto& [key, value] : made) found.insert_or_assign(key, value);
}

void take_settings(Settings& found, const Settings& made) {
    const Settings began;
    take(found.theme, made.theme, began.theme);
    take(found.text_scale, made.text_scale, began.text_scale);
    take(found.reduced_motion, made.reduced_motion, began.reduced_motion);
    take(found.sound, made.sound, began.sound);
    take(found.volume, made.volume, began.volume);
    take(found.soft_cue, made.soft_cue, began.soft_cue);
    take(found.auto_continue, made.auto_continue, began.auto_continue);
    take(found.far_half_turned, made.far_half_turned, began.far_half_turned);
}

/// Of two notes in hand the one that was found makes room, as it does for any other.
void take_notes(Drafts& found, const Drafts& made) {
    if (made.note != NoteDraft{} && made.note != found.note) {
        if (!found.note.text.empty() || found.note.photo) found.notes_aside.push_back(found.note);
        found.note = made.note;
    }
    for (const auto& note : made.notes_aside) {
        const bool there =
            std::find(found.notes_aside.begin(), found.notes_aside.end(), note) != found.notes_aside.end();
        if (!there) found.notes_aside.push_back(note);
    }
}

void take_drafts(Drafts& found, const Drafts& made) {
    if (made.person || !made.person_name.empty()) {
        found.person = made.person;
        found.person_name = made.person_name;
        found.person_hue = made.person_hue;
    }
    take(found.first_names, made.first_names);
    take_each(found.lengths, made.lengths);
    take_each(found.closing, made.closing);
    take(found.next_step, made.next_step);
    take(found.next_step_plan, made.next_step_plan);
    take_notes(found, made);
    take(found.way, made.way);
    take(found.deck, made.deck);
    take(found.card, made.card);
    take_each(found.journal.answers, made.journal.answers);
    take(found.journal.entry, made.journal.entry);
    take_each(found.journal.comments, made.journal.comments);
    take(found.journal.feeling, made.journal.feeling);
    take(found.journal.writer, made.journal.writer);
    take(found.together.idea, made.together.idea);
    take(found.together.plan, made.together.plan);
    take(found.together.memory, made.together.memory);
    take(found.together.ritual, made.together.ritual);
    take(found.together.goal, made.together.goal);
    take_each(found.together.cheers, made.together.cheers);
    take_each(found.together.wins, made.together.wins);
    take(found.together.celebration, made.together.celebration);
    take(found.together.agreements, made.together.agreements);
}

} // namespace

DeviceState on_top_of(DeviceState found, const DeviceState& made) {
    take_settings(found.settings, made.settings);
    take(found.here, made.here);
    take(found.last_way, made.last_way);
    take(found.stage_mode, made.stage_mode);
    take(found.window, made.window);
    take_each(found.shuffles, made.shuffles);
    take_each(found.piles, made.piles);
    take_drafts(found.drafts, made.drafts);
    take(found.shared, made.shared);
    take(found.session, made.session);
    return found;
}

} // namespace attune::store
