// Any bytes as what lies in a shared folder: space.json, names of segments, and lines of which it must
// not matter in which order they come.
#include "store/known_lines.h"
#include "store/record_line.h"
#include "store/shared_folder.h"
#include "store/versions.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

using namespace attune;
using namespace attune::store;

namespace {

constexpr std::size_t lines_max = 32; // fewer than a record may have heads

void read_as_space(std::string_view text) {
    const auto first = read_space(text);
    if (!first) return;
    const auto second = read_space(space_text(*first));
    if (!second || second->id != first->id || second->name != first->name || second->format != first->format)
        std::abort();
}

void read_as_name(std::string_view text) {
    const auto segment = segment_named(text);
    if (segment && segment_named(segment_name(segment->device, segment->number))->device != segment->device)
        std::abort();
    (void)is_shared_log(text);
    (void)is_photo_name(text);
}

struct Outcome {
    std::vector<std::string> counting;
    std::vector<RecordId> apart;

    bool operator==(const Outcome&) const = default;
};

Outcome taken(const std::vector<std::string_view>& lines) {
    LineReader reader;
    Versions versions;
    std::vector<std::string> ids;
    for (const auto line : lines) {
        if (!reader.read_copy(line)) continue;
        ids.emplace_back(reader.envelope().id);
        (void)versions.add(reader.envelope(), reader);
    }
    std::ranges::sort(ids);
    Outcome outcome{.counting = {}, .apart = versions.apart()};
    for (const auto& id : ids) {
        const auto head = versions.counting(id);
        outcome.counting.push_back(id + " " + std::string{head->rank.dev} + " " + std::to_string(head->rank.n) +
                                   (head->gone ? " gone" : ""));
    }
    return outcome;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text{reinterpret_cast<const char*>(data), size};
    read_as_space(text);
    read_as_name(text);
    std::vector<std::string_view> lines;
    each_line(text, [&](std::string_view line) {
        if (lines.size() < lines_max) lines.push_back(line);
    });
    const auto forwards = taken(lines);
    std::ranges::reverse(lines);
    if (taken(lines) != forwards) std::abort();
    lines.insert(lines.end(), lines.begin(), lines.end()); // a syncer that repeats
    if (taken(lines) != forwards) std::abort();
    return 0;
}
