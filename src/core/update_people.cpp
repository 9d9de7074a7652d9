// People: adding, changing, ordering, and who is here.
#include "core/text.h"
#include "core/update_parts.h"

#include <algorithm>
#include <cmath>

namespace attune {

namespace {

constexpr std::size_t name_bytes = name_max * bytes_per_cluster;

/// The hue fewest people have; of equals the first, so that two people are coral and teal.
Hue free_hue(const Shelf<Person>& people) {
    const auto wearers = [&](Hue hue) {
        return std::count_if(people.begin(), people.end(), [&](const Person& person) { return person.hue == hue; });
    };
    return *std::min_element(all_hues.begin(), all_hues.end(), [&](Hue a, Hue b) { return wearers(a) < wearers(b); });
}

void close_person_sheet(Work& work) {
    close(work.state, Screen::Person);
    work.drafts.person.reset();
    work.drafts.person_name.clear();
    work.drafts.person_hue.reset();
}

/// Those who are gone leave the table for good once somebody new sits down.
void forget_the_gone(State& state) {
    std::erase_if(state.here, [&](const RecordId& id) { return !find_person(state.library, id); });
}

double order_of(const State& state, const RecordId& id) {
    const auto* person = find_person(state.library, id);
    return person ? person->order : 0;
}

double order_at_the_end(const State& state) {
    const auto& people = state.library.people;
    return people.empty() ? 1 : people.back().order + 1;
}

void seat_in_order(State& state, const RecordId& id) {
    const auto order = order_of(state, id);
    const auto place = std::find_if(state.here.begin(), state.here.end(),
                                    [&](const RecordId& other) { return order_of(state, other) > order; });
    state.here.insert(place, id);
}

void retitle_seat(Work& work, const Person& person) {
    auto& session = work.state.session;
    if (!session) return;
    const happening::Retitle retitle{Seat{person.id, person.name, person.hue}};
    if (!happen(*session, retitle, work.now.instant)) return;
    session->events.back().lasting = true; // no tap on the stage, so none to take back there
    if (work.state.last_view) work.state.last_view = view(*session, work.now.instant);
    work.save_device();
}

/// Puts somebody between two others by one record; by all of them when there is no number between.
void place_between(Work& work, std::vector<Person> others, Person moved, std::size_t to) {
    const double low = to == 0 ? others.front().order - 2 : others[to - 1].order;
    const double high = to == others.size() ? others.back().order + 2 : others[to].order;
    moved.order = low + (high - low) / 2;
    if (low < moved.order && moved.order < high && std::isfinite(moved.order)) {
        return work.keep(std::move(moved));
    }
    others.insert(others.begin() + static_cast<std::ptrdiff_t>(to), std::move(moved));
    double order = 0;
    for (auto& person : others) {
        person.order = ++order;
        work.keep(person);
    }
}

} // namespace

void carry_out(Work& work, const action::AddPerson& add) {
    auto& state = work.state;
    auto name = tidy(add.name, name_bytes);
    if (name.empty()) return;
    const Person person{new_id(work.now.wall, work.rng), std::move(name),
                        add.hue.value_or(free_hue(state.library.people)), order_at_the_end(state)};
    work.keep(person);
    forget_the_gone(state);
    if (state.here.size() < seats_max) state.here.push_back(person.id);
    close_person_sheet(work);
    work.save_device();
}

void carry_out(Work& work, const action::EditPerson& edit) {
    const auto* known = find_person(work.state.library, edit.person.id);
    auto name = tidy(edit.person.name, name_bytes);
    if (!known || name.empty()) return;
    auto person = *known;
    person.name = std::move(name);
    person.hue = edit.person.hue;
    if (person != *known) {
        work.keep(person);
        retitle_seat(work, person);
    }
    close_person_sheet(work);
    work.save_device();
}

void carry_out(Work& work, const action::RemovePerson& remove) {
    auto& state = work.state;
    const auto* known = find_person(state.library, remove.id);
    if (!known) return;
    const auto person = *known;
    const auto seat = std::find(state.here.begin(), state.here.end(), person.id);
    std::optional<std::size_t> here_at;
    if (seat != state.here.end()) {
        here_at = static_cast<std::size_t>(seat - state.here.begin());
        state.here.erase(seat);
    }
    work.drop(person);
    work.say_dropped(person.name + " was removed", person, here_at);
    if (state.place().screen == Screen::Person) close_person_sheet(work);
    close_all_about(state, person.id);
    work.save_device();
}

void carry_out(Work& work, const action::MovePerson& move) {
    auto& state = work.state;
    std::vector<Person> others(state.library.people.begin(), state.library.people.end());
    const auto from =
        std::find_if(others.begin(), others.end(), [&](const Person& person) { return person.id == move.id; });
    if (from == others.end() || others.size() < 2) return;
    const auto to = std::min(move.to, others.size() - 1);
    if (from - others.begin() == static_cast<std::ptrdiff_t>(to)) return;
    auto moved = *from;
    others.erase(from);
    place_between(work, std::move(others), std::move(moved), to);
    std::stable_sort(state.here.begin(), state.here.end(),
                     [&](const RecordId& a, const RecordId& b) { return order_of(state, a) < order_of(state, b); });
    work.save_device();
}

void carry_out(Work& work, const action::BringBack& back) {
    auto& state = work.state;
    auto name = tidy(back.seat.name, name_bytes);
    if (back.seat.person.empty() || name.empty()) return;
    if (find_person(state.library, back.seat.person)) return;
    work.keep(Person{back.seat.person, std::move(name), back.seat.hue, order_at_the_end(state)});
    carry_out(work, action::SetHere{back.seat.person, true});
    work.save_device();
}

void carry_out(Work& work, const action::SetHere& set) {
    auto& state = work.state;
    const auto seat = std::find(state.here.begin(), state.here.end(), set.id);
    const bool is_here = seat != state.here.end();
    if (is_here == set.here || !find_person(state.library, set.id)) return;
    if (set.here) {
        forget_the_gone(state);
        if (state.here.size() >= seats_max) {
            return work.say("Eight is the most at one table. Let somebody sit this one out first.");
        }
        seat_in_order(state, set.id);
    } else {
        state.here.erase(seat);
    }
    work.save_device();
}

void carry_out(Work& work, const action::SwapHere&) {
    auto& here = work.state.here;
    forget_the_gone(work.state);
    if (here.size() < 2) return;
    std::rotate(here.begin(), here.begin() + 1, here.end());
    work.save_device();
}

} // namespace attune
