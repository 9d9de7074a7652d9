// The journal. What is saved closes its editor and uses up its draft; removing closes the pages about it.
#pragma once

#include "core/actions/list.h"
#include "core/journal.h"

#include <cstddef>
#include <string>

namespace attune::action {

struct BeginCheckIn {}; ///< or the one that waits
/// Seals what the draft of this person holds; the device is handed on.
struct SealAnswer {
    RecordId check_in;
    RecordId person;
};
struct OpenCheckIn {
    RecordId id;
}; ///< once all have written
struct SitOut {
    RecordId check_in;
    RecordId person;
}; ///< not this time: nobody waits for them
struct RemoveCheckIn {
    RecordId id;
}; ///< with what was written for it
struct SaveFeeling {
    Feeling feeling;
}; ///< a new one has an empty id
struct RemoveFeeling {
    RecordId id;
}; ///< one of people's own; one that came with the program is as it was
struct SaveEntry {
    Entry entry;
}; ///< author, text, prompt, only mine; a new one has an empty id
struct RemoveEntry {
    RecordId id;
};
/// It reads as it did before; what it says now is kept among what it said earlier.
struct TakeEntryBack {
    RecordId id;
    std::size_t earlier = 0;
};
struct DrawPrompt {};   ///< into the draft of the entry; all come before one comes again
struct OpenAnyEntry {}; ///< some older one, of those that are not only somebody's
struct SaveComment {
    RecordId entry;
    RecordId author;
    std::string text;
};
struct RemoveComment {
    RecordId id;
};

using OfJournal = List<BeginCheckIn, SealAnswer, OpenCheckIn, SitOut, RemoveCheckIn, SaveFeeling, RemoveFeeling,
                       SaveEntry, RemoveEntry, TakeEntryBack, DrawPrompt, OpenAnyEntry, SaveComment, RemoveComment>;

} // namespace attune::action
