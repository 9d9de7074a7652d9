// What people write down while a phase goes on: thanks for the wall, wishes for a plan or a goal.
#pragma once

#include "core/drafts.h"
#include "ui/screens/stage_parts.h"

#include <optional>
#include <vector>

namespace attune::ui {

[[nodiscard]] bool has_thanks(const ClosingAnswer& answer);

/// On the stage, where the phase has something to be written down; false: it has nothing.
bool stage_keeps(Frame& f, const Scene& scene);

/// Those that `from` wrote, each to be pinned or taken off, and room for one more.
void thanks_fields(Frame& f, const std::vector<Seat>& seats, const Seat& from);
/// What would help `who` feel loved, and what it becomes.
void wish_field(Frame& f, const Seat& who);
/// Says when the plan is, and leads to it; false: there is none.
bool planned_chip(Frame& f, const std::optional<RecordId>& plan);

} // namespace attune::ui
