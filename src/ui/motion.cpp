#include "ui/motion.h"

#include <algorithm>

namespace attune::ui {

float ease_out(float t) {
    const float left = 1.0F - std::clamp(t, 0.0F, 1.0F);
    return 1.0F - left * left * left;
}

void Motion::begin_frame(Instant now, bool reduced) {
    now_ = now;
    reduced_ = reduced;
    moving_ = false;
    ++frame_;
    // What nobody asked about lately has left the screen; when it returns it starts anew.
    std::erase_if(tracks_, [this](const auto& entry) { return entry.second.seen < frame_ - 2; });
}

float Motion::ease(ImGuiID id, float target, Millis duration, float from) {
    auto [it, fresh] = tracks_.try_emplace(id, Track{from, target, now_, duration, frame_});
    Track& track = it->second;
    track.seen = frame_;
    if (reduced_) {
        track = {target, target, now_, duration, frame_};
        return target;
    }
    const auto value_now = [&] {
        const auto passed = static_cast<float>((now_ - track.start).count());
        const auto whole = static_cast<float>(std::max<Millis::rep>(1, track.duration.count()));
        return track.from + (track.to - track.from) * ease_out(passed / whole);
    };
    if (track.to != target) track = {value_now(), target, now_, duration, frame_};
    if (track.from == track.to) return target;
    const float value = value_now();
    if (now_ - track.start >= track.duration) {
        track.from = track.to;
        return target;
    }
    moving_ = true;
    return value;
}

} // namespace attune::ui
