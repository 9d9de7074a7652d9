#include "core/update.h"

#include "core/update_parts.h"

#include <algorithm>
#include <utility>

namespace attune {

Effects update(State& state, const Action& action, Moment moment) {
    Work work{state, moment.now, moment.rng, moment.drafts};
    action.visit([&](const auto& one) { carry_out(work, one); });
    return std::move(work.effects);
}

void Work::keep(Body body) {
    put(state.library, body);
    add(effect::Put{std::move(body)});
}

void Work::drop(const Body& body) {
    const auto id = id_of(body);
    add(effect::Gone{id, kind_of(body)});
    state.apart.erase(id); // an end stands over all there is
    remove(state.library, id);
}

void Work::save_device() {
    const bool saved = std::any_of(effects.begin(), effects.end(),
                                   [](const Effect& one) { return std::holds_alternative<effect::SaveDevice>(one); });
    if (!saved) add(effect::SaveDevice{});
}

void Work::say(std::string text) { state.notice = Notice{.text = std::move(text), .until = now.instant + notice_time}; }

void Work::say_dropped(std::string text, Body dropped, std::optional<std::size_t> here_at) {
    state.notice = Notice{
        .text = std::move(text), .restore = std::move(dropped), .until = now.instant + undo_time, .here_at = here_at};
}

void Work::say_thrown(std::string text, NoteDraft thrown) {
    state.notice = Notice{.text = std::move(text), .thrown = std::move(thrown), .until = now.instant + undo_time};
}

void Work::say_put_away(std::string text, PutAway put_away) {
    state.notice = Notice{.text = std::move(text), .put_away = std::move(put_away), .until = now.instant + undo_time};
}

void Work::say_kept(std::string text, Body kept) {
    state.notice = Notice{.text = std::move(text), .retract = std::move(kept), .until = now.instant + undo_time};
}

} // namespace attune
