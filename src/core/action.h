// What screens and the machine ask for. Imperatives; carried out by `update` after the frame.
#pragma once

#include "core/actions/cards.h"
#include "core/actions/device.h"
#include "core/actions/growth.h"
#include "core/actions/journal.h"
#include "core/actions/keeping.h"
#include "core/actions/moving.h"
#include "core/actions/people.h"
#include "core/actions/session.h"
#include "core/actions/sharing.h"
#include "core/actions/together.h"
#include "core/actions/wall.h"
#include "core/actions/ways.h"

#include <memory>
#include <utility>

namespace attune {

namespace action {

using All = decltype(Moving{} + OfPeople{} + OfWays{} + OfCards{} + OfDecks{} + OfSessions{} + OfClosing{} + OfWall{} +
                     OfPhotos{} + OfJournal{} + OfTime{} + OfGrowth{} + OfNotices{} + OfSharing{} + OfKeeping{} +
                     OfMachine{});

template <class A>
concept Any = index_in<A>(All{})
>= 0;
} // namespace action

/// Any of the above; each converts to it. A std::variant of so many would cost every file that acts a second of compile
/// time, for how it is taken apart.
class Action {
public:
    template <action::Any A>
    Action(A action) // implicit, since an action is one
        : index_(action::index_in<A>(action::All{})), what_(std::make_shared<const A>(std::move(action))) {}

    /// Null: it is another one.
    template <action::Any A>
    [[nodiscard]] const A* get_if() const {
        return index_ == action::index_in<A>(action::All{}) ? static_cast<const A*>(what_.get()) : nullptr;
    }

    /// Hands the one that it is to `take`.
    template <class Take>
    void visit(Take&& take) const {
        visit(take, action::All{});
    }

private:
    template <class Take, class... A>
    void visit(Take& take, action::List<A...> /*all*/) const {
        int index = 0;
        (void)((index++ == index_ && (take(*static_cast<const A*>(what_.get())), true)) || ...);
    }

    int index_; // in All
    std::shared_ptr<const void> what_;
};

} // namespace attune
