#include "ui/widgets/note.h"

#include "core/words.h"
#include "ui/dates.h"
#include "ui/icons.h"
#include "ui/press.h"
#include "ui/surface.h"
#include "ui/turned.h"
#include "ui/widgets/photo.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace attune::ui {
namespace {

constexpr float padding_dp = 16, line_gap_dp = 6, sign_dp = 16;
constexpr int tile_lines = 12;
constexpr float settle_scale = 0.16F, settle_tilt = 0.07F; // how a note hangs that has just been pinned

std::string name_of(const Frame& f, const RecordId& id, const std::string& as_written) {
    const Person* person = find_person(f.state.library, id);
    return person != nullptr ? person->name : as_written;
}

bool celebrates(const Note& note) { return note.kind == Kind::Celebration; }

struct Signs {
    std::size_t hearts = 0, answers = 0;
};

Signs signs_of(const Frame& f, const Note& note) {
    return {hearts_of(f.state.library, note.id).size(), answers_to(f.state.library, note.id).size()};
}

float sign_width(const Frame& f, std::size_t count) {
    if (count == 0) return 0;
    return f.sp(sign_dp) + f.dp(6) + measure(face(f, Type::Caption), std::to_string(count), 0).x + f.dp(space::s);
}

std::string footer_of(const Frame& f, const Note& note) {
    if (!celebrates(note)) return names_on(f, note);
    const std::string whose = name_of(f, note.from, note.from_name), day = day_words(note.written, f.now);
    return whose.empty() ? day : whose + ", " + day;
}

/// The tile's parts from top to foot, in pixels.
struct Parts {
    float photo = 0, heading = 0, words = 0, read_on = 0, footer = 0;
};

float inner_width(const Frame& f, float width) { return width - 2 * f.dp(padding_dp); }

/// What is left beside the signs; below them where that is too narrow for words.
float footer_room(float inner, float signs) { return inner - signs >= inner * 0.4F ? inner - signs : inner; }

Parts parts_of(const Frame& f, const Note& note, const Signs& signs, float width) {
    const float inner = inner_width(f, width);
    const Face words = face(f, Type::Note), small = face(f, Type::Caption);
    const float taken = sign_width(f, signs.hearts) + sign_width(f, signs.answers);
    Parts parts;
    if (note.photo) parts.photo = photo_height(*note.photo, width);
    if (celebrates(note)) parts.heading = std::max(f.sp(sign_dp), small.line) + f.dp(line_gap_dp);
    parts.words = measure(words, note.text, inner).y;
    if (!fits(words, note.text, inner, tile_lines)) {
        parts.words = words.line * static_cast<float>(tile_lines);
        parts.read_on = small.line + f.dp(line_gap_dp);
    }
    const float room = footer_room(inner, taken);
    parts.footer = measure(small, footer_of(f, note), room).y;
    if (taken > 0 && room == inner) parts.footer += small.line + f.dp(line_gap_dp);
    return parts;
}

float height_of(const Frame& f, const Parts& parts) {
    return parts.photo + 2 * f.dp(padding_dp) + parts.heading + parts.words + parts.read_on +
           f.dp(line_gap_dp + space::xs) + parts.footer;
}

void draw_sign(Frame& f, ImDrawList& draw, float& right, float middle, const char* glyph, std::size_t count,
               ImU32 ink) {
    if (count == 0) return;
    const Face small = face(f, Type::Caption);
    const std::string words = std::to_string(count);
    const float wide = measure(small, words, 0).x;
    draw_text(draw, small, {right - wide, middle - small.line / 2}, wide + 1, words, ink);
    right -= wide + f.dp(6) + f.sp(sign_dp) / 2;
    draw_icon(f, draw, glyph, {right, middle}, f.sp(sign_dp), ink);
    right -= f.sp(sign_dp) / 2 + f.dp(space::s);
}

void draw_heading(Frame& f, ImDrawList& draw, ImVec2 at, ImU32 ink) {
    Face small = face(f, Type::Caption);
    small.font = f.fonts.semibold;
    const float middle = at.y + std::max(f.sp(sign_dp), small.line) / 2;
    draw_icon(f, draw, icon::celebration, {at.x + f.sp(sign_dp) / 2, middle}, f.sp(sign_dp), ink);
    draw_text(draw, small, {at.x + f.sp(sign_dp) + f.dp(6), middle - small.line / 2}, 0, "Celebrate", ink);
}

void draw_footer(Frame& f, ImDrawList& draw, const Note& note, const Signs& signs, ImVec2 at, float inner, ImU32 ink) {
    const Face small = face(f, Type::Caption);
    const float taken = sign_width(f, signs.hearts) + sign_width(f, signs.answers);
    const float room = footer_room(inner, taken);
    const float words = draw_text(draw, small, at, room, footer_of(f, note), ink);
    float right = at.x + inner;
    const float middle =
        room < inner || taken == 0 ? at.y + words / 2 : at.y + words + f.dp(line_gap_dp) + small.line / 2;
    draw_sign(f, draw, right, middle, icon::favorite, signs.hearts, ink);
    draw_sign(f, draw, right, middle, icon::chat_bubble_outline, signs.answers, ink);
}

/// Everything but the shadow's room, at rest in its box.
void draw_tile(Frame& f, ImDrawList& draw, const Note& note, const Signs& signs, ImVec2 min, ImVec2 size,
               ImU32 ground) {
    const HueColours& paper = f.palette.of(note.paper);
    const Parts parts = parts_of(f, note, signs, size.x);
    const float inner = inner_width(f, size.x);
    draw_surface(f, draw, min, {min.x + size.x, min.y + size.y},
                 {.fill = ground, .corner_dp = radius::note, .lifted = false});
    if (note.photo) {
        const Silence silence(f.semantics); // the tile speaks for it
        draw_photo(f, draw, *note.photo, min, {min.x + size.x, min.y + parts.photo},
                   {.corners = ImDrawFlags_RoundCornersTop, .ground = mixed(paper.soft, paper.strong, 0.12F)});
    }
    ImVec2 at{min.x + f.dp(padding_dp), min.y + parts.photo + f.dp(padding_dp)};
    if (parts.heading > 0) draw_heading(f, draw, at, paper.strong);
    at.y += parts.heading;
    draw_text(draw, face(f, Type::Note), at, inner, note.text, f.palette.text, Align::Start, tile_lines);
    at.y += parts.words;
    if (parts.read_on > 0)
        draw_text(draw, face(f, Type::Caption), {at.x, at.y + f.dp(line_gap_dp)}, inner, "Read on", paper.strong);
    at.y += parts.read_on + f.dp(line_gap_dp + space::xs);
    draw_footer(f, draw, note, signs, at, inner, paper.strong);
}

/// What the tile says besides its words.
std::string said_of(const Frame& f, const Note& note, const Signs& signs) {
    std::string said = names_on(f, note) + ", " + day_words(note.written, f.now);
    if (celebrates(note)) said += ", a celebration";
    if (note.photo) said += ", with a photo";
    if (signs.hearts > 0) said += ", " + counted(signs.hearts, "heart", "hearts");
    if (signs.answers > 0) said += ", " + counted(signs.answers, "answer", "answers");
    return said;
}

/// A note that has just been pinned comes down onto the wall.
Pose settling_pose(Frame& f, const Note& note) {
    const auto& settling = f.state.settling;
    if (!settling || settling->note != note.id || f.motion.reduced()) return {};
    const Millis age = f.now.instant - settling->since;
    if (age >= pace::settle) return {};
    f.motion.keep_moving();
    const float left = 1 - ease_out(static_cast<float>(age.count()) / static_cast<float>(Millis{pace::settle}.count()));
    return {.shift = {0, -f.dp(24) * left}, .tilt = settle_tilt * left, .scale = 1 + settle_scale * left};
}

} // namespace

