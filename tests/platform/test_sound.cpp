#include "platform/sound_synth.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstddef>

using namespace attune;
using namespace attune::platform;

namespace {

float loudest(const std::vector<float>& s, double from, double to) {
    float most = 0;
    const auto end = std::min(s.size(), static_cast<std::size_t>(to * sound_rate));
    for (auto i = static_cast<std::size_t>(from * sound_rate); i < end; ++i) most = std::max(most, std::abs(s[i]));
    return most;
}

/// Crossings of nothing per second, halved: about the pitch that one hears.
double pitch(const std::vector<float>& s, double from, double to) {
    int crossings = 0;
    const auto begin = static_cast<std::size_t>(from * sound_rate);
    const auto end = static_cast<std::size_t>(to * sound_rate);
    for (std::size_t i = begin + 1; i < end; ++i) crossings += (s[i] > 0) != (s[i - 1] > 0);
    return crossings / 2.0 / (to - from);
}

} // namespace

TEST_CASE("sounds begin and end in silence and never clip") {
    for (const Sound sound : {Sound::Bowl, Sound::Chime, Sound::Wood}) {
        CAPTURE(static_cast<int>(sound));
        const auto samples = synthesised(sound);
        const double length = static_cast<double>(samples.size()) / sound_rate;
        CHECK(length > 0.2);
        CHECK(length < 10);
        CHECK(loudest(samples, 0, length) == doctest::Approx(0.8));
        CHECK(std::abs(samples.front()) < 0.001F);
        CHECK(samples.back() == 0);
        CHECK(loudest(samples, length * 0.97, length) < 0.01F);
        // No step between neighbours that would be heard as a click.
        float step = 0;
        for (std::size_t i = 1; i < samples.size(); ++i) step = std::max(step, std::abs(samples[i] - samples[i - 1]));
        CHECK(step < 0.25F);
    }
}

TEST_CASE("nothing is silent, and a sound is the same each time") {
    CHECK(synthesised(Sound::None).empty());
    CHECK(synthesised(Sound::Bowl) == synthesised(Sound::Bowl));
    CHECK(synthesised(Sound::Bowl) != synthesised(Sound::Chime));
}

TEST_CASE("the bowl is low and long, the chime higher, the wood short") {
    const auto bowl = synthesised(Sound::Bowl);
    const auto chime = synthesised(Sound::Chime);
    const auto wood = synthesised(Sound::Wood);
    CHECK(pitch(bowl, 2, 4) == doctest::Approx(196).epsilon(0.1));
    CHECK(pitch(chime, 1, 2) == doctest::Approx(587).epsilon(0.1));
    CHECK(loudest(bowl, 3, 3.5) > 0.05F);
    CHECK(loudest(wood, 0.3, 0.5) < 0.05F);
}
