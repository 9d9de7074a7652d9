// What was changed on two devices apart from one another: the way to the other version.
#pragma once

#include "core/records.h"
#include "ui/frame.h"

#include <string>

namespace attune::ui {

/// A chip that leads to the other version of a record; nothing where there is none.
void other_version(Frame& f, const RecordId& id);

/// A record in words: what it is, and what it says. Nothing of an entry that is only somebody's.
struct VersionWords {
    std::string what, says;
};
[[nodiscard]] VersionWords version_words(const Frame& f, const Body& body, bool reveals);

} // namespace attune::ui
