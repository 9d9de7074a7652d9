// A note of the wall: as a tile among others, and by itself in large type.
#pragma once

#include "core/records.h"
#include "ui/frame.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace attune::ui {

/// "Sam to Maya", "Sam to all of us": by the names they have now, or had when they left.
[[nodiscard]] std::string names_on(const Frame& f, const Note& note);
/// "A quality", "Something done", "An effort", "A celebration".
[[nodiscard]] std::string_view title_of(Kind kind);
[[nodiscard]] const char* icon_of(Kind kind);

/// Height of a tile of that width, in pixels.
[[nodiscard]] float note_tile_height(const Frame& f, const Note& note, float width);
/// A tile that leads to the note. `shown_at`: where it is drawn while it moves; it is pressed at `pos`.
void note_tile(Frame& f, const Note& note, ImVec2 pos, ImVec2 size, ImVec2 shown_at);

/// The note by itself, as wide as the row: photo, words as large as their length allows, names and day.
void whole_note(Frame& f, const Note& note, float words_dp);
/// The same to be read out: the words first, and the photo in what they leave of a room `high` pixels high.
void note_to_read_out(Frame& f, const Note& note, float words_dp, float high);

} // namespace attune::ui
