// Saves everything as a file and reads what is brought in, on a thread of its own.
#pragma once

#include "core/action.h"
#include "store/store.h"

#include <functional>
#include <memory>
#include <vector>

namespace attune::app {

class Keeper {
public:
    /// `wake`: there is something to `poll`; called on the thread. `store` outlives this.
    Keeper(store::Store& store, std::function<void()> wake);
    ~Keeper(); ///< stops what is in hand
    Keeper(const Keeper&) = delete;
    Keeper& operator=(const Keeper&) = delete;

    /// Carries out what is for it, and hands the rest to the store. `library` as it stands now.
    void carry_out(const KeepingRequest& request, const Library& library, const Now& now);
    /// KeepingSays. What was read goes on to the store, which answers itself.
    [[nodiscard]] std::vector<Action> poll();

private:
    struct Inside;
    std::unique_ptr<Inside> in_;
};

} // namespace attune::app
