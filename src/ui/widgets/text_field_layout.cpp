// Where the text of a field stands.
#include "ui/text/clusters.h"
#include "ui/widgets/text_field_parts.h"

#include <algorithm>
#include <cmath>

namespace attune::ui::field {
namespace {

/// The text with what is being composed in place of the selection.
void compose(const Field& field, ShownText& shown) {
    const TextModel& model = field.model();
    shown.text = model.text();
    shown.composed_at = model.selection().begin;
    shown.composed_size = shown.composed.size();
    if (!shown.composed.empty()) {
        const Span span = model.selection();
        shown.text.replace(span.begin, span.end - span.begin, shown.composed);
    }
    if (!field.one_line()) return;
    // A newline from outside is one space wide and one byte long, so positions stay the same.
    std::ranges::replace(shown.text, '\n', ' ');
    std::ranges::replace(shown.text, '\r', ' ');
}

std::size_t to_model(const Field& field, std::size_t shown_at) {
    const ShownText& shown = field.edit.shown;
    if (shown.composed_size == 0 || shown_at <= shown.composed_at) return shown_at;
    const std::size_t behind = shown.composed_at + shown.composed_size;
    const Span span = field.model().selection();
    return shown_at < behind ? span.end : shown_at - behind + span.end;
}

const Row& row_at(const Field& field, float y, std::size_t* index = nullptr) {
    const std::vector<Row>& rows = field.edit.shown.rows;
    const float from_top = y - field.inner.Min.y + field.edit.scroll.at;
    const auto last = static_cast<float>(rows.size() - 1);
    const auto row = static_cast<std::size_t>(std::clamp(std::floor(from_top / field.face.line), 0.0F, last));
    if (index != nullptr) *index = row;
    return rows[row];
}

/// What rows wrap at; the caret stands behind it.
float room_of(const Field& field) { return field.inner.GetWidth() - field.f.dp(2); }

ImRect rect_at(const Field& field, std::size_t shown_at, bool trails) {
    const ShownText& shown = field.edit.shown;
    const std::size_t row = row_of(shown.rows, shown_at, trails);
    const float x =
        row_left(field, shown.rows[row]) + x_of(shown.text, shown.rows[row], shown_at, shown.measured, trails);
    const float width = field.f.dp(2);
    // Blanks that hang over the row's end keep the caret in sight all the same.
    const float left =
        field.one_line() ? x : std::clamp(x, field.inner.Min.x, std::max(field.inner.Min.x, field.inner.Max.x - width));
    const float top = row_top(field, row);
    return {left, top, left + width, top + field.face.line};
}

} // namespace

void lay_out(Field& field) {
    ShownText& shown = field.edit.shown;
    const TextModel& model = field.model();
    const std::string_view composed = field.composing() ? std::string_view{field.f.pre_edit.text} : std::string_view{};
    const float width = room_of(field);
    const Carets carets{model.caret(), model.anchor()};
    const bool same_text = shown.revision == model.revision() && shown.composed == composed &&
                           (composed.empty() || shown.carets == carets);
    const bool same_shape = shown.width == width && shown.size == field.face.size && shown.font == field.face.font;
    if (same_text && same_shape) return;
    shown.revision = model.revision();
    shown.composed = composed;
    shown.carets = carets;
    shown.width = width;
    shown.size = field.face.size;
    shown.font = field.face.font;
    compose(field, shown);
    shown.measured = measured(shown.text, pen_of(field.face));
    shown.rows = field.one_line() ? one_row(shown.text) : break_rows(shown.text, width, shown.measured);
    if (field.one_line() && !field.active && begins_right(shown.rows[0], shown.measured))
        field.edit.scroll_x = scroll_x_max(field);
}

RowsView rows_view(const Field& field) {
    const auto per_page = static_cast<std::size_t>(std::max(1.0F, field.inner.GetHeight() / field.face.line));
    return {field.edit.shown.rows, field.edit.shown.measured, per_page, room_of(field)};
}

float row_left(const Field& field, const Row& row) {
    const ShownText& shown = field.edit.shown;
    float left = ui::row_left(shown.text, row, shown.measured, room_of(field));
    // A line longer than its field scrolls from its left end on.
    if (field.one_line()) left = std::max(0.0F, left) - field.edit.scroll_x;
    return field.inner.Min.x + left;
}

float scroll_x_max(const Field& field) {
    const ShownText& shown = field.edit.shown;
    return std::max(0.0F, row_width(shown.text, shown.rows[0], shown.measured) - room_of(field));
}

float content_height(const Field& field) { return static_cast<float>(field.edit.shown.rows.size()) * field.face.line; }

float row_top(const Field& field, std::size_t row) {
    return field.inner.Min.y - field.edit.scroll.at + static_cast<float>(row) * field.face.line;
}

RowRange rows_in_sight(const Field& field) {
    const auto count = static_cast<float>(field.edit.shown.rows.size());
    const float first = std::clamp(std::floor(field.edit.scroll.at / field.face.line), 0.0F, count);
    const float shown = std::ceil(field.inner.GetHeight() / field.face.line) + 1;
    return {static_cast<std::size_t>(first), static_cast<std::size_t>(std::min(count, first + shown))};
}

Spot spot_at(const Field& field, ImVec2 point) {
    const ShownText& shown = field.edit.shown;
    const Row& row = row_at(field, point.y);
    const Spot spot = at_x(shown.text, row, point.x - row_left(field, row), shown.measured);
    return {to_model(field, spot.at), spot.trails};
}

std::size_t cluster_under(const Field& field, ImVec2 point) {
    const ShownText& shown = field.edit.shown;
    const Row& row = row_at(field, point.y);
    const std::size_t at = under_x(shown.text, row, point.x - row_left(field, row), shown.measured);
    // Beyond the end of a wrapped row lies its last character, not the first of the next.
    return to_model(field, row.wrapped && at == row.end ? border_before(shown.text, at) : at);
}

ImRect caret_rect(const Field& field, std::size_t at, bool trails) { return rect_at(field, at, trails); }

ImRect shown_caret_rect(const Field& field) {
    const ShownText& shown = field.edit.shown;
    if (shown.composed_size == 0) return rect_at(field, field.model().caret(), field.model().trails());
    const auto cursor = static_cast<std::size_t>(std::max(0, field.f.pre_edit.cursor));
    const std::size_t at = shown.composed_at + std::min(cursor, shown.composed_size);
    return rect_at(field, border_from(shown.text, at), false);
}

void follow_caret(Field& field) {
    TextEdit& edit = field.edit;
    if (edit.follow_frames <= 0) return;
    const bool settled = has_settled(field.f);
    if (settled) --edit.follow_frames;
    const ImRect caret = shown_caret_rect(field);
    if (field.one_line()) {
        const float margin = std::min(field.f.dp(24), field.inner.GetWidth() / 4);
        if (caret.Min.x < field.inner.Min.x + margin) edit.scroll_x -= field.inner.Min.x + margin - caret.Min.x;
        if (caret.Max.x > field.inner.Max.x) edit.scroll_x += caret.Max.x - field.inner.Max.x;
    } else {
        if (caret.Min.y < field.inner.Min.y) edit.scroll.at -= field.inner.Min.y - caret.Min.y;
        if (caret.Max.y > field.inner.Max.y) edit.scroll.at += caret.Max.y - field.inner.Max.y;
        edit.scroll.velocity = 0;
        edit.scroll.wheeling = false;
    }
    if (!settled) return; // the page round it
    ImRect wanted = shown_caret_rect(field);
    wanted.Expand(field.f.dp(space::m));
    ImGui::ScrollToRectEx(field.window, wanted, ImGuiScrollFlags_KeepVisibleEdgeY);
}

} // namespace attune::ui::field
