// What people do together, as JSON. For .cpp files of the store only. See FORMAT.md.
#pragma once

#include "core/together.h"

#include <nlohmann/json_fwd.hpp>

#include <string_view>

namespace attune::store {

/// "2026-11-28".
[[nodiscard]] std::optional<Day> day_from_text(std::string_view text);

[[nodiscard]] nlohmann::json to_json(const Idea& idea);
[[nodiscard]] nlohmann::json to_json(const Liking& liking);
[[nodiscard]] nlohmann::json to_json(const Plan& plan);
[[nodiscard]] nlohmann::json to_json(const Memory& memory);
[[nodiscard]] nlohmann::json to_json(const Ritual& ritual);
[[nodiscard]] nlohmann::json to_json(const RitualMark& mark);
[[nodiscard]] nlohmann::json to_json(const Goal& goal);
[[nodiscard]] nlohmann::json to_json(const Cheer& cheer);
[[nodiscard]] nlohmann::json to_json(const Win& win);
[[nodiscard]] nlohmann::json to_json(const Agreements& agreements);
[[nodiscard]] nlohmann::json to_json(const Agreed& agreed);

// Those with a day or a rhythm throw `BadJson` when it is not understood.
[[nodiscard]] Idea read_idea(const nlohmann::json& from, const RecordId& id);
[[nodiscard]] Liking read_liking(const nlohmann::json& from, const RecordId& id);
[[nodiscard]] Plan read_plan(const nlohmann::json& from, const RecordId& id);
[[nodiscard]] Memory read_memory(const nlohmann::json& from, const RecordId& id);
[[nodiscard]] Ritual read_ritual(const nlohmann::json& from, const RecordId& id);
[[nodiscard]] RitualMark read_ritual_mark(const nlohmann::json& from, const RecordId& id);
[[nodiscard]] Goal read_goal(const nlohmann::json& from, const RecordId& id);
[[nodiscard]] Cheer read_cheer(const nlohmann::json& from, const RecordId& id);
[[nodiscard]] Win read_win(const nlohmann::json& from, const RecordId& id);
[[nodiscard]] Agreements read_agreements(const nlohmann::json& from, const RecordId& id);
[[nodiscard]] Agreed read_agreed(const nlohmann::json& from, const RecordId& id);

} // namespace attune::store
