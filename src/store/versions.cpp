#include "store/versions.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace attune::store {

namespace {

/// A record that is changed apart more often than this was not made by people.
constexpr std::size_t heads_max = 64;

using Head = Versions::Head;

/// Up to which n of that device's versions this one's maker had seen the record.
std::uint64_t seen(const Head& head, std::string_view dev) {
    if (head.over) {
        const auto found = head.over->find(dev);
        return found == head.over->end() ? 0 : found->second;
    }
    return dev == head.rank.dev && head.rank.n > 0 ? head.rank.n - 1 : 0;
}

/// Only over lower ones, so that no two ever stand over each other, whoever wrote them.
bool stands_over(const Head& head, const Rank& rank) { return seen(head, rank.dev) >= rank.n && head.rank > rank; }

bool counts_less(const Head& a, const Head& b) {
    if (a.gone != b.gone) return a.gone;
    return a.rank < b.rank;
}

const Head& counting_of(const std::vector<Head>& heads) { return *std::ranges::max_element(heads, counts_less); }

void raise(Over& over, std::string_view dev, std::uint64_t n) {
    const auto found = over.find(dev);
    if (found == over.end())
        over.emplace(dev, n);
    else
        found->second = std::max(found->second, n);
}

/// All that a head's maker had seen, and the head itself.
void join(Over& over, const Head& head) {
    if (head.over) {
        for (const auto& [dev, n] : *head.over) raise(over, dev, n);
    }
    raise(over, head.rank.dev, head.rank.n);
}

/// What stands over a version stands over all that this one does. That goes without saying, but
/// where two devices had one name for a while and neither knew of what the other made under it.
void absorb(Head& head, const Head& below) {
    if (!below.over) return; // a device's own earlier ones: it has those
    for (const auto& [dev, n] : *below.over) {
        if (seen(head, dev) >= n) continue;
        if (!head.over) head.over = Over{{std::string{head.rank.dev}, head.rank.n - 1}};
        raise(*head.over, dev, n);
    }
}

/// False: nothing to do.
bool drop_one_below_another(std::vector<Head>& heads) {
    for (auto& above : heads) {
        const auto below = std::ranges::find_if(heads, [&](const Head& one) { return stands_over(above, one.rank); });
        if (below == heads.end()) continue;
        absorb(above, *below);
        heads.erase(below);
        return true;
    }
    return false;
}

} // namespace

void Versions::reserve(std::size_t more) {
    const auto wanted = records_.size() + more;
    const auto room = static_cast<float>(records_.bucket_count()) * records_.max_load_factor();
    if (static_cast<float>(wanted) > room) records_.reserve(wanted); // which would also shrink, at the same cost
}

std::string_view Versions::kept(std::string_view text) {
    auto* at = static_cast<char*>(memory_->allocate(text.size(), 1));
    std::ranges::copy(text, at);
    return {at, text.size()};
}

std::string_view Versions::device(std::string_view dev) {
    if (dev == last_device_) return last_device_;
    const auto found = devices_.find(dev);
    last_device_ = found == devices_.end() ? *devices_.insert(std::string{dev}).first : *found;
    return last_device_;
}

Versions::Added Versions::add(const EnvelopeView& envelope, const LineReader& reader, std::size_t slot) {
    auto rank = envelope.rank;
    rank.dev = device(rank.dev);
    const auto body = reader.body_mark();
    auto found = records_.find(envelope.id);
    if (found == records_.end()) {
        found = records_.emplace(kept(envelope.id), Entry{rank, slot, body, envelope.gone}).first;
        found->second.mine_only = envelope.mine;
        if (envelope.has_over) {
            found->second.is_wide = true;
            wide_[found->first] = {{rank, envelope.gone, reader.over(), slot, body}};
        }
        return {Came::Counts, true, false, slot};
    }
    auto& entry = found->second;
    entry.mine_only = entry.mine_only && envelope.mine;
    const bool is_next = rank.n > entry.rank.n && rank > entry.rank;
    const bool is_before = rank.n < entry.rank.n && rank < entry.rank;
    if (!entry.is_wide && !envelope.has_over && entry.rank.dev == rank.dev && (is_next || is_before)) {
        if (is_before) return {Came::Past, false, false, entry.slot};
        entry.rank = rank;
        entry.body = body;
        entry.gone = envelope.gone;
        return {Came::Counts, false, false, entry.slot};
    }
    return widen(found->first, entry, {rank, envelope.gone, reader.over(), slot, body});
}

