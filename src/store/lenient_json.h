// Reading JSON that others or later versions may have written: what is missing or of another type
// takes its default. For .cpp files of the store only.
#pragma once

#include "core/hue.h"
#include "core/id.h"
#include "core/time.h"

#include <nlohmann/json.hpp>

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace attune::store {

/// No list of ours is longer; what exceeds it is left out.
inline constexpr std::size_t list_max = 1000;

/// Told by the text alone, since a deep value would already be dangerous to take apart.
[[nodiscard]] bool nests_too_deeply(std::string_view text);

/// A discarded value when it is not JSON or nests deeper than `json_depth_max`.
[[nodiscard]] nlohmann::json parse(std::string_view text);
/// In one line, or indented for files that people read. Wrong UTF-8 is replaced, never thrown over.
[[nodiscard]] std::string dump(const nlohmann::json& json, int indent = -1);

/// Null when it is missing or `from` is no object.
[[nodiscard]] const nlohmann::json& member(const nlohmann::json& from, const char* key);
[[nodiscard]] std::string text_at(const nlohmann::json& from, const char* key);
[[nodiscard]] std::optional<RecordId> id_at(const nlohmann::json& from, const char* key);
[[nodiscard]] std::optional<bool> bool_at(const nlohmann::json& from, const char* key);
/// Finite; outside of a hundred million million it is the default too.
[[nodiscard]] double number_at(const nlohmann::json& from, const char* key, double otherwise);
/// Held to at most ten years either way.
[[nodiscard]] Millis millis_in(const nlohmann::json& number);
[[nodiscard]] Millis millis_at(const nlohmann::json& from, const char* key);
[[nodiscard]] std::size_t index_at(const nlohmann::json& from, const char* key);
[[nodiscard]] std::uint64_t count_at(const nlohmann::json& from, const char* key);
[[nodiscard]] WallTime time_at(const nlohmann::json& from, const char* key);
[[nodiscard]] Hue hue_at(const nlohmann::json& from, const char* key, Hue otherwise);
/// An empty list when it is missing or no list.
[[nodiscard]] const nlohmann::json& list_at(const nlohmann::json& from, const char* key);
/// The texts in a list; what is none is left out.
[[nodiscard]] std::vector<std::string> texts_at(const nlohmann::json& from, const char* key);

/// Fields of an object that we don't write, taken over from the one that was loaded.
void keep_unknown(nlohmann::json& made, const nlohmann::json& before, std::initializer_list<std::string_view> known);

} // namespace attune::store
