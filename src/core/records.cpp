#include "core/records.h"

#include "core/names.h"

#include <algorithm>
#include <array>
#include <memory>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace attune {

namespace {

constexpr std::array<std::string_view, 4> kind_names{"quality", "action", "effort", "celebration"};
constexpr std::array<std::string_view, 3> mark_names{"kept", "aside", "seen"};

/// All of them; those of notes apart, which have two.
template <class L>
auto shelves_of(L& l) {
    return std::tie(l.people, l.ways, l.sessions, l.hearts, l.decks, l.marks, l.feelings, l.check_ins,
                    l.check_in_answers, l.entries, l.comments, l.ideas, l.likings, l.plans, l.memories, l.rituals,
                    l.ritual_marks, l.goals, l.cheers, l.agreements, l.agreed, l.wins);
}

template <class Record>
Shelf<Record>& shelf_of(Library& library) {
    return std::get<Shelf<Record>&>(shelves_of(library));
}

void forget_answer(Library& library, const RecordId& id) {
    const auto* note = library.notes.find(id);
    if (note == nullptr || !note->answers) return;
    const auto found = library.answers.find(*note->answers);
    std::erase(found->second, id);
    if (found->second.empty()) library.answers.erase(found);
}

void note_answer(Library& library, const Note& note) {
    if (note.answers) library.answers[*note.answers].push_back(note.id);
}

void put_one(Library& library, Note note) {
    forget_answer(library, note.id);
    if (note.binned) {
        library.notes.remove(note.id);
        library.bin.put(std::move(note));
    } else {
        library.bin.remove(note.id);
        note_answer(library, note);
        library.notes.put(std::move(note));
    }
}

template <class Record>
void put_one(Library& library, Record record) {
    shelf_of<Record>(library).put(std::move(record));
}

template <class Record>
using Held = std::vector<std::shared_ptr<const Record>>;

/// How often the notes in the bin are among these at all.
std::unordered_map<std::string_view, int> times_of_binned(const Held<Note>& notes) {
    std::unordered_map<std::string_view, int> times;
    for (const auto& note : notes)
        if (note->binned) times.emplace(note->id, 0);
    if (times.empty()) return times;
    for (const auto& note : notes)
        if (const auto it = times.find(note->id); it != times.end()) ++it->second;
    return times;
}

/// Among those that are there.
void join_list(Library& library, Held<Note> notes) {
    std::unordered_map<std::string_view, const Note*> last;
    for (const auto& note : notes) last[note->id] = note.get();
    Held<Note> on_wall, in_bin;
    for (auto& note : notes) {
        if (last.at(note->id) != note.get()) continue;
        forget_answer(library, note->id);
        (note->binned ? library.notes : library.bin).remove(note->id);
        if (!note->binned) note_answer(library, *note);
        (note->binned ? in_bin : on_wall).push_back(note);
    }
    library.notes.put_all(std::move(on_wall));
    library.bin.put_all(std::move(in_bin));
}

/// Of one note's versions the last counts, wherever it lies.
void put_list(Library& library, Held<Note> notes) {
    if (!library.notes.empty() || !library.bin.empty()) return join_list(library, std::move(notes));
    Held<Note> on_wall, in_bin, in_turn;
    on_wall.reserve(notes.size());
    const auto times = times_of_binned(notes);
    for (auto& note : notes) {
        const auto binned = times.find(note->id);
        (binned == times.end() ? on_wall : binned->second == 1 ? in_bin : in_turn).push_back(note);
    }
    library.notes.put_all(std::move(on_wall));
    library.bin.put_all(std::move(in_bin));
    for (const auto& note : library.notes) note_answer(library, note);
    for (const auto& note : in_turn) put_one(library, *note);
}

template <class Record>
void put_list(Library& library, Held<Record> list) {
    shelf_of<Record>(library).put_all(std::move(list));
}

constexpr auto comes_earlier = [](const auto& a, const auto& b) { return comes_before(a, b); };

} // namespace

std::string_view name_of(Kind kind) { return kind_names.at(static_cast<std::size_t>(kind)); }

std::optional<Kind> kind_named(std::string_view name) { return word_named<Kind>(kind_names, name); }

std::string_view name_of(Mark mark) { return mark_names.at(static_cast<std::size_t>(mark)); }

std::optional<Mark> mark_named(std::string_view name) { return word_named<Mark>(mark_names, name); }

RecordId heart_id(const RecordId& note, const RecordId& person) { return note + "." + person; }

RecordId mark_id(std::string_view deck, std::string_view card, Mark mark) {
    RecordId id{deck};
    id.append(".").append(card).append(".").append(name_of(mark));
    return id;
}

