#include "shrunk.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace attune::app {
namespace {

// Glyphs set a third of a pixel aside change a mean by less than one; a button that is gone by ten and more.
constexpr double mean_allowed = 1.5, worst_allowed = 9;
constexpr int square = 8;

std::uint8_t at(const platform::Picture& p, int x, int y, int channel) {
    return p.rgba[(static_cast<std::size_t>(y) * static_cast<std::size_t>(p.width) + static_cast<std::size_t>(x)) * 4 +
                  static_cast<std::size_t>(channel)];
}

/// Mean of one channel over a square from (x, y).
double mean_of(const platform::Picture& p, int x, int y, int side, int channel) {
    double sum = 0;
    int count = 0;
    for (int j = y; j < std::min(y + side, p.height); ++j)
        for (int i = x; i < std::min(x + side, p.width); ++i, ++count) sum += at(p, i, j, channel);
    return count > 0 ? sum / count : 0;
}

} // namespace

platform::Picture shrunk(const platform::Picture& picture, int by) {
    platform::Picture small{picture.width / by, picture.height / by, {}};
    for (int y = 0; y < small.height; ++y)
        for (int x = 0; x < small.width; ++x)
            for (int channel = 0; channel < 4; ++channel)
                small.rgba.push_back(
                    static_cast<std::uint8_t>(std::lround(mean_of(picture, x * by, y * by, by, channel))));
    return small;
}

Difference difference(const platform::Picture& a, const platform::Picture& b) {
    Difference d;
    for (std::size_t i = 0; i < a.rgba.size(); ++i) d.mean += std::abs(int{a.rgba[i]} - int{b.rgba[i]});
    d.mean /= static_cast<double>(std::max<std::size_t>(1, a.rgba.size()));
    for (int y = 0; y < a.height; y += square) {
        for (int x = 0; x < a.width; x += square) {
            for (int channel = 0; channel < 3; ++channel) {
                const double off = std::abs(mean_of(a, x, y, square, channel) - mean_of(b, x, y, square, channel));
                if (off > d.worst) {
                    d.worst = off;
                    d.x = x;
                    d.y = y;
                }
            }
        }
    }
    return d;
}

std::string unlike(const platform::Picture& kept, const platform::Picture& now) {
    if (kept.width != now.width || kept.height != now.height) return "another size";
    const Difference d = difference(kept, now);
    if (d.mean <= mean_allowed && d.worst <= worst_allowed) return {};
    return "differs by " + std::to_string(d.mean) + " in all, by " + std::to_string(d.worst) + " round " +
           std::to_string(d.x) + "," + std::to_string(d.y);
}

} // namespace attune::app
