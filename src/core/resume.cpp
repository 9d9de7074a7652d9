#include "core/resume.h"

#include <utility>

namespace attune {

void offer_again(State& state, Session session, Millis last_known, const Now& now) {
    auto recovered = recover(std::move(session), last_known, now);
    if (view(recovered, now.instant).running <= Millis::zero()) return;
    state.session = std::move(recovered);
    state.session_recovered = true;
}

} // namespace attune