Versions::Added Versions::widen(std::string_view id, Entry& entry, Head head) {
    was_wide_ = true;
    auto& heads = wide_[id];
    if (!entry.is_wide) heads = {{entry.rank, entry.gone, {}, entry.slot, entry.body}};
    const auto before = entry.rank;
    bool is_past = std::ranges::any_of(heads, [&](const Head& one) { return one.rank == head.rank; });
    for (auto& one : heads) {
        if (!stands_over(one, head.rank)) continue;
        absorb(one, head);
        is_past = true;
    }
    if (!is_past) heads.push_back(head);
    while (drop_one_below_another(heads)) {
    }
    if (heads.size() > heads_max) heads.erase(std::ranges::min_element(heads, counts_less));
    const auto& counting = counting_of(heads);
    entry.rank = counting.rank;
    entry.gone = counting.gone;
    entry.body = counting.body;
    entry.slot = counting.slot;
    entry.is_wide = heads.size() > 1 || heads.front().over.has_value();
    if (!entry.is_wide) wide_.erase(id);
    if (is_past && entry.rank == before) return {Came::Past, false, false, entry.slot};
    const bool counts = entry.rank == head.rank;
    return {counts ? Came::Counts : Came::Beside, false, !counts && entry.rank != before, entry.slot};
}

Versions::Heads Versions::heads_of(std::string_view id) const {
    const auto found = records_.find(id);
    if (found == records_.end()) return {};
    if (found->second.is_wide) return wide_.at(found->first);
    return {{found->second.rank, found->second.gone, {}, found->second.slot, found->second.body}};
}

Versions::Next Versions::next(std::string_view id, std::string_view dev, bool settles) const {
    const auto found = records_.find(id);
    if (found == records_.end()) return {};
    Next next;
    next.mine_only = found->second.mine_only;
    next.above = found->second.rank.at;
    // What needs no words: made over the own device's last one.
    if (!found->second.is_wide && found->second.rank.dev == dev) return next;
    const auto heads = heads_of(id);
    for (const auto& head : heads) next.above = std::max(next.above, head.rank.at);
    next.over.emplace();
    if (settles) {
        for (const auto& head : heads) join(*next.over, head);
    } else {
        join(*next.over, counting_of(heads));
    }
    return next;
}

std::vector<Head> Versions::beside(std::string_view id) const {
    auto heads = heads_of(id);
    if (heads.size() < 2) return {};
    std::ranges::sort(heads, [](const Head& a, const Head& b) { return counts_less(b, a); });
    std::set<std::uint64_t> said{heads.front().body};
    heads.erase(heads.begin());
    std::erase_if(heads,
                  [&](const Head& head) { return head.gone || (!said.insert(head.body).second && head.body != 0); });
    return heads;
}

std::optional<Head> Versions::counting(std::string_view id) const {
    const auto heads = heads_of(id);
    return heads.empty() ? std::nullopt : std::optional{counting_of(heads)};
}

std::vector<std::size_t> Versions::slots() const {
    std::vector<std::size_t> slots;
    slots.reserve(records_.size());
    for (const auto& [id, entry] : records_) slots.push_back(entry.slot);
    return slots;
}

std::vector<RecordId> Versions::apart() const {
    std::vector<RecordId> ids;
    for (const auto& [id, heads] : wide_) {
        if (is_apart(id)) ids.emplace_back(id);
    }
    std::ranges::sort(ids);
    return ids;
}

} // namespace attune::store
