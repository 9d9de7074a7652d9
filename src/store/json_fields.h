// Reading fields of a JSON object with errors that name them. For .cpp files of the store only.
#pragma once

#include "core/hue.h"
#include "store/way_json.h"

#include <nlohmann/json.hpp>

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace attune::store {

/// An object and where it lies ("way \"open\", phase 2"), to read fields from.
class Fields {
public:
    /// Throws `BadJson` when it is not an object.
    Fields(const nlohmann::json& from, std::string where);

    [[nodiscard]] bool has(std::string_view key) const;
    /// Each throws `BadJson` when the field is missing or of another type.
    [[nodiscard]] const nlohmann::json& at(std::string_view key) const;
    [[nodiscard]] const nlohmann::json& list(std::string_view key) const;
    [[nodiscard]] std::string text(std::string_view key) const;
    [[nodiscard]] double number(std::string_view key) const;
    [[nodiscard]] long long whole(std::string_view key, long long least, long long most) const;
    [[nodiscard]] bool boolean(std::string_view key) const;
    [[nodiscard]] Hue hue(std::string_view key) const;
    [[nodiscard]] std::vector<std::string> texts(std::string_view key) const;

    /// Throws when there is a field beside those named.
    void refuse_others(std::initializer_list<std::string_view> known) const;
    [[noreturn]] void fail(std::string_view key, std::string_view what) const;
    [[nodiscard]] const std::string& where() const { return where_; }

private:
    const nlohmann::json& json_;
    std::string where_;
};

/// Parses a whole text; throws `BadJson` with the line of the error.
[[nodiscard]] nlohmann::json parse_or_say_where(std::string_view text);

/// Throws `BadJson` when "format" is missing or says that a later version wrote it.
void require_format_1(const Fields& fields);

/// Both in one.
[[nodiscard]] nlohmann::json parse_format_1(std::string_view text);

} // namespace attune::store
