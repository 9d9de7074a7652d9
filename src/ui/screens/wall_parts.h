// What the pages about notes share.
#pragma once

#include "core/drafts.h"
#include "ui/frame.h"

#include <string>
#include <string_view>

namespace attune::ui {

/// "Qualities", "Things done", "Efforts", "Celebrations".
[[nodiscard]] std::string_view title_of_kinds(Kind kind);

/// Opens the sheet for a new note. Of two people the one says it to the other; who is looked for on the wall is
/// thanked.
void begin_note(Frame& f);
/// The same, thanking back for one: from whom it was for, to whom it came from.
void begin_answer(Frame& f, const Note& note);
void change_note(Frame& f, const Note& note);

} // namespace attune::ui
