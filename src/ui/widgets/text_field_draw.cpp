// What a text field looks like.
#include "ui/text/set_text.h"
#include "ui/widgets/text_field_parts.h"

#include <algorithm>
#include <vector>

namespace attune::ui::field {
namespace {

constexpr Millis blink_half{530};
constexpr Millis blinks_for{10'000}; // then the caret stays on, so that nothing has to be drawn

ImU32 ink_of(const Field& field) {
    if (!field.enabled) return field.f.palette.text_quiet;
    return field.look.ink != 0 ? field.look.ink : field.f.palette.text;
}

void draw_frame(const Field& field, ImDrawList& draw) {
    if (!field.look.framed) return;
    const Palette& palette = field.f.palette;
    const float corner = field.f.dp(radius::note);
    const bool wrong = !field.look.error.empty();
    const ImU32 ground = field.look.ground != 0 ? field.look.ground : palette.surface;
    const ImU32 line = wrong ? palette.of(Hue::Rose).strong : field.active ? palette.accent : palette.outline;
    draw.AddRectFilled(field.box.Min, field.box.Max, ground, corner);
    draw.AddRect(field.box.Min, field.box.Max, line, corner, 0, field.f.dp(wrong || field.active ? 2 : 1));
}

/// In window coordinates.
std::vector<Stretch> stretches_in(const Field& field, const Row& row, Span span) {
    const ShownText& shown = field.edit.shown;
    std::vector<Stretch> stretches = stretches_of(shown.text, row, span, shown.measured);
    const float zero = row_left(field, row);
    for (Stretch& stretch : stretches) stretch = {zero + stretch.left, zero + stretch.right};
    return stretches;
}

/// A selected newline shows as a little more, where its row ends.
void add_newline(const Field& field, const Row& row, std::vector<Stretch>& stretches) {
    const ShownText& shown = field.edit.shown;
    const float more = field.f.dp(6), left = row_left(field, row);
    const float right = left + row_width(shown.text, row, shown.measured);
    if (begins_right(row, shown.measured)) {
        if (stretches.empty() || stretches.front().left > left)
            stretches.insert(stretches.begin(), Stretch{left, left});
        stretches.front().left -= more;
    } else {
        if (stretches.empty() || stretches.back().right < right) stretches.push_back({right, right});
        stretches.back().right += more;
    }
}

void draw_selection(const Field& field, ImDrawList& draw) {
    if (!field.active || field.edit.shown.composed_size > 0) return;
    const Span span = field.model().selection();
    if (span.empty()) return;
    const ImU32 colour = faded(field.f.palette.accent, 0.28F);
    const RowRange range = rows_in_sight(field);
    for (std::size_t i = range.first; i < range.last; ++i) {
        const Row& row = field.edit.shown.rows[i];
        if (span.end < row.begin || span.begin > row.end || (row.wrapped && span.begin == row.end)) continue;
        std::vector<Stretch> stretches = stretches_in(field, row, span);
        if (span.end > row.end && !row.wrapped) add_newline(field, row, stretches);
        const float top = row_top(field, i);
        for (const Stretch& at : stretches)
            draw.AddRectFilled({at.left, top}, {at.right, top + field.face.line}, colour, field.f.dp(3));
    }
}

void draw_rows(const Field& field, ImDrawList& draw) {
    const ShownText& shown = field.edit.shown;
    const RowRange range = rows_in_sight(field);
    const float drop = (field.face.line - field.face.size) / 2;
    for (std::size_t i = range.first; i < range.last; ++i) {
        const Row& row = shown.rows[i];
        if (row.begin == row.end) continue;
        const ImVec2 pos{row_left(field, row), row_top(field, i) + drop};
        if (shown.measured.plain())
            draw.AddText(field.face.font, field.face.size, pos, ink_of(field), shown.text.data() + row.begin,
                         shown.text.data() + row.end);
        else
            draw_glyphs(draw, field.face, pos, glyphs_of(shown.text, row, shown.measured), ink_of(field));
    }
}

void underline(const Field& field, ImDrawList& draw, Span span, float thickness) {
    const RowRange range = rows_in_sight(field);
    for (std::size_t i = range.first; i < range.last; ++i) {
        const Row& row = field.edit.shown.rows[i];
        if (span.end <= row.begin || span.begin >= row.end) continue;
        const float y = row_top(field, i) + (field.face.line + field.face.size) / 2;
        for (const Stretch& at : stretches_in(field, row, span))
            draw.AddRectFilled({at.left, y}, {at.right, y + thickness}, ink_of(field));
    }
}

void draw_composed(const Field& field, ImDrawList& draw) {
    const ShownText& shown = field.edit.shown;
    if (shown.composed_size == 0) return;
    const std::size_t begin = shown.composed_at, end = begin + shown.composed_size;
    underline(field, draw, {begin, end}, field.f.dp(1));
    const PreEdit& pre_edit = field.f.pre_edit;
    if (pre_edit.length <= 0 || pre_edit.cursor < 0) return;
    const std::size_t clause = std::min(end, begin + static_cast<std::size_t>(pre_edit.cursor));
    underline(field, draw, {clause, std::min(end, clause + static_cast<std::size_t>(pre_edit.length))}, field.f.dp(2));
}

bool caret_is_on(Field& field) {
    const Millis since = field.f.now.instant - field.edit.last_input;
    if (since >= blinks_for || since < Millis{0} || field.f.motion.reduced()) return true;
    field.f.wake(blink_half - since % blink_half);
    return (since / blink_half) % 2 == 0;
}

void draw_caret(Field& field, ImDrawList& draw) {
    if (!field.active || !caret_is_on(field)) return;
    if (field.model().has_selection() && field.edit.shown.composed_size == 0) return;
    const ImRect caret = shown_caret_rect(field);
    const float spare = std::max(0.0F, (field.face.line - 1.25F * field.face.size) / 2);
    draw.AddRectFilled({caret.Min.x, caret.Min.y + spare}, {caret.Max.x, caret.Max.y - spare}, field.f.palette.accent,
                       field.f.dp(1));
}

void draw_placeholder(const Field& field, ImDrawList& draw) {
    if (!field.edit.shown.text.empty() || field.look.placeholder.empty()) return;
    const float width = field.inner.GetWidth();
    draw_text(draw, field.face, field.inner.Min, width, field.look.placeholder, field.f.palette.text_quiet,
              Align::Start);
}

/// A drop that hangs from the caret's foot.
void draw_handle(const Field& field, ImDrawList& draw, ImVec2 centre) {
    const float r = handle_radius(field);
    const ImU32 colour = field.f.palette.accent;
    const float foot = centre.y - 1.6F * r;
    draw.AddTriangleFilled({centre.x, foot}, {centre.x + 0.82F * r, centre.y - 0.57F * r},
                           {centre.x - 0.82F * r, centre.y - 0.57F * r}, colour);
    draw.AddCircleFilled(centre, r, colour);
}

/// Over everything, since they hang out of the field; but not out of the page's region.
void draw_handles(const Field& field) {
    const Handles handles = handles_of(field);
    ImDrawList& draw = *ImGui::GetForegroundDrawList();
    ImRect clip = field.window->ClipRect;
    clip.Expand(3 * handle_radius(field));
    draw.PushClipRect(clip.Min, clip.Max);
    for (std::size_t i = 0; i < handles.centre.size(); ++i)
        if (handles.shown[i]) draw_handle(field, draw, handles.centre[i]);
    draw.PopClipRect();
}

} // namespace

float handle_radius(const Field& field) { return field.f.dp(10); }

Handles handles_of(const Field& field) {
    Handles handles;
    if (!field.active || !field.edit.by_touch || field.composing()) return handles;
    const Span span = field.model().selection();
    const auto put = [&](std::size_t i, std::size_t at, bool trails) {
        const ImRect caret = caret_rect(field, at, trails);
        handles.centre[i] = {caret.GetCenter().x, caret.Max.y + 1.6F * handle_radius(field)};
        ImRect sight = field.inner;
        sight.Expand(field.f.dp(2));
        sight.ClipWith(field.window->ClipRect);
        handles.shown[i] = caret.GetCenter().y >= sight.Min.y && caret.GetCenter().y <= sight.Max.y &&
                           caret.Min.x >= sight.Min.x && caret.Max.x <= sight.Max.x + field.f.dp(2);
    };
    if (span.empty()) {
        // An empty field has nowhere to move the caret to.
        if (!field.model().text().empty()) put(2, span.begin, field.model().trails());
    } else {
        put(0, span.begin, false);
        put(1, span.end, true);
    }
    return handles;
}

void draw_field(Field& field) {
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    draw_frame(field, draw);
    const float overhang = field.f.dp(3); // slanted letters reach beyond their place
    draw.PushClipRect(field.inner.Min - ImVec2{overhang, overhang / 2},
                      field.inner.Max + ImVec2{overhang, overhang / 2}, true);
    draw_selection(field, draw);
    draw_placeholder(field, draw);
    draw_rows(field, draw);
    draw_composed(field, draw);
    draw_caret(field, draw);
    draw.PopClipRect();
    draw_handles(field);
}

} // namespace attune::ui::field
