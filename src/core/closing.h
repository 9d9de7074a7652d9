// What a finished session leaves behind.
#pragma once

#include "core/drafts.h"
#include "core/records.h"
#include "core/session.h"

namespace attune {

/// Of two people, who thanks nobody by name thanks the other one; of more, all.
[[nodiscard]] std::optional<RecordId> thanked(const std::vector<Seat>& seats, const RecordId& from,
                                              const std::optional<RecordId>& to);

/// The record of a session, with what the closing page holds so far.
[[nodiscard]] SessionSummary summary_of(const Session& session, const SessionView& view, const Drafts& drafts);

/// "session-2026-11-22-1930.md", in local time.
[[nodiscard]] std::string file_name_of(const SessionSummary& summary, UtcOffset utc_offset);

} // namespace attune
