#include "store/shared_photos.h"

#include "core/text.h"

#include <algorithm>
#include <utility>

namespace attune::store {

namespace {

constexpr int copies_at_once = 8;
/// That are not on the own disk yet. Beyond that it is given time to write them.
constexpr std::size_t unwritten_max = 64;
constexpr Millis give_time = std::chrono::seconds{1};
/// Photos come later than the notes that name them, or never.
constexpr Millis look_again = std::chrono::seconds{30};
/// What went out may be lost there, or come back shorter.
constexpr Millis look_after = std::chrono::minutes{5};

} // namespace

void SharedPhotos::begin(Path shared) {
    shared_ = std::move(shared);
    refused_.clear();
    next_.clear();
    due_ = {};
}

void SharedPhotos::name(std::string_view sha256, bool may_go_out) {
    if (!is_photo_name(sha256)) return;
    auto [found, is_new] = named_.try_emplace(std::string{sha256});
    const bool is_wider = may_go_out && !found->second.may_go_out;
    found->second.may_go_out = found->second.may_go_out || may_go_out;
    if (is_new || is_wider) due_ = {};
}

std::optional<Instant> SharedPhotos::due() const { return named_.empty() ? std::nullopt : std::optional{due_}; }

bool SharedPhotos::find(const Path& folder, Found& into) {
    into.clear();
    // What no record names is not counted among the most that are wanted.
    const auto is_named = [&](std::string_view name) {
        return name.size() == photo_name_size && named_.contains(lowered(name));
    };
    auto listing = disk_.look(folder, is_named, shared_photos_max);
    for (auto& found : listing.value.files) into[lowered(found.name)].push_back(std::move(found));
    return listing.ok() || listing.error == std::errc::no_such_file_or_directory;
}

bool SharedPhotos::look() {
    if (!find(own_.photos(), here_) || !find(shared_, there_)) return false;
    std::set<std::uint64_t> still_there;
    for (const auto& [sha256, files] : there_) {
        for (const auto& file : files)
            if (refused_.contains(file.mark)) still_there.insert(file.mark);
    }
    refused_ = std::move(still_there);
    compare();
    return true;
}

void SharedPhotos::compare() {
    for (auto& [sha256, named] : named_) {
        const auto here = here_.find(sha256), there = there_.find(sha256);
        named.is_here = here != here_.end() || photos_.is_waiting(sha256);
        if (named.is_here && here == here_.end()) continue; // its length is seen once it is written
        named.is_there = here != here_.end() && there != there_.end() &&
                         std::ranges::any_of(there->second, [&](const FoundFile& file) {
                             return file.size == here->second.front().size;
                         });
    }
}

/// The first of those under its name that is it. What is not is read again when it has changed.
bool SharedPhotos::fetch(const std::string& sha256, Named& named) {
    for (const auto& file : there_[sha256]) {
        if (refused_.contains(file.mark)) continue;
        auto bytes = disk_.read_plain(shared_ / file.name, photo_bytes_max);
        if (bytes.ok() && sha256_of(bytes.value) == sha256) {
            photos_.add(sha256, std::move(bytes.value));
            named.is_here = named.is_there = true;
            come_.push_back(sha256);
            return true;
        }
        // Not all there yet, or never.
        if (bytes.ok() || is_no_file_of_ours(bytes.error)) refused_.insert(file.mark);
    }
    return false;
}

/// Written under its name at once, since nothing else of ours may lie there: whoever reads it looks
/// at the digest. What a crash or a syncer left half written is written anew.
void SharedPhotos::bring(const std::string& sha256, Named& named, std::string_view bytes) {
    for (const auto& file : there_[sha256])
        if (disk_.remove(shared_ / file.name)) return;
    there_.erase(sha256);
    if (disk_.make_folder(shared_)) return;
    const auto error = write_new(disk_, shared_ / sha256, bytes);
    // Where more lies than is looked at, it may be among that.
    named.is_there = !error || error == std::errc::file_exists;
}

/// Where the two are not of one length the own one is looked at: it may be what is damaged. False: nothing to do.
bool SharedPhotos::copy(const std::string& sha256, Named& named) {
    const auto there = there_.find(sha256);
    const bool can_come = there != there_.end() && std::ranges::any_of(there->second, [&](const FoundFile& file) {
                              return !refused_.contains(file.mark);
                          });
    if (named.is_settled() || (!named.is_here && !can_come)) return false;
    const auto bytes = named.is_here ? photos_.read(sha256) : std::nullopt;
    if (bytes)
        bring(sha256, named, *bytes);
    else if (can_come)
        fetch(sha256, named);
    return true;
}

void SharedPhotos::exchange(Instant now) {
    if (named_.empty() || now < due_) return;
    const bool has_time = photos_.waiting_count() < unwritten_max;
    due_ = now + (has_time ? look_again : give_time);
    if (!has_time || (next_.empty() && !look())) return;
    int copies = 0;
    for (auto it = named_.lower_bound(std::exchange(next_, {})); it != named_.end(); ++it) {
        if (copies >= copies_at_once) {
            next_ = it->first;
            due_ = now;
            return;
        }
        copies += copy(it->first, it->second) ? 1 : 0;
    }
    const bool is_settled = std::ranges::all_of(named_, [](const auto& one) { return one.second.is_settled(); });
    if (is_settled) due_ = now + look_after;
}

} // namespace attune::store
