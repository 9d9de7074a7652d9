// Where things of unequal height lie in columns of one width, each below the shortest column so far.
#pragma once

#include <cstddef>
#include <functional>
#include <vector>

namespace attune::ui {

/// Places only what is asked for: heights are measured in blocks, where they are to be seen; what was never
/// seen counts as high as the first ones on average. Lengths in pixels from the upper left corner of the whole.
class Masonry {
public:
    struct Shape {
        std::size_t columns = 1;
        float width = 0; ///< of a column
        float gap = 0;   ///< between things, both ways

        bool operator==(const Shape&) const = default;
    };
    struct Placed {
        std::size_t index = 0;
        float x = 0, height = 0;
        double y = 0;
    };
    /// How high the thing with that index is at this width.
    using Height = std::function<float(std::size_t)>;

    /// Another shape, or other things than before: nothing is measured any more. `guess`: how high one is until
    /// some were measured.
    void reset(const Shape& shape, std::size_t count, float guess);
    /// More of them at the end.
    void grow(std::size_t count);

    [[nodiscard]] const Shape& shape() const { return shape_; }
    [[nodiscard]] std::size_t count() const { return count_; }
    /// How high one is, as far as known.
    [[nodiscard]] float average() const;
    /// From top to foot, by what is known of it.
    [[nodiscard]] double height() const;

    /// All that lies between these heights, in the order of their indices, which is the order of their tops.
    [[nodiscard]] std::vector<Placed> within(double top, double foot, const Height& height_of);
    /// Where the thing with that index lies: measures it.
    [[nodiscard]] Placed place_of(std::size_t index, const Height& height_of);

private:
    struct Cell {
        std::size_t column = 0;
        float below = 0; ///< the top of its block in that column
        float height = 0;
    };
    struct Block {
        std::vector<Cell> cells;    ///< none: not measured yet
        std::vector<float> extents; ///< by column
    };

    [[nodiscard]] std::size_t size_of(std::size_t block) const;
    void measure(std::size_t block, const Height& height_of);
    void settle();
    [[nodiscard]] double top_of(std::size_t block, std::size_t column) const;
    [[nodiscard]] double highest(std::size_t block) const;
    [[nodiscard]] std::size_t block_above(double top) const;
    void measure_within(double top, double foot, const Height& height_of);
    [[nodiscard]] Placed placed(std::size_t block, std::size_t in_block) const;

    static constexpr std::size_t block_size = 24;

    Shape shape_;
    std::size_t count_ = 0;
    float guess_ = 0;
    double measured_ = 0; ///< heights of all that were, gaps included
    std::size_t measured_count_ = 0;
    std::vector<Block> blocks_;
    std::vector<double> tops_; ///< by block and column, and of the end
};

} // namespace attune::ui
