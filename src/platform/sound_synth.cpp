#include "platform/sound_synth.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numbers>
#include <span>

namespace attune::platform {
namespace {

struct Partial {
    double ratio; ///< of the lowest one's frequency
    double loudness;
    double fade; ///< seconds until it has fallen to 1/e
    double beat; ///< Hz between its two almost equal modes: the slow breathing of real metal
};

struct Voice {
    double lowest; ///< Hz
    double rise;   ///< seconds until full loudness; a soft mallet takes longer
    double length; ///< seconds
    std::span<const Partial> partials;
};

// A hand-sized singing bowl: modes rise roughly with the square of their number, the upper ones fade first.
constexpr Partial bowl_partials[] = {
    {1.00, 1.00, 2.2, 0.7}, {2.71, 0.42, 1.5, 1.1}, {5.05, 0.16, 0.8, 1.9}, {7.90, 0.05, 0.4, 2.6}};
// A small bar chime, as a free bar's modes (1 : 2.756 : 5.404), tuned a fifth above the bowl's octave.
constexpr Partial chime_partials[] = {{1.00, 1.00, 1.1, 0.0}, {2.756, 0.28, 0.5, 0.0}, {5.404, 0.08, 0.2, 0.0}};
// A wooden bar: short, with a hollow body below.
constexpr Partial wood_partials[] = {{1.00, 1.00, 0.070, 0.0}, {2.42, 0.35, 0.035, 0.0}, {0.50, 0.30, 0.090, 0.0}};

Voice voice_of(Sound sound) {
    switch (sound) {
    case Sound::Bowl: return {196, 0.012, 7.0, bowl_partials};
    case Sound::Chime: return {587, 0.004, 3.5, chime_partials};
    case Sound::Wood: return {392, 0.0015, 0.5, wood_partials};
    case Sound::None: break;
    }
    return {};
}

double sample_at(const Voice& voice, double t) {
    constexpr double turn = 2 * std::numbers::pi;
    double sum = 0;
    for (const Partial& p : voice.partials) {
        const double phase = turn * voice.lowest * p.ratio * t;
        const double breath = p.beat > 0 ? 0.85 + 0.15 * std::cos(turn * p.beat * t) : 1;
        sum += p.loudness * std::exp(-t / p.fade) * breath * std::sin(phase);
    }
    return sum;
}

/// From nothing at the strike, and down to nothing at the end, so that neither clicks.
double envelope(const Voice& voice, double t) {
    const double in = std::min(1.0, t / voice.rise);
    const double out = std::min(1.0, (voice.length - t) / (voice.length * 0.15));
    return std::sin(in * std::numbers::pi / 2) * out;
}

} // namespace

std::vector<float> synthesised(Sound sound) {
    const Voice voice = voice_of(sound);
    std::vector<float> samples(static_cast<std::size_t>(voice.length * sound_rate));
    float loudest = 0;
    for (std::size_t i = 0; i < samples.size(); ++i) {
        const double t = static_cast<double>(i) / sound_rate;
        samples[i] = static_cast<float>(sample_at(voice, t) * envelope(voice, t));
        loudest = std::max(loudest, std::abs(samples[i]));
    }
    for (float& sample : samples) sample *= 0.8F / loudest;
    if (!samples.empty()) samples.back() = 0;
    return samples;
}

} // namespace attune::platform
