// Records of one kind: each under its id, all of them in an order of their own.
#pragma once

#include "core/id.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <memory>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace attune {

/// `comes_before(a, b)` beside the record's type is the order; ids make it total. Finding one takes no
/// time worth naming, putting or removing one moves pointers only. A record never changes once it is
/// in here, so that copies of a shelf share them and cost little.
template <class Record>
class Shelf {
public:
    using Pointer = std::shared_ptr<const Record>;

    class Iterator {
    public:
        using iterator_category = std::random_access_iterator_tag;
        using value_type = Record;
        using difference_type = std::ptrdiff_t;
        using pointer = const Record*;
        using reference = const Record&;

        Iterator() = default;
        explicit Iterator(const Pointer* at) : at_{at} {}
        reference operator*() const { return **at_; }
        pointer operator->() const { return at_->get(); }
        reference operator[](difference_type n) const { return *at_[n]; }
        Iterator& operator++() { return *this += 1; }
        Iterator operator++(int) { return std::exchange(*this, *this + 1); }
        Iterator& operator--() { return *this -= 1; }
        Iterator operator--(int) { return std::exchange(*this, *this - 1); }
        Iterator& operator+=(difference_type n) {
            at_ += n;
            return *this;
        }
        Iterator& operator-=(difference_type n) { return *this += -n; }
        friend Iterator operator+(Iterator it, difference_type n) { return it += n; }
        friend Iterator operator+(difference_type n, Iterator it) { return it += n; }
        friend Iterator operator-(Iterator it, difference_type n) { return it -= n; }
        friend difference_type operator-(Iterator a, Iterator b) { return a.at_ - b.at_; }
        friend auto operator<=>(Iterator, Iterator) = default;

    private:
        const Pointer* at_ = nullptr;
    };

    [[nodiscard]] std::size_t size() const { return order_.size(); }
    [[nodiscard]] bool empty() const { return order_.empty(); }
    [[nodiscard]] Iterator begin() const { return Iterator{order_.data()}; }
    [[nodiscard]] Iterator end() const { return Iterator{order_.data() + order_.size()}; }
    [[nodiscard]] const Record& operator[](std::size_t i) const { return *order_[i]; }
    /// For those who must have it even after the shelf has let go of it.
    [[nodiscard]] const Pointer& held(std::size_t i) const { return order_[i]; }
    /// Throws std::out_of_range.
    [[nodiscard]] const Record& at(std::size_t i) const { return *order_.at(i); }
    [[nodiscard]] const Record& front() const { return *order_.front(); }
    [[nodiscard]] const Record& back() const { return *order_.back(); }

    /// None: null. Stays where it is until that record is replaced or removed.
    [[nodiscard]] const Record* find(std::string_view id) const {
        const auto it = by_id_.find(id);
        return it == by_id_.end() ? nullptr : it->second;
    }
    /// Changes whenever the shelf does; two shelves with different histories may share a number.
    [[nodiscard]] std::uint64_t revision() const { return revision_; }

    /// Replaces the one with the same id.
    void put(Record record) {
        const auto kept = std::make_shared<const Record>(std::move(record));
        remove(kept->id);
        order_.insert(place_of(*kept), kept);
        by_id_.emplace(kept->id, kept.get());
        ++revision_;
    }

    /// The same for many at once, in the time of a sort. Of one id, the last one counts.
    void put_all(std::vector<Pointer> records) {
        if (records.empty()) return;
        if (!order_.empty()) return merge(records);
        by_id_.reserve(by_id_.size() + records.size());
        order_.reserve(order_.size() + records.size());
        bool any_replaced = false;
        for (auto& record : records) {
            if (!by_id_.try_emplace(record->id, record.get()).second) {
                by_id_.erase(record->id); // its key lies in the record that goes
                by_id_.emplace(record->id, record.get());
                any_replaced = true;
            }
            order_.push_back(std::move(record));
        }
        if (any_replaced) std::erase_if(order_, [&](const Pointer& one) { return find(one->id) != one.get(); });
        sort();
        ++revision_;
    }
    void put_all(std::vector<Record> records) {
        std::vector<Pointer> held;
        held.reserve(records.size());
        for (auto& record : records) held.push_back(std::make_shared<const Record>(std::move(record)));
        put_all(std::move(held));
    }

    /// False: there was none.
    bool remove(std::string_view id) {
        const auto* record = find(id);
        if (record == nullptr) return false;
        const auto place = place_of(*record);
        by_id_.erase(record->id);
        order_.erase(place);
        ++revision_;
        return true;
    }

    friend bool operator==(const Shelf& a, const Shelf& b) {
        return std::equal(a.begin(), a.end(), b.begin(), b.end());
    }

private:
    static bool before(const Pointer& a, const Pointer& b) { return comes_before(*a, *b); }
    /// What is read from a log comes in order already, more often than not from the other end.
    void sort() {
        if (before(order_.back(), order_.front())) std::reverse(order_.begin(), order_.end());
        if (!std::is_sorted(order_.begin(), order_.end(), before)) std::sort(order_.begin(), order_.end(), before);
    }
    /// Into what is there: each finds its place, and everything moves once.
    void merge(const std::vector<Pointer>& all) {
        std::unordered_map<std::string_view, const Record*> last;
        for (const auto& record : all) last[record->id] = record.get();
        std::vector<Pointer> records;
        records.reserve(last.size());
        for (const auto& record : all)
            if (last.at(record->id) == record.get()) records.push_back(record);
        for (const auto& record : records) remove(record->id);
        for (const auto& record : records) by_id_.emplace(record->id, record.get());
        std::sort(records.begin(), records.end(), before);
        auto end = static_cast<std::ptrdiff_t>(order_.size());
        order_.resize(order_.size() + records.size());
        auto out = order_.end();
        for (auto record = records.rbegin(); record != records.rend(); ++record) {
            const auto place = std::upper_bound(order_.begin(), order_.begin() + end, *record, before);
            out = std::move_backward(place, order_.begin() + end, out);
            end = place - order_.begin();
            *--out = std::move(*record);
        }
        ++revision_;
    }
    auto place_of(const Record& record) {
        return std::lower_bound(order_.begin(), order_.end(), record,
                                [](const Pointer& one, const Record& other) { return comes_before(*one, other); });
    }

    std::vector<Pointer> order_;
    std::unordered_map<std::string_view, const Record*> by_id_; ///< the keys lie in the records
    std::uint64_t revision_ = 0;
};

/// Those whose key is this one, in their order. They lie side by side: the shelf's order begins with the key.
template <class Record, class Key>
[[nodiscard]] std::vector<const Record*> with_key(const Shelf<Record>& shelf, std::string_view wanted, Key key) {
    std::vector<const Record*> found;
    auto it = std::lower_bound(shelf.begin(), shelf.end(), wanted, [&](const Record& one, std::string_view word) {
        return std::string_view{key(one)} < word;
    });
    for (; it != shelf.end() && std::string_view{key(*it)} == wanted; ++it) found.push_back(&*it);
    return found;
}

} // namespace attune
