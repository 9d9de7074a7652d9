#include "core/journal_view.h"

#include <algorithm>

namespace attune {

const CheckIn* waiting_check_in(const Library& library) {
    constexpr std::ptrdiff_t latest = 8; // an older one that was never opened is let be
    const auto& all = library.check_ins;
    const auto end = all.begin() + std::min<std::ptrdiff_t>(latest, all.end() - all.begin());
    const auto found = std::find_if(all.begin(), end, [](const CheckIn& one) { return !one.opened; });
    return found == end ? nullptr : &*found;
}

RecordId next_check_in(const Library& library, std::chrono::year_month_day today) {
    if (const auto* waiting = waiting_check_in(library)) return waiting->id;
    for (int which = 1;; ++which) {
        auto id = check_in_id(today, which);
        if (library.check_ins.find(id) == nullptr && answers_of(library, id).empty()) return id;
    }
}

std::vector<const Answer*> answers_of(const Library& library, const RecordId& check_in) {
    return with_key(library.check_in_answers, check_in,
                    [](const Answer& one) -> const RecordId& { return one.check_in; });
}

std::vector<const Person*> taking_part(const State& state, const RecordId& check_in) {
    const auto* known = state.library.check_ins.find(check_in);
    const auto& ids = known ? known->people : state.here;
    std::vector<const Person*> people;
    for (const auto& person : state.library.people)
        if (std::find(ids.begin(), ids.end(), person.id) != ids.end()) people.push_back(&person);
    return people;
}

std::vector<const Person*> still_to_write(const State& state, const RecordId& check_in) {
    auto people = taking_part(state, check_in);
    std::erase_if(people, [&](const Person* one) {
        return state.library.check_in_answers.find(answer_id(check_in, one->id)) != nullptr;
    });
    return people;
}

bool is_checking_in(const State& state, const JournalDrafts& drafts) {
    if (waiting_check_in(state.library) != nullptr) return true;
    return std::any_of(drafts.answers.begin(), drafts.answers.end(), [&](const auto& one) {
        const auto& [person, draft] = one;
        return draft.says_anything() && std::find(state.here.begin(), state.here.end(), person) != state.here.end();
    });
}

std::vector<const Comment*> comments_on(const Library& library, const RecordId& entry) {
    return with_key(library.comments, entry, [](const Comment& one) -> const RecordId& { return one.entry; });
}

std::vector<Feeling> feelings_of(const State& state, Quadrant quadrant, bool with_aside) {
    std::vector<Feeling> words;
    const auto take = [&](const Feeling& one) {
        if (one.quadrant == quadrant && (with_aside || !one.aside)) words.push_back(one);
    };
    for (const auto& one : state.feelings) {
        const auto* changed = state.library.feelings.find(one.id);
        take(changed ? *changed : one);
    }
    for (const auto& own : state.library.feelings)
        if (!built_in_feeling(state, own.id)) take(own);
    return words;
}

const Feeling* built_in_feeling(const State& state, const RecordId& id) {
    const auto found =
        std::find_if(state.feelings.begin(), state.feelings.end(), [&](const Feeling& one) { return one.id == id; });
    return found == state.feelings.end() ? nullptr : &*found;
}

RecordId likely_answerer(const State& state, const Entry& entry, const RecordId& last) {
    const auto likely = likely_writer(state, last);
    if (likely != entry.author) return likely;
    const auto other = std::find_if(state.here.begin(), state.here.end(), [&](const RecordId& id) {
        return id != entry.author && find_person(state.library, id);
    });
    return other == state.here.end() ? likely : *other;
}

RecordId likely_writer(const State& state, const RecordId& last) {
    const bool is_here = std::find(state.here.begin(), state.here.end(), last) != state.here.end();
    if (is_here && find_person(state.library, last)) return last;
    for (const auto& id : state.here)
        if (find_person(state.library, id)) return id;
    return state.library.people.empty() ? RecordId{} : state.library.people.front().id;
}

} // namespace attune
