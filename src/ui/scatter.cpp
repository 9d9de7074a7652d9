#include "ui/scatter.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <functional>
#include <numbers>

namespace attune::ui {
namespace {

constexpr Millis falls_for{1800};
constexpr int pieces = 70;
constexpr float gravity_dp = 900, rise_dp = 760, spread_dp = 420; // per second, and squared
constexpr float fades_from = 0.7F;                                // of its time

/// The same number from 0 to 1 for the same piece each frame.
float chance(std::uint32_t seed, std::uint32_t which) {
    std::uint32_t x = seed ^ (which * 0x9E3779B9U);
    x ^= x >> 16U;
    x *= 0x7FEB352DU;
    x ^= x >> 15U;
    x *= 0x846CA68BU;
    x ^= x >> 16U;
    return static_cast<float>(x >> 8U) / static_cast<float>(1U << 24U);
}

struct Piece {
    ImVec2 at;
    float turn, roll; ///< in its plane, and about its own length
    ImVec2 size;
};

/// Thrown up from the middle of the foot to both sides, it falls and turns.
Piece piece_at(const Frame& f, std::uint32_t seed, int n, float seconds) {
    const auto of = [&](std::uint32_t which) { return chance(seed + static_cast<std::uint32_t>(n) * 7919U, which); };
    const float out = (of(1) - 0.5F) * 2;
    const float up = 0.55F + 0.6F * of(2);
    const float drag = 1 - std::exp(-1.6F * seconds);
    const ImVec2 from{f.layout.size.x / 2, f.layout.size.y * 0.72F};
    const float reach = std::max(f.dp(spread_dp), f.layout.size.x * 0.45F);
    const float height = std::max(f.dp(rise_dp), f.layout.size.y * 0.95F);
    return {.at = {from.x + out * reach * drag,
                   from.y - height * up * drag + f.dp(gravity_dp) * (0.2F + 0.2F * of(3)) * seconds * seconds},
            .turn = (of(4) + (of(5) - 0.5F) * 2.4F * seconds) * 2 * std::numbers::pi_v<float>,
            .roll = (of(6) + (0.6F + of(7)) * seconds) * 2 * std::numbers::pi_v<float>,
            .size = {f.dp(5 + 4 * of(8)), f.dp(8 + 6 * of(9))}};
}

void draw_piece(ImDrawList& draw, const Piece& piece, ImU32 colour) {
    const float c = std::cos(piece.turn), s = std::sin(piece.turn);
    const float wide = piece.size.x * std::abs(std::cos(piece.roll)) + 0.5F, high = piece.size.y;
    const auto corner = [&](float x, float y) {
        return ImVec2{piece.at.x + (x * c - y * s) / 2, piece.at.y + (x * s + y * c) / 2};
    };
    draw.AddQuadFilled(corner(-wide, -high), corner(wide, -high), corner(wide, high), corner(-wide, high), colour);
}

} // namespace

void draw_scatter(Frame& f) {
    const auto& settling = f.state.settling;
    if (!settling || !settling->celebrated || f.motion.reduced()) return;
    const Millis age = f.now.instant - settling->since;
    if (age < Millis{0} || age >= falls_for) return;
    f.motion.keep_moving();
    const float part = static_cast<float>(age.count()) / static_cast<float>(falls_for.count());
    const float strength = part < fades_from ? 1 : (1 - part) / (1 - fades_from);
    const auto seed = static_cast<std::uint32_t>(std::hash<std::string>{}(settling->note));
    ImDrawList& draw = *ImGui::GetForegroundDrawList();
    for (int n = 0; n < pieces; ++n) {
        const Hue hue = all_hues[static_cast<std::size_t>(n) % all_hues.size()];
        const HueColours& colours = f.palette.of(hue);
        const ImU32 colour = n % 3 == 0 ? mixed(colours.soft, colours.strong, 0.35F) : colours.strong;
        draw_piece(draw, piece_at(f, seed, n, static_cast<float>(age.count()) / 1000), faded(colour, strength));
    }
}

} // namespace attune::ui
