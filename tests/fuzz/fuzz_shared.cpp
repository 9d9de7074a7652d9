// Any bytes as what lies in a shared folder: space.json, names of segments, and lines. That honest lines may come in
// any order is what the simulator shows; forged ones must only do no harm.
#include "store/known_lines.h"
#include "store/photos.h"
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

/// Each record that was taken has a version that counts, however they come.
void take(const std::vector<std::string_view>& lines) {
    LineReader reader;
    Versions versions;
    std::vector<RecordId> ids;
    for (const auto line : lines) {
        if (!reader.read_copy(line)) continue;
        ids.emplace_back(reader.envelope().id);
        (void)versions.add(reader.envelope(), reader);
    }
    for (const auto& id : ids) {
        if (!versions.counting(id)) std::abort();
        (void)versions.beside(id);
        (void)versions.next(id, "maya", true);
    }
    (void)versions.apart();
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
    take(lines);
    std::ranges::reverse(lines);
    take(lines);
    return 0;
}