std::string names_on(const Frame& f, const Note& note) {
    const std::string from = name_of(f, note.from, note.from_name);
    const std::string to = note.to ? name_of(f, *note.to, note.to_name) : "all of us";
    return (from.empty() ? "Somebody" : from) + " to " + (to.empty() ? "somebody" : to);
}

std::string_view title_of(Kind kind) {
    static constexpr std::array<std::string_view, 4> titles{"A quality", "Something done", "An effort",
                                                            "A celebration"};
    return titles.at(static_cast<std::size_t>(kind));
}

const char* icon_of(Kind kind) {
    static constexpr std::array icons{icon::favorite_border, icon::check, icon::eco, icon::celebration};
    return icons.at(static_cast<std::size_t>(kind));
}

float note_tile_height(const Frame& f, const Note& note, float width) {
    return std::round(height_of(f, parts_of(f, note, signs_of(f, note), width)));
}

void note_tile(Frame& f, const Note& note, ImVec2 pos, ImVec2 size, ImVec2 shown_at) {
    const HueColours& paper = f.palette.of(note.paper);
    const Signs signs = signs_of(f, note);
    const std::string said = said_of(f, note, signs);
    const Press press = press_area(f, note.id, pos, size,
                                   {.role = ItemRole::ListItem,
                                    .label = note.text,
                                    .value = said,
                                    .corner = f.dp(radius::note),
                                    .ink = f.palette.text,
                                    .ground = paper.soft,
                                    .text_size = face(f, Type::Note).size});
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    Pose pose = settling_pose(f, note);
    pose.shift.x += shown_at.x - pos.x;
    pose.shift.y += shown_at.y - pos.y;
    const ImRect box{pos, {pos.x + size.x, pos.y + size.y}};
    const Posed posed(draw, box, pose);
    draw_tile(f, draw, note, signs, pos, size, pressed_shade(f, press, paper.soft));
    if (press.clicked) f.act(action::GoTo{{Screen::Note, note.id}});
}

namespace {

void words_of_note(Frame& f, const Note& note, float words_dp) {
    text(f, Type::Note, note.text, {.align = Align::Start, .size_dp = words_dp});
    gap(f, space::l);
    const std::string below = names_on(f, note) + " · " + day_words(note.written, f.now);
    text(f, Type::Label, below, {.colour = f.palette.of(note.paper).strong});
}

} // namespace

void whole_note(Frame& f, const Note& note, float words_dp) {
    const Panel panel(f, note.id.c_str(),
                      {.fill = f.palette.of(note.paper).soft, .corner_dp = radius::card, .lifted = false});
    if (note.photo) {
        whole_photo(f, *note.photo, f.layout.size.y * 0.5F, {.corner_dp = 12});
        gap(f, space::l);
    }
    words_of_note(f, note, words_dp);
}

void note_to_read_out(Frame& f, const Note& note, float words_dp, float high) {
    constexpr float least_photo_dp = 120; // where the words leave less, it is scrolled to
    const float top = ImGui::GetCursorScreenPos().y;
    const Panel panel(f, note.id.c_str(),
                      {.fill = f.palette.of(note.paper).soft, .corner_dp = radius::card, .lifted = false});
    words_of_note(f, note, words_dp);
    if (!note.photo) return;
    gap(f, space::l);
    const float left = high - (ImGui::GetCursorScreenPos().y - top) - f.dp(space::xl);
    whole_photo(f, *note.photo, std::max(left, f.dp(least_photo_dp)), {.corner_dp = 12});
}

} // namespace attune::ui
