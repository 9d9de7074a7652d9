// A system's error in the terms that people are told it in.
#pragma once

#include "core/state.h"

#include <string_view>
#include <system_error>

namespace attune::store {

/// What failed, as the store's parts hand it on: an error and what it was about.
struct Failure {
    std::error_code error;
    std::string_view part; ///< "log", "device.json", …

    [[nodiscard]] explicit operator bool() const { return static_cast<bool>(error); }
};

[[nodiscard]] DiskTrouble trouble_of(const Failure& failure);
/// A sentence for people: "The disk is full."
[[nodiscard]] std::string_view reason_of(const std::error_code& error);
[[nodiscard]] bool is_full(const std::error_code& error);

} // namespace attune::store
