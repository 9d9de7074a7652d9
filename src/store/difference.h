// What one log says and another does not: what restoring would change, and what bringing in would add.
#pragma once

#include "core/keeping.h"
#include "store/import.h"
#include "store/log_lines.h"
#include "store/shared_logs.h"

#include <functional>
#include <optional>
#include <string_view>
#include <vector>

namespace attune::store {

/// How far long work is, 0 to 1; false stops it. May be empty.
using GoOn = std::function<bool(float)>;

/// What has to be made so that everything is as in a backup.
struct Difference {
    std::vector<Wanted> back, as_then, since;
};

/// `backup`: the lines of one. None: stopped.
[[nodiscard]] std::optional<Difference> difference(std::string_view backup, const LogLines& now, const GoOn& go_on);

/// What another log holds and the own one does not.
struct OtherLog {
    SharedLogs::NewLines lines;
    std::vector<Wanted> records; ///< that those are about; bodies left out
    Contents known;              ///< records of which nothing is new
};

/// `other`: the lines of one. None: stopped.
[[nodiscard]] std::optional<OtherLog> not_in(const LogLines& own, std::string_view other, const GoOn& go_on);

/// How many of each kind.
[[nodiscard]] Contents contents_of(const std::vector<Wanted>& all);

} // namespace attune::store
