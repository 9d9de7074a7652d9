// The stage: beginning, what happens on it, cues, cards.
#include "core/cards.h"
#include "core/together_view.h"
#include "core/update_parts.h"
#include "core/words.h"

#include <algorithm>

namespace attune {

namespace {

void ask_for_people(Work& work, const Way& way, std::size_t here) {
    work.say(people_needed(way, here));
    lay_on_top(work.state, Place{Screen::People, {}});
}

std::vector<Seat> seats_for(const Way& way, const std::vector<Person>& people) {
    std::vector<Seat> seats;
    for (const auto& person : people) {
        if (seats.size() == way.people_max) break;
        seats.push_back({person.id, person.name, person.hue});
    }
    return seats;
}

/// Who joins or leaves a session sits down at or leaves the table.
void follow_at_table(Work& work, const Happening& what) {
    if (const auto* join = std::get_if<happening::Join>(&what)) {
        carry_out(work, action::SetHere{join->seat.person, true});
    } else if (const auto* leave = std::get_if<happening::Leave>(&what)) {
        carry_out(work, action::SetHere{leave->person, false});
    }
}

/// Undoing a departure brings somebody back to the table, too.
void seat_who_returned(Work& work, const SessionView& before) {
    const auto after = view(*work.state.session, work.now.instant);
    for (std::size_t seat = 0; seat < std::min(before.seats.size(), after.seats.size()); ++seat) {
        if (after.present.at(seat) && !before.present.at(seat)) {
            carry_out(work, action::SetHere{after.seats[seat].person, true});
        }
    }
}

void play(Work& work, Cue cue) {
    const auto& settings = work.state.settings;
    const bool wanted = cue != Cue::None && (cue != Cue::Soon || settings.soft_cue);
    if (wanted && settings.sound != Sound::None) {
        work.add(effect::Play{settings.sound, cue, settings.volume});
    }
}

void to_closing_page(Work& work, const SessionView& seen) {
    auto& state = work.state;
    leave_stage(work);
    if (seen.running > Millis::zero()) {
        state.places = {Place{Screen::Session, {}}, Place{Screen::Closing, {}}};
    } else {
        state.session.reset();
        state.places = {Place{Screen::Session, {}}};
    }
}

/// With the minutes that were changed for this one session.
Way as_agreed(Work& work, const Way& way) {
    const auto changed = work.drafts.lengths.extract(way.id);
    return changed ? with_lengths(way, changed.mapped()) : way;
}

/// A session that waits and has had time on its clock.
bool is_worth_keeping(const Work& work) {
    const auto& session = work.state.session;
    return session && view(*session, work.now.instant).running > Millis::zero();
}

bool is_on_stage(const State& state) { return state.session && !state.session_recovered; }

} // namespace

void stage_changed(Work& work) {
    auto& state = work.state;
    const auto seen = view(*state.session, work.now.instant);
    state.last_view = seen;
    if (seen.is_finished() && !lies_open(state, Screen::Closing)) to_closing_page(work, seen);
    work.save_device();
}

void let_stage_pass(Work& work) {
    auto& state = work.state;
    if (!is_on_stage(state) || lies_open(state, Screen::Closing)) return;
    const auto before = state.last_view;
    const bool moved = let_pass(*state.session, work.now.instant, state.settings.auto_continue);
    state.last_view = view(*state.session, work.now.instant);
    if (moved) {
        play(work, Cue::End);
        stage_changed(work);
    } else if (before) {
        play(work, cue_between(*before, *state.last_view));
    }
}

namespace {

/// The session is begun from a deck's page: the card that is up there is what it is about.
std::optional<DealtCard> card_asked_for(const State& state) {
    for (const auto& place : state.places) {
        const auto* deck = place.screen == Screen::Deck ? find_deck(state, place.subject) : nullptr;
        const auto* card = deck ? card_up(state, *deck) : nullptr;
        if (card) return DealtCard{deck->id, card->id};
    }
    return std::nullopt;
}

/// A way or a card that goes deep, among people who have not yet agreed on what keeps it safe.
bool wants_agreements(const State& state, const Way& way) {
    constexpr std::uint8_t deep = 2;
    const auto asked = card_asked_for(state);
    const auto* card = asked ? find_card(state, asked->deck, asked->card) : nullptr;
    const bool goes_deep = (card != nullptr && card->depth >= deep) ||
                           std::ranges::any_of(way.phases, [](const Phase& phase) { return phase.depth >= deep; });
    return goes_deep && !agreement_lines(state).empty() && !all_here_agreed(state);
}

} // namespace

void carry_out(Work& work, const action::BeginSession& begin) {
    auto& state = work.state;
    const auto* way = begin.way.empty() ? &offered_way(state) : find_way(state, begin.way);
    if (!way) return;
    if (const auto fault = fault_of(*way)) return work.say(std::string{words_for(*fault)});
    const auto people = people_here(state);
    if (people.size() < way->people_min) return ask_for_people(work, *way, people.size());
    if (!begin.ends_waiting && !begin.agreements_seen && wants_agreements(state, *way)) {
        return lay_on_top(state, Place{Screen::Agreements, way->id});
    }
    if (is_worth_keeping(work) && !begin.ends_waiting) {
        return lay_on_top(state, Place{Screen::Waiting, way->id});
    }
    const auto card = card_asked_for(state);
    put_session_away(work, "The session that waited is kept in the history");
    state.last_way = way->id;
    state.session =
        begin_session(new_id(work.now.wall, work.rng), as_agreed(work, *way), seats_for(*way, people), work.now);
    // Two halves face to face are for two.
    if (people.size() > 2 && state.stage_mode == StageMode::Table) state.stage_mode = StageMode::Normal;
    enter_stage(work);
    if (card) carry_out(work, action::OnStage{happening::ShowCard{card->deck, card->card}});
    work.save_device();
}

void carry_out(Work& work, const action::OnStage& on_stage) {
    auto& state = work.state;
    if (!is_on_stage(state)) return;
    if (!happen(*state.session, on_stage.what, work.now.instant)) {
        if (std::holds_alternative<happening::Leave>(on_stage.what))
            work.say("Somebody has to stay. To stop for today, end it here.");
        return;
    }
    if (std::holds_alternative<happening::TimeOut>(on_stage.what)) close(state, Screen::TimeOut);
    follow_at_table(work, on_stage.what);
    stage_changed(work);
}

void carry_out(Work& work, const action::UndoOnStage&) {
    auto& state = work.state;
    if (!is_on_stage(state)) return;
    const auto before = view(*state.session, work.now.instant);
    if (!undo(*state.session, work.now.instant)) return;
    seat_who_returned(work, before);
    if (before.is_finished()) enter_stage(work);
    stage_changed(work);
}

void carry_out(Work& work, const action::BackToStage&) {
    const auto& session = work.state.session;
    if (session && view(*session, work.now.instant).is_finished()) {
        carry_out(work, action::UndoOnStage{});
    }
}

namespace {

void draw_card(Work& work, bool instead) {
    auto& state = work.state;
    if (!is_on_stage(state)) return;
    const auto seen = view(*state.session, work.now.instant);
    if (seen.is_finished()) return;
    const auto& phase = state.session->way.phases.at(seen.step.phase);
    const auto* brought = phase.depth == 0 ? find_deck(state, deck_brought(*state.session)) : nullptr;
    const DealtCard lies_up{seen.deck, seen.card};
    const auto dealt = brought != nullptr ? deal_card_of(state, *brought, lies_up, work.rng)
                                          : deal_card(state, depth_for(phase), lies_up, work.rng);
    if (!dealt) return work.say("There is no card to draw here yet.");
    carry_out(work, action::OnStage{happening::ShowCard{dealt->deck, dealt->card, instead}});
    see_card(work, dealt->deck, dealt->card);
}

} // namespace

void carry_out(Work& work, const action::DrawCard&) { draw_card(work, false); }

void carry_out(Work& work, const action::SkipCard&) { draw_card(work, true); }

void carry_out(Work& work, const action::SetStageMode& set) {
    auto& state = work.state;
    if (state.stage_mode == set.mode) return;
    state.stage_mode = set.mode;
    if (lies_open(state, Screen::Stage)) fill_screen(work, set.mode == StageMode::Stage);
    work.save_device();
}

void carry_out(Work& work, const action::ResumeRecovered&) {
    auto& state = work.state;
    if (!state.session) return;
    state.session_recovered = false;
    if (view(*state.session, work.now.instant).is_finished()) {
        state.places = {Place{Screen::Session, {}}, Place{Screen::Closing, {}}};
    } else {
        enter_stage(work);
    }
    work.save_device();
}

void carry_out(Work& work, const action::DropRecovered&) {
    if (!work.state.session) return;
    const bool was_open = lies_open(work.state, Screen::Stage) || lies_open(work.state, Screen::Closing);
    if (was_open) leave_stage(work);
    put_session_away(work);
    if (was_open) work.state.places = {Place{Screen::Session, {}}};
    work.save_device();
}

} // namespace attune
