#include "store/beat.h"

#include "store/crc32c.h"
#include "store/lenient_json.h"
#include "store/record_line.h"

#include <array>
#include <string>
#include <string_view>

namespace attune::store {

namespace {

/// A page each, so that one write never touches both.
constexpr std::uint64_t slot_bytes = 4096;
constexpr std::size_t text_bytes = 256;

struct Slot {
    Beat beat;
    std::uint64_t count = 0;
};

/// {"session":"…","at_ms":61000,"count":7} 1c2d3e4f, blanks, a newline.
std::string text_of(const Slot& slot) {
    auto text =
        dump(nlohmann::json{{"session", slot.beat.session}, {"at_ms", slot.beat.at.count()}, {"count", slot.count}});
    text += " " + crc_text(crc32c(text));
    if (text.size() < text_bytes) text.resize(text_bytes - 1, ' ');
    return text + "\n";
}

std::optional<Slot> slot_in(std::string_view text) {
    const auto end = text.rfind('}');
    if (end == std::string_view::npos) return {};
    const auto body = text.substr(0, end + 1);
    const auto sum = text.substr(end + 1, 9);
    if (sum.size() != 9 || sum.substr(1) != crc_text(crc32c(body))) return {};
    const auto json = parse(body);
    const auto session = id_at(json, "session");
    if (!session) return {};
    return Slot{{*session, millis_at(json, "at_ms")}, count_at(json, "count")};
}

} // namespace

std::optional<Beat> BeatFile::load() {
    // One that can't be read costs a second of a session that was cut off: no reason to complain.
    const auto bytes = disk_.read(folder_.beat(), 2 * slot_bytes);
    if (!bytes.ok()) return {};
    std::optional<Slot> last;
    for (std::uint64_t offset = 0; offset < bytes.value.size(); offset += slot_bytes) {
        const auto slot = slot_in(std::string_view{bytes.value}.substr(offset, text_bytes));
        if (slot && (!last || slot->count > last->count)) last = slot;
    }
    if (!last) return {};
    count_ = last->count;
    return last->beat;
}

std::error_code BeatFile::write_slot(const Beat& beat) {
    if (!file_) {
        auto opened = disk_.open_in_place(folder_.beat());
        if (!opened.ok()) return opened.error;
        file_ = std::move(opened.value);
        if (const auto error = disk_.sync_folder(folder_.root)) return error;
    }
    ++count_;
    const auto offset = count_ % 2 * slot_bytes;
    if (const auto error = file_->write_at(offset, text_of({beat, count_}))) return error;
    if (const auto error = file_->sync()) return error;
    if (!file_->is_at(folder_.beat())) {
        return std::make_error_code(std::errc::no_such_file_or_directory);
    }
    return {};
}

Failure BeatFile::write(const Beat& beat) {
    const auto error = write_slot(beat);
    if (error) file_.reset();
    return {error, "beat"};
}

} // namespace attune::store
