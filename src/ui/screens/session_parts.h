// What the session's home and the page of a way share.
#pragma once

#include "ui/frame.h"

#include <string>

namespace attune::ui {

/// The way with the minutes that were changed for its next session.
[[nodiscard]] Way as_agreed(const Frame& f, const Way& way);
/// "14 min", "about 30 min" where the speaker decides and not the clock; with those who are here.
[[nodiscard]] std::string length_today(const Frame& f, const Way& way);
/// The icon that a way names; where it names none of ours, one that suits its phases.
[[nodiscard]] const char* icon_of(const Way& way);

/// Who sits at the table, in speaking order, with the button that lets another one begin and the
/// one that leads to the people.
void people_line(Frame& f);
/// The card of a session that was left for later or found after a crash; nothing when none waits.
void waiting_session(Frame& f);
/// Asks for the first two names in place.
void first_names(Frame& f);
/// Who was here in earlier sessions and is no longer among the people, to be brought back; nothing when nobody is.
void earlier_people(Frame& f);

/// "Begin, 14 min"; with too few or too many people the words for it and what to do.
void begin_block(Frame& f, const Way& way);
/// The card that a session begins with: title, what it is, and with `begins` the button too.
void opening_card(Frame& f, const Way& way, bool begins);
/// Phases, minutes, words to lean on, and what can be done with the way.
void way_detail(Frame& f, const Way& way);

} // namespace attune::ui
