// Fields of a body that this version does not know, and how they are passed on. For .cpp files of the
// store only.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <functional>
#include <string>
#include <string_view>

namespace attune::store {

/// Those of the body and of its parts as the text of an object; empty: none. `as_understood`: the body
/// as it would be written now; asked for only where parts have such fields.
[[nodiscard]] std::string unknown_in(std::string_view kind, const nlohmann::json& body,
                                     const std::function<nlohmann::json()>& as_understood);

/// Puts them into a body that is to be written. What we know wins.
void pass_on(nlohmann::json& made, const nlohmann::json& kept, std::string_view kind);

} // namespace attune::store
