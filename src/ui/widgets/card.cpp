#include "ui/widgets/card.h"

#include "ui/surface.h"
#include "ui/widgets/ring.h"

#include <algorithm>
#include <chrono>
#include <string>
#include <vector>

namespace attune::ui {
namespace {

constexpr float smallest_words_dp = 17, step = 0.94F, word_share = 1.3F;
constexpr std::size_t word_bytes_max = 34;

bool words_stay_whole(const Face& style, std::string_view words, float width) {
    while (!words.empty()) {
        const auto end = std::min(words.find_first_of(" \n"), words.size());
        if (measure(style, words.substr(0, end), 0).x > width) return false;
        words.remove_prefix(std::min(end + 1, words.size()));
    }
    return true;
}

/// The largest size at which the words fit; where none does, the smallest.
Face fitting(const Frame& f, std::string_view words, ImVec2 room, float size_dp) {
    for (float size = size_dp; size > smallest_words_dp; size *= step) {
        const Face style = face(f, Type::Card, size);
        if (measure(style, words, room.x).y <= room.y && words_stay_whole(style, words, room.x)) return style;
    }
    return face(f, Type::Card, smallest_words_dp);
}

struct Part {
    std::string_view title;
    std::string words;
};

/// "at home, free, 30 min": of a card with something to do.
std::string facts_of(const Card& card) {
    std::string facts = card.place;
    const auto add = [&](std::string_view words) {
        if (!words.empty()) facts.append(facts.empty() ? "" : ", ").append(words);
    };
    add(card.cost);
    if (card.minutes > 0) add(length_words(std::chrono::minutes{card.minutes}));
    return facts;
}

/// What stands at the foot: one part for a hint, two side by side for feeling and need.
std::vector<Part> foot_of(const Card& card, bool back) {
    std::vector<Part> parts;
    if (!back && !card.hint.empty()) parts.push_back({{}, card.hint});
    if (!back && !facts_of(card).empty()) parts.push_back({{}, facts_of(card)});
    if (back && !card.feeling.empty()) parts.push_back({"Feeling", card.feeling});
    if (back && !card.need.empty()) parts.push_back({"Need", card.need});
    return parts;
}

Face words_face(const Frame& f, bool back) {
    Face style = face(f, Type::Body, back ? 16 : 15);
    if (back) style.font = f.fonts.semibold;
    return style;
}

bool are_beside(const Frame& f, const std::vector<Part>& parts, float width, bool back) {
    if (!back || parts.size() < 2) return false;
    const Face style = words_face(f, back);
    const float each = (width - f.dp(space::l)) / 2;
    return std::ranges::all_of(parts, [&](const Part& part) { return measure(style, part.words, 0).x <= each; });
}

float part_height(const Frame& f, const Part& part, float width, bool back) {
    const float title = part.title.empty() ? 0 : face(f, Type::Label).line + f.dp(2);
    return title + measure(words_face(f, back), part.words, width).y;
}

float foot_height(const Frame& f, const std::vector<Part>& parts, float width, bool back) {
    if (parts.empty()) return 0;
    if (are_beside(f, parts, width, back)) return part_height(f, parts[0], width, back);
    float height = -f.dp(space::s);
    for (const Part& part : parts) height += part_height(f, part, width, back) + f.dp(space::s);
    return height;
}

void draw_part(Frame& f, ImDrawList& draw, ImVec2 pos, float width, const Part& part, bool back, ImU32 ink,
               ImU32 quiet) {
    if (!part.title.empty()) {
        const Face style = face(f, Type::Label);
        draw_text(draw, style, pos, width, part.title, quiet);
        pos.y += style.line + f.dp(2);
    }
    draw_text(draw, words_face(f, back), pos, width, part.words, part.title.empty() ? quiet : ink);
}

void draw_foot(Frame& f, ImDrawList& draw, ImVec2 pos, float width, const std::vector<Part>& parts, bool back,
               ImU32 ink, ImU32 quiet) {
    const bool beside = are_beside(f, parts, width, back);
    for (const Part& part : parts) {
        draw_part(f, draw, pos, beside ? width / 2 : width, part, back, ink, quiet);
        if (beside)
            pos.x += (width + f.dp(space::l)) / 2;
        else
            pos.y += part_height(f, part, width, back) + f.dp(space::s);
    }
}

/// The top line is as high as the buttons that may stand there.
float top_height(const Frame& f, std::string_view above, float width, const CardLook& look) {
    const float words = above.empty() ? 0 : measure(face(f, Type::Label), above, width - f.dp(look.lead_dp)).y;
    return std::max(words, look.lead_dp > 0 ? f.dp(target::minimum) - f.dp(12) : 0.0F);
}

/// As a heading of its own: a deck's practice is a word in a sentence elsewhere.
std::string above_of(const Card& card, const CardLook& look) {
    std::string above{!look.back ? look.above : is_word(card) ? std::string_view{card.text} : "One way to say it"};
    if (!above.empty() && above[0] >= 'a' && above[0] <= 'z') above[0] = static_cast<char>(above[0] - 'a' + 'A');
    return above;
}

std::string_view words_of(const Card& card, const CardLook& look) { return look.back ? card.back : card.text; }

} // namespace

bool is_word(const Card& card) {
    const bool is_sentence = card.text.find_last_of(".?!") != std::string::npos;
    return !card.back.empty() && card.feeling.empty() && card.need.empty() && card.text.size() <= word_bytes_max &&
           !is_sentence;
}

std::string said_below(const Card& card, bool back) {
    std::string said;
    for (const Part& part : foot_of(card, back)) {
        if (!said.empty()) said += ". ";
        if (!part.title.empty()) said += std::string{part.title} + ": ";
        said += part.words;
    }
    return said;
}

ImU32 card_ground(const Frame& f, const CardLook& look) {
    return look.back ? f.palette.of(look.hue).strong : f.palette.surface;
}
ImU32 card_ink(const Frame& f, const CardLook& look) { return look.back ? f.palette.on_strong : f.palette.text; }

float least_card_height(const Frame& f, const Card& card, float width, const CardLook& look) {
    const float inner = width - 2 * f.dp(look.padding_dp);
    const auto parts = foot_of(card, look.back);
    const float words = measure(face(f, Type::Card, smallest_words_dp), words_of(card, look), inner).y;
    return 2 * f.dp(look.padding_dp) + top_height(f, above_of(card, look), inner, look) + words +
           foot_height(f, parts, inner, look.back) + 2 * f.dp(space::m);
}

void draw_card(Frame& f, ImDrawList& draw, ImVec2 min, ImVec2 max, const Card& card, const CardLook& look) {
    const HueColours& hue = f.palette.of(look.hue);
    const ImU32 ink = card_ink(f, look);
    draw_surface(f, draw, min, max, {.fill = card_ground(f, look), .corner_dp = look.corner_dp, .lifted = look.lifted});
    const float padding = f.dp(look.padding_dp), width = max.x - min.x - 2 * padding;
    const ImVec2 at{min.x + padding, min.y + padding};
    const std::string above = above_of(card, look);
    Face label = face(f, Type::Label);
    label.font = f.fonts.semibold;
    draw_text(draw, label, at, width - f.dp(look.lead_dp), above, look.back ? ink : hue.strong);
    const auto parts = foot_of(card, look.back);
    const float foot = foot_height(f, parts, width, look.back);
    draw_foot(f, draw, {at.x, max.y - padding - foot}, width, parts, look.back, ink,
              look.back ? ink : f.palette.text_quiet);
    const float top = at.y + top_height(f, above, width, look) + f.dp(space::m);
    const float end = max.y - padding - (foot > 0 ? foot + f.dp(space::m) : 0);
    const bool word = is_word(card) && !look.back;
    const std::string_view words = words_of(card, look);
    const Face style = fitting(f, words, {width, end - top}, word ? look.words_dp * word_share : look.words_dp);
    const float height = measure(style, words, width).y;
    draw_text(draw, style, {at.x, std::max(top, top + (end - top - height) / 2)}, width, words, ink,
              word ? Align::Centre : Align::Left);
}

void draw_card_back(Frame& f, ImDrawList& draw, ImVec2 min, ImVec2 max, Hue hue) {
    const HueColours& colours = f.palette.of(hue);
    draw_surface(f, draw, min, max, {.fill = colours.soft});
    const float inset = f.dp(12);
    draw.AddRect({min.x + inset, min.y + inset}, {max.x - inset, max.y - inset}, faded(colours.strong, 0.35F), f.dp(12),
                 0, f.dp(1.5F));
}

} // namespace attune::ui
