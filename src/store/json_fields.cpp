#include "store/json_fields.h"

#include "store/lenient_json.h"

#include <algorithm>
#include <cmath>

namespace attune::store {

using nlohmann::json;

Fields::Fields(const json& from, std::string where) : json_{from}, where_{std::move(where)} {
    if (!json_.is_object()) throw BadJson{where_ + " is not an object"};
}

void Fields::fail(std::string_view key, std::string_view what) const {
    throw BadJson{where_ + ": \"" + std::string{key} + "\" " + std::string{what}};
}

bool Fields::has(std::string_view key) const { return json_.contains(key); }

const json& Fields::at(std::string_view key) const {
    const auto found = json_.find(key);
    if (found == json_.end()) fail(key, "is missing");
    return *found;
}

const json& Fields::list(std::string_view key) const {
    const auto& value = at(key);
    if (!value.is_array()) fail(key, "is not a list");
    return value;
}

std::string Fields::text(std::string_view key) const {
    const auto& value = at(key);
    if (!value.is_string()) fail(key, "is not a text");
    return value.get<std::string>();
}

double Fields::number(std::string_view key) const {
    const auto& value = at(key);
    if (!value.is_number()) fail(key, "is not a number");
    const auto number = value.get<double>();
    if (!std::isfinite(number)) fail(key, "is not a number");
    return number;
}

long long Fields::whole(std::string_view key, long long least, long long most) const {
    const auto value = number(key);
    const bool fits = value >= static_cast<double>(least) && value <= static_cast<double>(most);
    if (!fits || value != std::floor(value)) {
        fail(key, "is not a whole number from " + std::to_string(least) + " to " + std::to_string(most));
    }
    return static_cast<long long>(value);
}

bool Fields::boolean(std::string_view key) const {
    const auto& value = at(key);
    if (!value.is_boolean()) fail(key, "is neither true nor false");
    return value.get<bool>();
}

Hue Fields::hue(std::string_view key) const {
    const auto hue = hue_named(text(key));
    if (!hue) fail(key, "is not a hue");
    return *hue;
}

std::vector<std::string> Fields::texts(std::string_view key) const {
    std::vector<std::string> found;
    for (const auto& value : list(key)) {
        if (!value.is_string()) fail(key, "holds something that is not a text");
        found.push_back(value.get<std::string>());
    }
    return found;
}

void Fields::refuse_others(std::initializer_list<std::string_view> known) const {
    for (const auto& [key, value] : json_.items()) {
        if (std::find(known.begin(), known.end(), key) == known.end()) fail(key, "is not known");
    }
}

json parse_or_say_where(std::string_view text) {
    if (nests_too_deeply(text)) throw BadJson{"it nests too deeply"};
    try {
        return json::parse(text);
    } catch (const json::parse_error& error) {
        const auto end = std::min<std::size_t>(error.byte, text.size());
        const auto line = 1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(end), '\n');
        throw BadJson{"line " + std::to_string(line) + " is not JSON"};
    } catch (const json::out_of_range&) {
        throw BadJson{"a number in it is too large"};
    }
}

void require_format_1(const Fields& fields) {
    if (fields.whole("format", 1, 1'000'000) != 1) fields.fail("format", "is newer than this program");
}

json parse_format_1(std::string_view text) {
    auto parsed = parse_or_say_where(text);
    require_format_1(Fields{parsed, "the file"});
    return parsed;
}

} // namespace attune::store
