// The closing page and the history.
#include "core/closing.h"
#include "core/text.h"
#include "core/update_parts.h"

#include <algorithm>

namespace attune {

namespace {

constexpr std::size_t note_bytes = note_max * bytes_per_cluster;

const Seat* seat_of(const std::vector<Seat>& seats, const RecordId& person) {
    const auto it = std::find_if(seats.begin(), seats.end(), [&](const Seat& seat) { return seat.person == person; });
    return it == seats.end() ? nullptr : &*it;
}

/// Writes the words onto the note: a new one, or the one pinned before.
Note note_for(Work& work, const Seat& from, const Seat* to, std::string text, const std::optional<RecordId>& pinned) {
    const auto* before = pinned ? find_note(work.state.library, *pinned) : nullptr;
    Note note = before ? *before : Note{};
    if (!before) {
        note.id = new_id(work.now.wall, work.rng);
        note.written = work.now.wall;
        note.session = work.state.session->id;
    }
    note.from = from.person;
    note.from_name = from.name;
    note.to = to ? std::optional{to->person} : std::nullopt;
    note.to_name = to ? to->name : std::string{};
    note.paper = to ? to->hue : Hue::Rose;
    note.text = std::move(text);
    return note;
}

void unpin(Work& work, std::optional<RecordId>& pinned) {
    if (!pinned) return;
    if (const auto* note = find_note(work.state.library, *pinned)) {
        const auto gone = *note;
        work.drop(gone);
    }
    pinned.reset();
}

/// What was pinned and changed afterwards: the wall says what the closing page says.
void renew_pins(Work& work) {
    std::vector<action::PinAppreciation> pins;
    std::vector<action::PinThanks> thanks;
    for (const auto& [person, answer] : work.drafts.closing) {
        if (answer.note) pins.push_back({person, answer.to, answer.appreciation});
        for (std::size_t at = 0; at < answer.thanks.size(); ++at)
            if (answer.thanks[at].note) thanks.push_back({person, at});
    }
    for (const auto& pin : pins) carry_out(work, pin);
    for (const auto& pin : thanks) carry_out(work, pin);
}

KeptThanks* kept_thanks(Work& work, const RecordId& from, std::size_t at) {
    const auto answer = work.drafts.closing.find(from);
    if (answer == work.drafts.closing.end() || at >= answer->second.thanks.size()) return nullptr;
    return &answer->second.thanks[at];
}

void keep_changed(Work& work, Note note) {
    const auto* before = find_note(work.state.library, note.id);
    if (!before || *before != note) work.keep(std::move(note));
}

} // namespace

void carry_out(Work& work, const action::PinAppreciation& pin) {
    auto& state = work.state;
    if (!state.session) return;
    const auto seats = view(*state.session, work.now.instant).seats;
    const auto* from = seat_of(seats, pin.from);
    if (!from) return;
    auto& answer = work.drafts.closing[pin.from];
    auto text = tidy(pin.text, note_bytes);
    if (text.empty()) return unpin(work, answer.note);
    const auto to = thanked(seats, pin.from, pin.to);
    auto note = note_for(work, *from, to ? seat_of(seats, *to) : nullptr, std::move(text), answer.note);
    answer.appreciation = pin.text;
    answer.to = note.to;
    answer.note = note.id;
    keep_changed(work, std::move(note));
    work.save_device();
}

void carry_out(Work& work, const action::UnpinAppreciation& action) {
    const auto answer = work.drafts.closing.find(action.from);
    if (answer == work.drafts.closing.end() || !answer->second.note) return;
    unpin(work, answer->second.note);
    work.save_device();
}

void carry_out(Work& work, const action::PinThanks& pin) {
    auto& state = work.state;
    auto* kept = kept_thanks(work, pin.from, pin.at);
    if (!state.session || !kept) return;
    const auto seats = view(*state.session, work.now.instant).seats;
    const auto* from = seat_of(seats, pin.from);
    if (!from) return;
    auto text = tidy(kept->text, note_bytes);
    if (text.empty()) return unpin(work, kept->note);
    const auto to = thanked(seats, pin.from, {});
    auto note = note_for(work, *from, to ? seat_of(seats, *to) : nullptr, std::move(text), kept->note);
    kept->note = note.id;
    keep_changed(work, std::move(note));
    work.save_device();
}

void carry_out(Work& work, const action::UnpinThanks& action) {
    auto* kept = kept_thanks(work, action.from, action.at);
    if (!kept || !kept->note) return;
    unpin(work, kept->note);
    work.save_device();
}

void put_session_away(Work& work, std::string word) {
    auto& state = work.state;
    if (!state.session) return;
    const auto seen = view(*state.session, work.now.instant);
    const bool worth_keeping = seen.running > Millis::zero();
    if (worth_keeping) {
        renew_pins(work);
        work.keep(summary_of(*state.session, seen, work.drafts));
    }
    auto session = *std::exchange(state.session, std::nullopt);
    state.session_recovered = false;
    state.last_view.reset();
    PutAway put_away{std::move(session), std::exchange(work.drafts.closing, {}),
                     std::exchange(work.drafts.next_step, {}), std::exchange(work.drafts.next_step_plan, std::nullopt)};
    if (worth_keeping) work.say_put_away(std::move(word), std::move(put_away));
}

void take_up_again(Work& work, const PutAway& put_away) {
    auto& state = work.state;
    if (state.session) return work.say("Another session lies on the table. That one stays in the history.");
    if (const auto* summary = find_session(state.library, put_away.session.id)) work.drop(SessionSummary{*summary});
    close_all_about(state, put_away.session.id);
    state.session = put_away.session;
    work.drafts.closing = put_away.closing;
    work.drafts.next_step = put_away.next_step;
    work.drafts.next_step_plan = put_away.next_step_plan;
    // One that was not at its end waits on the first page.
    if (view(*state.session, work.now.instant).is_finished()) carry_out(work, action::ResumeRecovered{});
    work.save_device();
}

void carry_out(Work& work, const action::CloseSession&) {
    auto& state = work.state;
    if (!state.session || !view(*state.session, work.now.instant).is_finished()) return;
    put_session_away(work);
    state.places = {Place{Screen::Session, {}}};
    work.save_device();
}

void carry_out(Work& work, const action::RemoveSummary& remove) {
    const auto* known = find_session(work.state.library, remove.id);
    if (!known) return;
    const auto summary = *known;
    work.drop(summary);
    work.say_dropped("The session was removed from the history", summary);
    close_all_about(work.state, summary.id);
}

void carry_out(Work& work, const action::SaveSummary& save) {
    auto& state = work.state;
    std::optional<SessionSummary> summary;
    if (!save.id.empty()) {
        if (const auto* known = find_session(state.library, save.id)) summary = *known;
    } else if (state.session) {
        summary = summary_of(*state.session, view(*state.session, work.now.instant), work.drafts);
    }
    if (!summary) return;
    work.add(
        effect::WriteFile{file_name_of(*summary, work.now.utc_offset), to_markdown(*summary, work.now.utc_offset)});
}

} // namespace attune
