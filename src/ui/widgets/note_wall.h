// The wall itself: notes in columns, drawn where they are to be seen.
#pragma once

#include "ui/found_notes.h"
#include "ui/frame.h"
#include "ui/masonry.h"

#include <optional>
#include <string>
#include <unordered_map>
#include <utility>

namespace attune::ui {

/// What it remembers between frames; also what is looked for.
struct NoteWall {
    WallFilter filter;
    std::string query;
    bool searching = false; ///< the search field is shown on a narrow window

    std::pair<WallFilter, std::string> shown_for; ///< filter and query when it was last drawn

    FoundNotes found;
    Masonry masonry;
    std::uint64_t edition = 0, wishes = 0;
    /// The first note in sight and where it lay: it stays there when what is above it changes.
    struct Anchor {
        RecordId note;
        double y = 0;
    };
    std::optional<Anchor> anchor;
    /// Where the notes in sight lay before others made room for a new one.
    std::unordered_map<RecordId, ImVec2> before, last;
    Instant moved{};
};

/// The one of this window.
[[nodiscard]] NoteWall& note_wall_of(Frame& f);

/// Draws the wall at the cursor of a scrolling region, as wide as the row.
void note_wall(Frame& f, NoteWall& wall);

} // namespace attune::ui
