#include "core/state.h"

#include <algorithm>
#include <array>

namespace attune {

namespace {

constexpr std::array<std::string_view, 68> screen_names{
    "session",       "cards",       "wall",          "journal",       "together",       "settings",    "people",
    "person",        "way",         "way-editor",    "stage",         "closing",        "history",     "summary",
    "keys",          "end-session", "time-out",      "licences",      "stage-more",     "deck",        "deck-more",
    "deck-cards",    "deck-editor", "card-editor",   "compose",       "note",           "wall-more",   "good-moment",
    "read-out",      "bin",         "waiting",       "check-in",      "check-in-write", "connected",   "feelings",
    "feeling",       "entry",       "entry-editor",  "entry-earlier", "entries",        "prompts",     "journal-more",
    "ideas",         "ideas-turn",  "idea-editor",   "plan",          "plan-editor",    "memories",    "memory",
    "memory-editor", "ritual",      "ritual-editor", "unplug",        "goal",           "goal-editor", "goal-reached",
    "good-news",     "agreements",  "sharing",       "sharing-how",   "other-versions", "backups",     "backup",
    "save-bring-in", "move-data",   "bring-in",      "check",         "photo-picker"};
static_assert(screen_names.size() == static_cast<std::size_t>(Screen::PhotoPicker) + 1);

template <class Record>
const Record* found(const std::vector<Record>& list, std::string_view id) {
    const auto it = std::find_if(list.begin(), list.end(), [&](const auto& one) { return one.id == id; });
    return it == list.end() ? nullptr : &*it;
}

} // namespace

State::State() = default;
State::State(const State&) = default;
State::State(State&&) noexcept = default;
State& State::operator=(const State&) = default;
State& State::operator=(State&&) noexcept = default;
State::~State() = default;

std::string_view name_of(Screen screen) { return screen_names.at(static_cast<std::size_t>(screen)); }

std::optional<Screen> screen_named(std::string_view name) {
    const auto it = std::find(screen_names.begin(), screen_names.end(), name);
    if (it == screen_names.end()) return std::nullopt;
    return static_cast<Screen>(it - screen_names.begin());
}

bool has_other_version(const State& state, const RecordId& id) { return state.apart.contains(id); }

const Way* find_way(const State& state, const RecordId& id) {
    const auto* own = state.library.ways.find(id);
    return own ? own : found(state.presets, id);
}

const Way& offered_way(const State& state) {
    const auto* last = find_way(state, state.last_way);
    return last ? *last : state.presets.at(0);
}

std::vector<Person> people_here(const State& state) {
    std::vector<Person> people;
    for (const auto& id : state.here) {
        if (const auto* person = find_person(state.library, id)) people.push_back(*person);
    }
    return people;
}

const Deck* find_deck(const State& state, std::string_view id) {
    const auto* own = state.library.decks.find(id);
    return own ? own : found(state.decks, id);
}

const Card* find_card(const State& state, std::string_view deck, std::string_view card) {
    const auto* pile = find_deck(state, deck);
    return pile ? found(pile->cards, card) : nullptr;
}

} // namespace attune
