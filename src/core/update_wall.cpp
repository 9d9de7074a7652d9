// The wall: writing notes, hearts, the bin, looking back.
#include "core/text.h"
#include "core/update_parts.h"
#include "core/wall.h"

#include <algorithm>
#include <utility>

namespace attune {

namespace {

constexpr std::size_t note_bytes = note_max * bytes_per_cluster;
constexpr std::size_t drafts_aside_max = 20;

bool same_purpose(const NoteDraft& a, const NoteDraft& b) { return a.note == b.note && a.answers == b.answers; }

/// Nobody would miss it: no words, no photo, or just what is on the wall already.
bool is_idle(const State& state, const NoteDraft& draft) {
    const auto* note = draft.note ? find_note(state.library, *draft.note) : nullptr;
    if (note) return draft == draft_of(*note);
    return trimmed(draft.text).empty() && !draft.photo;
}

/// Out of those laid aside, the one for that purpose.
std::optional<NoteDraft> taken_up(Drafts& drafts, const NoteDraft& wanted) {
    const auto found = std::find_if(drafts.notes_aside.begin(), drafts.notes_aside.end(),
                                    [&](const NoteDraft& one) { return same_purpose(one, wanted); });
    if (found == drafts.notes_aside.end()) return {};
    auto draft = std::move(*found);
    drafts.notes_aside.erase(found);
    return draft;
}

std::string name_of_person(const State& state, const RecordId& id) {
    const auto* person = find_person(state.library, id);
    return person ? person->name : std::string{};
}

/// Why it can't be pinned yet; empty: it can.
std::string_view missing(const State& state, const NoteDraft& draft) {
    if (!draft.from || !find_person(state.library, *draft.from)) return "Who says thank you? Choose a name first.";
    if (trimmed(draft.text).empty()) return "A few words first. They need not be many.";
    if (!state.taking_photo.empty()) return "The photo is still being made ready.";
    return {};
}

/// What is on the wall once it is pinned. Names stay as they were written where the people are the same.
Note note_from(Work& work, const NoteDraft& draft, const Note* before) {
    Note note = before ? *before : Note{};
    if (!before) {
        note.id = new_id(work.now.wall, work.rng);
        note.written = work.now.wall;
        note.answers = draft.answers;
    }
    note.from = *draft.from;
    note.to = draft.to == draft.from ? std::nullopt : draft.to;
    if (!before || before->from != note.from) note.from_name = name_of_person(work.state, note.from);
    if (!before || before->to != note.to) note.to_name = note.to ? name_of_person(work.state, *note.to) : std::string{};
    note.text = tidy(draft.text, note_bytes);
    note.kind = draft.kind.value_or(Kind::Action);
    note.paper = draft.paper.value_or(paper_for(work.state.library, draft));
    note.photo = draft.photo;
    return note;
}

void settle(Work& work, const Note& note, bool celebrated) {
    work.state.settling = Settling{note.id, work.now.instant, celebrated};
}

/// The hearts that went with it.
std::vector<Body> end_with_hearts(Work& work, const Note& note) {
    std::vector<Body> hearts;
    for (const auto& person : hearts_of(work.state.library, note.id)) {
        hearts.emplace_back(Heart{heart_id(note.id, person), note.id, person});
    }
    for (const auto& heart : hearts) work.drop(heart);
    work.drop(note);
    return hearts;
}

} // namespace

void lay_aside_note(Work& work) {
    auto& aside = work.drafts.notes_aside;
    auto draft = std::exchange(work.drafts.note, {});
    work.state.taking_photo.clear();
    if (is_idle(work.state, draft)) return;
    aside.push_back(std::move(draft));
    if (aside.size() > drafts_aside_max) aside.erase(aside.begin());
}

NoteDraft draft_of(const Note& note) {
    return {.note = note.id,
            .from = note.from,
            .to = note.to,
            .answers = note.answers,
            .text = note.text,
            .kind = note.kind,
            .paper = note.paper,
            .photo = note.photo};
}

Hue paper_for(const Library& library, const NoteDraft& draft) {
    if (draft.kind == Kind::Celebration) return Hue::Gold;
    const auto* person = draft.to ? find_person(library, *draft.to) : nullptr;
    return person ? person->hue : Hue::Rose;
}

void empty_overdue_bin(Work& work) {
    while (is_bin_due(work.state.library, work.now.wall))
        (void)end_with_hearts(work, Note{work.state.library.bin.back()});
}

void carry_out(Work& work, const action::BeginNote& begin) {
    auto& drafts = work.drafts;
    if (!same_purpose(drafts.note, begin.with) || is_idle(work.state, drafts.note)) {
        auto wanted = taken_up(drafts, begin.with);
        lay_aside_note(work);
        drafts.note = wanted ? std::move(*wanted) : begin.with;
    }
    lay_on_top(work.state, Place{Screen::Compose, {}});
    work.save_device();
}

void carry_out(Work& work, const action::DropNoteDraft&) {
    work.state.taking_photo.clear();
    auto thrown = std::exchange(work.drafts.note, {});
    close(work.state, Screen::Compose);
    if (!thrown.text.empty() || thrown.photo) work.say_thrown("Thrown away", std::move(thrown));
    work.save_device();
}

void carry_out(Work& work, const action::PinNote&) {
    auto& state = work.state;
    const auto draft = work.drafts.note;
    if (const auto words = missing(state, draft); !words.empty()) return work.say(std::string{words});
    const auto* known = draft.note ? find_note(state.library, *draft.note) : nullptr;
    const auto before = known ? std::optional{*known} : std::nullopt;
    auto note = note_from(work, draft, before ? &*before : nullptr);
    const bool changed = !before || *before != note;
    if (changed) work.keep(note);
    work.drafts.note = {};
    close(state, Screen::Compose);
    if (!before) {
        settle(work, note, note.kind == Kind::Celebration);
        work.say_kept("Pinned to the wall", note);
    } else if (changed) {
        work.say_dropped("Changed on the wall", *before);
    }
    work.save_device();
}

void carry_out(Work& work, const action::GiveHeart& give) {
    const auto& library = work.state.library;
    if (!find_note(library, give.note) || !find_person(library, give.person)) return;
    Heart heart{heart_id(give.note, give.person), give.note, give.person};
    const bool given = library.hearts.find(heart.id) != nullptr;
    if (give.on && !given) work.keep(std::move(heart));
    if (!give.on && given) work.drop(heart);
}

void carry_out(Work& work, const action::BinNote& bin) {
    const auto* known = find_note(work.state.library, bin.id);
    if (!known) return;
    const auto before = *known;
    auto note = before;
    note.binned = work.now.wall;
    work.keep(std::move(note));
    close_all_about(work.state, before.id);
    work.say_dropped("In the bin. It stays there for 30 days.", before);
}

void carry_out(Work& work, const action::UnbinNote& unbin) {
    const auto* known = work.state.library.bin.find(unbin.id);
    if (!known) return;
    auto note = *known;
    note.binned.reset();
    settle(work, note, false);
    work.keep(std::move(note));
    work.say("Back on the wall");
}

void carry_out(Work& work, const action::EndNote& end) {
    const auto* known = work.state.library.bin.find(end.id);
    if (!known) return;
    const auto note = *known;
    auto hearts = end_with_hearts(work, note);
    work.say_dropped("Deleted", note);
    work.state.notice->restore_too = std::move(hearts);
}

void carry_out(Work& work, const action::ShowGoodMoment&) {
    auto& state = work.state;
    const bool shown = state.place().screen == Screen::GoodMoment;
    const auto* note =
        a_good_moment(state.library.notes, shown ? state.place().subject : RecordId{}, work.now.wall, work.rng);
    if (!note) return work.say("The wall is still empty. The first thank-you can be a small one.");
    const Place place{Screen::GoodMoment, note->id};
    if (shown)
        state.places.back() = place;
    else
        lay_on_top(state, place);
}

void carry_out(Work& work, const action::ReadOut& read) {
    auto& state = work.state;
    const Place place{Screen::ReadOut, read.note};
    if (state.place().screen == Screen::ReadOut)
        state.places.back() = place;
    else
        lay_on_top(state, place);
}

} // namespace attune