bool comes_before(const Person& a, const Person& b) { return std::tie(a.order, a.id) < std::tie(b.order, b.id); }
bool comes_before(const Way& a, const Way& b) { return std::tie(a.title, a.id) < std::tie(b.title, b.id); }
bool comes_before(const Note& a, const Note& b) {
    return std::tie(b.binned, b.written, b.id) < std::tie(a.binned, a.written, a.id);
}
bool comes_before(const SessionSummary& a, const SessionSummary& b) {
    return std::tie(b.begun, b.id) < std::tie(a.begun, a.id);
}
bool comes_before(const Heart& a, const Heart& b) { return a.id < b.id; }
bool comes_before(const Deck& a, const Deck& b) { return std::tie(a.title, a.id) < std::tie(b.title, b.id); }
bool comes_before(const CardMark& a, const CardMark& b) { return a.id < b.id; }

const RecordId& id_of(const Body& body) {
    return std::visit([](const auto& record) -> const RecordId& { return record.id; }, body);
}

std::string_view kind_of(const Body& body) {
    constexpr std::array<std::string_view, std::variant_size_v<Body>> names{
        "person",    "way",     "note",       "session",         "heart",  "deck",
        "card_mark", "feeling", "check_in",   "check_in_answer", "entry",  "comment",
        "idea",      "liking",  "plan",       "memory",          "ritual", "ritual_mark",
        "goal",      "cheer",   "agreements", "agreed",          "win"};
    return names.at(body.index());
}

bool is_private(const Body& body) {
    const auto* entry = std::get_if<Entry>(&body);
    return entry != nullptr && entry->only_mine;
}

const Photo* photo_of(const Body& body) {
    return std::visit(
        [](const auto& record) -> const Photo* {
            if constexpr (requires { record.photo; }) return record.photo ? &*record.photo : nullptr;
            return nullptr;
        },
        body);
}

bool Library::operator==(const Library& other) const {
    return notes == other.notes && bin == other.bin &&
           shelves_of(*this) == shelves_of(other); // answers follow from the notes
}

void put(Library& library, Body body) {
    std::visit([&](auto&& record) { put_one(library, std::move(record)); }, std::move(body));
}

HeldBody held(Body body) {
    return std::visit(
        []<class Record>(Record& record) -> HeldBody { return std::make_shared<const Record>(std::move(record)); },
        body);
}

void put_all(Library& library, std::vector<HeldBody> bodies) {
    HeldAs<Body>::Lists lists;
    for (auto& body : bodies) {
        std::visit(
            [&]<class Pointer>(Pointer& record) { std::get<std::vector<Pointer>>(lists).push_back(std::move(record)); },
            body);
    }
    std::apply([&](auto&... list) { (put_list(library, std::move(list)), ...); }, lists);
}

void put_all(Library& library, std::vector<Body> bodies) {
    std::vector<HeldBody> all;
    for (auto& body : bodies) all.push_back(held(std::move(body)));
    put_all(library, std::move(all));
}

void remove(Library& library, const RecordId& id) {
    forget_answer(library, id);
    library.notes.remove(id);
    library.bin.remove(id);
    std::apply([&](auto&... shelf) { (shelf.remove(id), ...); }, shelves_of(library));
}

std::vector<Namesakes> namesakes(const Library& library) {
    std::vector<Namesakes> found;
    const auto& people = library.people;
    for (auto one = people.begin(); one != people.end(); ++one) {
        for (auto other = std::next(one); other != people.end(); ++other) {
            if (one->name != other->name) continue;
            const bool is_older = one->id < other->id;
            found.push_back({is_older ? &*one : &*other, is_older ? &*other : &*one});
        }
    }
    return found;
}

const Person* find_person(const Library& library, const RecordId& id) { return library.people.find(id); }

const Note* find_note(const Library& library, const RecordId& id) { return library.notes.find(id); }

const SessionSummary* find_session(const Library& library, const RecordId& id) { return library.sessions.find(id); }

bool has_mark(const Library& library, std::string_view deck, std::string_view card, Mark mark) {
    return library.marks.find(mark_id(deck, card, mark)) != nullptr;
}

std::vector<const Note*> answers_to(const Library& library, const RecordId& note) {
    std::vector<const Note*> notes;
    const auto found = library.answers.find(note);
    if (found == library.answers.end()) return notes;
    for (const auto& id : found->second) notes.push_back(library.notes.find(id));
    std::sort(notes.begin(), notes.end(), [](const Note* a, const Note* b) { return comes_before(*b, *a); });
    return notes;
}

std::vector<RecordId> hearts_of(const Library& library, const RecordId& note) {
    const auto& hearts = library.hearts;
    auto heart = std::lower_bound(hearts.begin(), hearts.end(), Heart{.id = note + "."}, comes_earlier);
    std::vector<RecordId> people;
    for (; heart != hearts.end() && heart->note == note; ++heart) people.push_back(heart->person);
    return people;
}

} // namespace attune
