// What several of the journal's pages need.
#pragma once

#include "core/journal.h"
#include "ui/frame.h"

#include <string>
#include <string_view>

namespace attune::ui {

struct JournalRow;

/// Of the person, as they are now; of those who are gone a quiet one.
[[nodiscard]] Hue hue_of_person(const Frame& f, const RecordId& person);
/// Their name now, else as it was.
[[nodiscard]] std::string name_of_person(const Frame& f, const RecordId& person, const std::string& as_it_was);

/// Who writes: chips of those who are here, where there is more than one. Changes `person`, which gets a
/// likely one when it has none.
void who_writes(Frame& f, std::string_view label, RecordId& person);

/// An entry as a card in a list; leads to its page. What is only somebody's shows nothing of itself.
void entry_card(Frame& f, const Entry& entry, int lines_max);
/// The cards of a check-in: what each wrote, or that it is sealed.
void check_in_cards(Frame& f, const CheckIn& check_in);
/// One of the two.
void journal_cards(Frame& f, const JournalRow& row);

/// Begins an entry, or goes on with the one that was begun.
void write_entry(Frame& f, std::string_view prompt = {});

} // namespace attune::ui
