#include "store/difference.h"

#include "store/record_body.h"

#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace attune::store {

namespace {

std::string padded(std::string_view text) {
    std::string made;
    made.reserve(text.size() + line_padding());
    return made.append(text).append(line_padding(), ' ');
}

/// Hears how far a walk over a text has come.
class Walk {
public:
    Walk(const GoOn& go_on, std::string_view text) : go_on_{go_on}, text_{text} {}
    /// False once it is to stop, from then on. `at`: within the text.
    bool goes_on(std::string_view at) {
        constexpr unsigned lines_between = 512;
        if (stopped_ || lines_++ % lines_between != 0 || !go_on_) return !stopped_;
        stopped_ = !go_on_(static_cast<float>(at.data() - text_.data()) / static_cast<float>(text_.size()));
        return !stopped_;
    }
    [[nodiscard]] bool stopped() const { return stopped_; }

private:
    const GoOn& go_on_;
    std::string_view text_;
    unsigned lines_ = 0;
    bool stopped_ = false;
};

/// An entry that became only somebody's, or everybody's, is another record since: see `become_another`. Who wrote it
/// and when stays. Empty: it is no entry.
std::string entry_mark(LineReader& reader) {
    if (reader.envelope().kind != "entry" || reader.envelope().gone) return {};
    const auto read = reader.body();
    const auto* entry = read.body ? std::get_if<Entry>(&*read.body) : nullptr;
    return entry ? entry->author + " " + std::to_string(entry->written.time_since_epoch().count()) : std::string{};
}

/// Those of the entries that are there now.
std::unordered_map<std::string, std::string> entries_in(const LogLines& log) {
    std::unordered_map<std::string, std::string> ids;
    LineReader reader;
    log.each([&](std::string_view line) {
        if (!reader.read(line)) return;
        if (auto mark = entry_mark(reader); !mark.empty()) ids.emplace(std::move(mark), reader.envelope().id);
    });
    return ids;
}

/// What is here already, as a file that was brought in on both sides.
bool says_the_same(LineReader& own, std::string_view own_line, const LineReader& other) {
    return !own_line.empty() && own.read(own_line) && own.body_mark() != 0 && own.body_mark() == other.body_mark();
}

} // namespace

std::optional<Difference> difference(std::string_view backup, const LogLines& now, const GoOn& go_on) {
    Difference found;
    const auto text = padded(backup);
    const auto lines = std::string_view{text}.substr(0, backup.size());
    LineReader then, today;
    std::unordered_set<std::string> seen;
    const auto entries = entries_in(now);
    Walk walk{go_on, lines};
    (void)each_version(lines, then, [&](std::string_view at) {
        if (!walk.goes_on(at)) return;
        const auto& envelope = then.envelope();
        if (envelope.gone || !seen.insert(std::string{envelope.id}).second) return;
        Wanted wanted{std::string{envelope.id}, std::string{envelope.kind}, then.body_json(), envelope.mine};
        const auto line = now.find(envelope.id);
        const auto other = line.empty() ? entries.find(entry_mark(then)) : entries.end();
        if (other != entries.end())
            seen.insert(other->second); // it stays as it is: only somebody's, say
        else if (line.empty())
            found.back.push_back(std::move(wanted));
        else if (today.read(line) && today.body_json() != *wanted.body)
            found.as_then.push_back(std::move(wanted));
    });
    if (walk.stopped()) return {};
    now.each([&](std::string_view line) {
        const auto envelope = today.read(line);
        if (envelope && !seen.contains(std::string{envelope->id}))
            found.since.push_back({std::string{envelope->id}, std::string{envelope->kind}, {}, envelope->mine});
    });
    return found;
}

std::optional<OtherLog> not_in(const LogLines& own, std::string_view other, const GoOn& go_on) {
    std::unordered_set<std::uint64_t> marks;
    own.each_there([&](std::string_view line) { marks.insert(line_mark(line)); });
    OtherLog found;
    std::unordered_map<std::string, bool> is_new;
    std::unordered_map<std::string, std::string> kinds;
    const auto text = padded(other);
    const auto lines = std::string_view{text}.substr(0, other.size());
    LineReader reader, ours;
    Walk walk{go_on, lines};
    (void)each_version(lines, reader, [&](std::string_view line) {
        if (!walk.goes_on(line)) return;
        const auto& envelope = reader.envelope();
        const auto [known, first] = is_new.try_emplace(std::string{envelope.id}, false);
        if (first) kinds[known->first] = envelope.kind;
        if (!marks.insert(line_mark(line)).second || says_the_same(ours, own.find(envelope.id), reader)) return;
        found.lines.text.append(line).append("\n");
        found.lines.devs.insert(std::string{envelope.rank.dev});
        known->second = true;
    });
    if (walk.stopped()) return {};
    for (const auto& [id, any] : is_new) {
        if (any)
            found.records.push_back({id, kinds[id], {}});
        else
            ++found.known[kinds[id]];
    }
    return found;
}

Contents contents_of(const std::vector<Wanted>& all) {
    Contents contents;
    for (const auto& one : all) ++contents[one.kind];
    return contents;
}

} // namespace attune::store
