#include "core/records.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <tuple>
#include <type_traits>
#include <unordered_map>
#include <utility>

namespace attune {

namespace {

constexpr std::array<std::string_view, 4> kind_names{"quality", "action", "effort", "celebration"};

// The order of each list. Ids make them total, so that a binary search finds a record itself.
bool comes_before(const Person& a, const Person& b) {
    return std::tie(a.order, a.id) < std::tie(b.order, b.id);
}
bool comes_before(const Way& a, const Way& b) {
    return std::tie(a.title, a.id) < std::tie(b.title, b.id);
}
bool comes_before(const Note& a, const Note& b) {
    return std::tie(b.written, b.id) < std::tie(a.written, a.id);
}
bool comes_before(const SessionSummary& a, const SessionSummary& b) {
    return std::tie(b.begun, b.id) < std::tie(a.begun, a.id);
}

constexpr auto in_order = [](const auto& a, const auto& b) { return comes_before(a, b); };

template <class Record>
auto& list_of(Library& library) {
    if constexpr (std::is_same_v<Record, Person>)
        return library.people;
    else if constexpr (std::is_same_v<Record, Way>)
        return library.ways;
    else if constexpr (std::is_same_v<Record, Note>)
        return library.notes;
    else
        return library.sessions;
}

template <class List>
auto with_id(List& list, const RecordId& id) {
    return std::find_if(list.begin(), list.end(), [&](const auto& one) { return one.id == id; });
}

template <class Record>
const Record* found(const std::vector<Record>& list, const RecordId& id) {
    const auto it = with_id(list, id);
    return it == list.end() ? nullptr : &*it;
}

template <class Record>
void put_one(std::vector<Record>& list, Record record) {
    const auto same = std::lower_bound(list.begin(), list.end(), record, in_order);
    if (same != list.end() && same->id == record.id) {
        *same = std::move(record);
        return;
    }
    const auto moved = with_id(list, record.id);
    if (moved != list.end()) list.erase(moved);
    const auto place = std::lower_bound(list.begin(), list.end(), record, in_order);
    list.insert(place, std::move(record));
}

/// Indices of the last record of each id.
template <class Record>
std::vector<std::size_t> newest_of_each_id(const std::vector<Record>& records) {
    std::unordered_map<std::string_view, std::size_t> last;
    last.reserve(records.size());
    for (std::size_t i = 0; i < records.size(); ++i) last[records[i].id] = i;
    std::vector<std::size_t> newest;
    newest.reserve(last.size());
    for (std::size_t i = 0; i < records.size(); ++i) {
        if (last.at(records[i].id) == i) newest.push_back(i);
    }
    return newest;
}

/// Sorts indices, so that each record, which is large, is moved once.
template <class Record>
void put_many(std::vector<Record>& list, std::vector<Record> records) {
    if (records.empty()) return;
    std::move(records.begin(), records.end(), std::back_inserter(list));
    auto newest = newest_of_each_id(list);
    std::sort(newest.begin(), newest.end(),
              [&](std::size_t a, std::size_t b) { return comes_before(list[a], list[b]); });
    std::vector<Record> ordered;
    ordered.reserve(newest.size());
    for (const auto i : newest) ordered.push_back(std::move(list[i]));
    list = std::move(ordered);
}

template <class List>
void take_out(List& list, const RecordId& id) {
    const auto it = with_id(list, id);
    if (it != list.end()) list.erase(it);
}

} // namespace

std::string_view name_of(Kind kind) { return kind_names.at(static_cast<std::size_t>(kind)); }

std::optional<Kind> kind_named(std::string_view name) {
    const auto it = std::find(kind_names.begin(), kind_names.end(), name);
    if (it == kind_names.end()) return std::nullopt;
    return static_cast<Kind>(it - kind_names.begin());
}

const RecordId& id_of(const Body& body) {
    return std::visit([](const auto& record) -> const RecordId& { return record.id; }, body);
}

std::string_view kind_of(const Body& body) {
    constexpr std::array<std::string_view, std::variant_size_v<Body>> names{"person", "way", "note",
                                                                            "session"};
    return names.at(body.index());
}

void put(Library& library, Body body) {
    std::visit(
        [&](auto&& record) {
            using Record = std::decay_t<decltype(record)>;
            put_one(list_of<Record>(library), std::move(record));
        },
        std::move(body));
}

void put_all(Library& library, std::vector<Body> bodies) {
    Library given;
    for (auto& body : bodies) {
        std::visit(
            [&](auto&& record) {
                using Record = std::decay_t<decltype(record)>;
                list_of<Record>(given).push_back(std::move(record));
            },
            std::move(body));
    }
    put_many(library.people, std::move(given.people));
    put_many(library.ways, std::move(given.ways));
    put_many(library.notes, std::move(given.notes));
    put_many(library.sessions, std::move(given.sessions));
}

void remove(Library& library, const RecordId& id) {
    take_out(library.people, id);
    take_out(library.ways, id);
    take_out(library.notes, id);
    take_out(library.sessions, id);
}

const Person* find_person(const Library& library, const RecordId& id) {
    return found(library.people, id);
}

const Note* find_note(const Library& library, const RecordId& id) {
    return found(library.notes, id);
}

const SessionSummary* find_session(const Library& library, const RecordId& id) {
    return found(library.sessions, id);
}

} // namespace attune
