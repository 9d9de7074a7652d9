// Half-typed text. Lives outside the widgets, is saved after a moment's quiet, survives a crash.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>

#include "core/hue.h"
#include "core/id.h"
#include "core/way.h"

namespace attune {

/// One person's half-written part of the closing page.
struct ClosingAnswer {
    std::string heard;
    std::string appreciation;
    std::optional<RecordId> to;    ///< whom they thank; none: all
    std::optional<RecordId> note;  ///< pinned as

    bool operator==(const ClosingAnswer&) const = default;
};

struct Drafts {
    // people
    std::optional<RecordId> person;  ///< whom the sheet edits; none: somebody new
    std::string person_name;
    std::optional<Hue> person_hue;
    std::array<std::string, 2> first_names;  ///< asked for on the first start
    // minutes changed on a way's page, by way: used up when its session begins
    std::map<RecordId, Lengths> lengths;
    // closing page
    std::map<RecordId, ClosingAnswer> closing;  ///< by person
    std::string next_step;
    // own way being written
    std::optional<Way> way;
    std::optional<Way> way_before;  ///< as it was before a phase was taken out

    bool operator==(const Drafts&) const = default;
};

}  // namespace attune
