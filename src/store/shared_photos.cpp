#include "store/shared_photos.h"

#include <utility>

namespace attune::store {

namespace {

constexpr int copies_at_once = 8;
/// Photos come later than the notes that name them, or never.
constexpr Millis look_again = std::chrono::seconds{30};

} // namespace

void SharedPhotos::begin(Path shared) {
    shared_ = std::move(shared);
    for (auto& [sha256, named] : named_) named.is_there = false;
    is_unsettled_ = !named_.empty();
    next_.clear();
    due_ = {};
}

void SharedPhotos::name(std::string_view sha256, bool may_go_out) {
    if (!is_photo_name(sha256)) return;
    auto [found, is_new] = named_.try_emplace(std::string{sha256});
    const bool is_wider = may_go_out && !found->second.may_go_out;
    found->second.may_go_out = found->second.may_go_out || may_go_out;
    if (!is_new && !is_wider) return;
    is_unsettled_ = true;
    due_ = {};
}

bool SharedPhotos::look() {
    const auto sizes = [&](const Path& folder, Sizes& into) {
        into.clear();
        auto listing = disk_.look(folder, is_photo_name, shared_photos_max);
        for (auto& found : listing.value.files) into.emplace(std::move(found.name), found.size);
        return listing.ok() || listing.error == std::errc::no_such_file_or_directory;
    };
    return sizes(own_.photos(), here_) && sizes(shared_, there_);
}

void SharedPhotos::fetch(const std::string& sha256, Named& named) {
    auto bytes = disk_.read_plain(shared_ / sha256, photo_bytes_max);
    if (!bytes.ok() || sha256_of(bytes.value) != sha256) return; // not all there yet, or never
    photos_.add(sha256, std::move(bytes.value));
    named.is_here = true;
    come_.push_back(sha256);
}

/// Written under its name at once, since nothing else of ours may lie there: whoever reads it looks
/// at the digest. What a crash left half written is written anew.
void SharedPhotos::bring(const std::string& sha256, Named& named, const Sizes& there) {
    const auto bytes = photos_.read(sha256);
    if (!bytes) return;
    const auto path = shared_ / sha256;
    const auto found = there.find(sha256);
    if (found != there.end()) {
        named.is_there = found->second == bytes->size();
        if (named.is_there || disk_.remove(path)) return;
    }
    if (disk_.make_folder(shared_)) return;
    named.is_there = !write_new(disk_, path, *bytes);
}

bool SharedPhotos::exchange(Instant now, bool may_write) {
    if (!is_unsettled_ || now < due_) return false;
    if (next_.empty() && !look()) {
        due_ = now + look_again;
        return false;
    }
    int copies = 0;
    for (auto it = named_.lower_bound(next_); it != named_.end(); ++it) {
        auto& [sha256, named] = *it;
        if (copies >= copies_at_once) {
            next_ = sha256;
            return true;
        }
        named.is_here = named.is_here || here_.contains(sha256);
        if (!named.is_here && there_.contains(sha256)) {
            fetch(sha256, named);
            ++copies;
        }
        if (named.may_go_out && named.is_here && !named.is_there && may_write) {
            bring(sha256, named, there_);
            ++copies;
        }
    }
    next_.clear();
    is_unsettled_ = false;
    for (const auto& [sha256, named] : named_)
        is_unsettled_ = is_unsettled_ || !named.is_here || (named.may_go_out && !named.is_there);
    due_ = now + look_again;
    return false;
}

} // namespace attune::store
