// People. Adding, changing or removing somebody closes the Person sheet and uses up its draft.
#pragma once

#include "core/actions/list.h"
#include "core/person.h"
#include "core/session.h"

#include <cstddef>
#include <optional>
#include <string>

namespace attune::action {

struct AddPerson {
    std::string name;
    std::optional<Hue> hue;
}; ///< no hue: one that is free
struct EditPerson {
    Person person;
}; ///< name and hue; the order stays
struct RemovePerson {
    RecordId id;
};
struct MovePerson {
    RecordId id;
    std::size_t to = 0;
}; ///< among all people; the table follows
/// Somebody who was removed, as a session of the history knows them, sits at the table again.
struct BringBack {
    Seat seat;
};
struct SetHere {
    RecordId id;
    bool here = true;
};
struct SwapHere {}; ///< the other one begins; of more than two, the next one

using OfPeople = List<AddPerson, EditPerson, RemovePerson, MovePerson, BringBack, SetHere, SwapHere>;

} // namespace attune::action
