#include "ui/masonry.h"

#include <algorithm>

namespace attune::ui {

void Masonry::reset(const Shape& shape, std::size_t count, float guess) {
    shape_ = shape;
    shape_.columns = std::max<std::size_t>(1, shape.columns);
    count_ = 0;
    guess_ = guess;
    measured_ = 0;
    measured_count_ = 0;
    blocks_.clear();
    grow(count);
}

void Masonry::grow(std::size_t count) {
    if (count == count_ && !tops_.empty()) return;
    // The last block gets more things: measured again when it is seen.
    if (!blocks_.empty() && count_ % block_size != 0) blocks_.back() = {};
    count_ = count;
    blocks_.resize((count + block_size - 1) / block_size);
    settle();
}

std::size_t Masonry::size_of(std::size_t block) const { return std::min(block_size, count_ - block * block_size); }

double Masonry::top_of(std::size_t block, std::size_t column) const { return tops_[block * shape_.columns + column]; }

double Masonry::highest(std::size_t block) const {
    const auto begin = tops_.begin() + static_cast<std::ptrdiff_t>(block * shape_.columns);
    return *std::min_element(begin, begin + static_cast<std::ptrdiff_t>(shape_.columns));
}

float Masonry::average() const {
    if (measured_count_ == 0) return guess_;
    return static_cast<float>(measured_ / static_cast<double>(measured_count_)) - shape_.gap;
}

/// Adds up what is known, and for the rest what is likely.
void Masonry::settle() {
    const double each = static_cast<double>(guess_ + shape_.gap); // stays: else all would move with each block
    tops_.assign((blocks_.size() + 1) * shape_.columns, 0);
    for (std::size_t block = 0; block < blocks_.size(); ++block) {
        const double likely = each * static_cast<double>(size_of(block)) / static_cast<double>(shape_.columns);
        for (std::size_t column = 0; column < shape_.columns; ++column) {
            const auto& extents = blocks_[block].extents;
            tops_[(block + 1) * shape_.columns + column] =
                top_of(block, column) + (extents.empty() ? likely : static_cast<double>(extents[column]));
        }
    }
}

double Masonry::height() const {
    if (count_ == 0) return 0;
    return *std::max_element(tops_.end() - static_cast<std::ptrdiff_t>(shape_.columns), tops_.end()) -
           static_cast<double>(shape_.gap);
}

void Masonry::measure(std::size_t block, const Height& height_of) {
    Block made{.extents = std::vector<float>(shape_.columns, 0)};
    for (std::size_t i = 0; i < size_of(block); ++i) {
        const float height = height_of(block * block_size + i);
        std::size_t shortest = 0;
        const auto end_of = [&](std::size_t column) {
            return top_of(block, column) + static_cast<double>(made.extents[column]);
        };
        for (std::size_t column = 1; column < shape_.columns; ++column)
            if (end_of(column) < end_of(shortest) - 0.5) shortest = column;
        made.cells.push_back({shortest, made.extents[shortest], height});
        made.extents[shortest] += height + shape_.gap;
        measured_ += static_cast<double>(height + shape_.gap);
        ++measured_count_;
    }
    blocks_[block] = std::move(made);
    if (block == 0) guess_ = average(); // the first ones tell what the rest may be like; nothing lies above them
    settle();
}

Masonry::Placed Masonry::placed(std::size_t block, std::size_t in_block) const {
    const Cell& cell = blocks_[block].cells[in_block];
    return {.index = block * block_size + in_block,
            .x = static_cast<float>(cell.column) * (shape_.width + shape_.gap),
            .height = cell.height,
            .y = top_of(block, cell.column) + static_cast<double>(cell.below)};
}

/// Blocks begin ever further down; one reaches into the next by no more than its columns differ.
std::size_t Masonry::block_above(double top) const {
    std::size_t low = 0, high = blocks_.size();
    while (low < high) {
        const std::size_t middle = (low + high) / 2;
        if (highest(middle) <= top)
            low = middle + 1;
        else
            high = middle;
    }
    return low > 1 ? low - 2 : 0;
}

/// What is measured moves what comes after it, so that others may come into sight.
void Masonry::measure_within(double top, double foot, const Height& height_of) {
    constexpr int patience = 16;
    for (int i = 0; i < patience; ++i) {
        bool all_known = true;
        for (std::size_t block = block_above(top); block < blocks_.size() && highest(block) < foot; ++block) {
            if (!blocks_[block].cells.empty()) continue;
            measure(block, height_of);
            all_known = false;
        }
        if (all_known) return;
    }
}

std::vector<Masonry::Placed> Masonry::within(double top, double foot, const Height& height_of) {
    measure_within(top, foot, height_of);
    std::vector<Placed> found;
    for (std::size_t block = block_above(top); block < blocks_.size() && highest(block) < foot; ++block) {
        for (std::size_t i = 0; i < blocks_[block].cells.size(); ++i) {
            const Placed one = placed(block, i);
            if (one.y < foot && one.y + static_cast<double>(one.height) > top) found.push_back(one);
        }
    }
    return found;
}

Masonry::Placed Masonry::place_of(std::size_t index, const Height& height_of) {
    const std::size_t block = index / block_size;
    if (blocks_[block].cells.empty()) measure(block, height_of);
    return placed(block, index % block_size);
}

} // namespace attune::ui
