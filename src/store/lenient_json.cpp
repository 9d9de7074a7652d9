#include "store/lenient_json.h"

#include "store/clock.h"
#include "store/record_line.h"

#include <algorithm>
#include <cmath>

namespace attune::store {

using nlohmann::json;

namespace {

constexpr double number_limit = 1e14;
constexpr double millis_limit = 10.0 * 366 * 24 * 3'600'000;

const json null_value;
const json empty_list = json::array();

} // namespace

bool nests_too_deeply(std::string_view text) {
    std::size_t depth = 0;
    bool in_string = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (in_string) {
            if (c == '\\') ++i;
            if (c == '"') in_string = false;
        } else if (c == '"') {
            in_string = true;
        } else if (c == '{' || c == '[') {
            if (++depth > json_depth_max) return true;
        } else if ((c == '}' || c == ']') && depth > 0) {
            --depth;
        }
    }
    return false;
}

json parse(std::string_view text) {
    if (nests_too_deeply(text)) return json(json::value_t::discarded);
    return json::parse(text, nullptr, false);
}

std::string dump(const json& value, int indent) {
    return value.dump(indent, ' ', false, json::error_handler_t::replace);
}

const json& member(const json& from, const char* key) {
    if (!from.is_object()) return null_value;
    const auto found = from.find(key);
    return found == from.end() ? null_value : *found;
}

std::string text_at(const json& from, const char* key) {
    const auto& value = member(from, key);
    return value.is_string() ? value.get<std::string>() : std::string{};
}

std::optional<RecordId> id_at(const json& from, const char* key) {
    auto text = text_at(from, key);
    if (text.empty() || text.size() > id_bytes_max) return {};
    return text;
}

std::optional<bool> bool_at(const json& from, const char* key) {
    const auto& value = member(from, key);
    return value.is_boolean() ? std::optional{value.get<bool>()} : std::nullopt;
}

double number_at(const json& from, const char* key, double otherwise) {
    const auto& value = member(from, key);
    if (!value.is_number()) return otherwise;
    const auto number = value.get<double>();
    return std::isfinite(number) && std::abs(number) <= number_limit ? number : otherwise;
}

Millis millis_in(const json& number) {
    const auto millis = number.is_number() ? number.get<double>() : 0.0;
    if (!(std::abs(millis) <= number_limit)) return {};
    return Millis{std::llround(std::clamp(millis, -millis_limit, millis_limit))};
}

Millis millis_at(const json& from, const char* key) { return millis_in(member(from, key)); }

std::size_t index_at(const json& from, const char* key) {
    return static_cast<std::size_t>(std::clamp(number_at(from, key, 0), 0.0, 1e9));
}

std::uint64_t count_at(const json& from, const char* key) {
    const auto& value = member(from, key);
    return value.is_number_unsigned() ? value.get<std::uint64_t>() : 0;
}

WallTime time_at(const json& from, const char* key) { return time_from_text(text_at(from, key)).value_or(WallTime{}); }

Hue hue_at(const json& from, const char* key, Hue otherwise) {
    return hue_named(text_at(from, key)).value_or(otherwise);
}

const json& list_at(const json& from, const char* key) {
    const auto& value = member(from, key);
    return value.is_array() ? value : empty_list;
}

std::vector<std::string> texts_at(const json& from, const char* key) {
    std::vector<std::string> texts;
    for (const auto& value : list_at(from, key)) {
        if (value.is_string() && texts.size() < list_max) texts.push_back(value.get<std::string>());
    }
    return texts;
}

void keep_unknown(json& made, const json& before, std::initializer_list<std::string_view> known) {
    if (!before.is_object()) return;
    for (const auto& [key, value] : before.items()) {
        if (std::ranges::find(known, key) == known.end()) made[key] = value;
    }
}

} // namespace attune::store
