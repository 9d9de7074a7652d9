#include "store/photos.h"

#include <nettle/sha2.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

namespace attune::store {

bool is_photo_name(std::string_view text) {
    const auto is_hex = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
    return text.size() == photo_name_size && std::ranges::all_of(text, is_hex);
}

std::string sha256_of(std::string_view bytes) {
    constexpr std::string_view digits = "0123456789abcdef";
    sha256_ctx context;
    sha256_init(&context);
    sha256_update(&context, bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
    std::array<std::uint8_t, SHA256_DIGEST_SIZE> digest{};
    sha256_digest(&context, digest.size(), digest.data());
    std::string text;
    for (const auto byte : digest) {
        text += digits[byte >> 4U];
        text += digits[byte & 0xFU];
    }
    return text;
}

void Photos::add(std::string sha256, std::string bytes) {
    if (!is_photo_name(sha256) || bytes.size() > photo_bytes_max) return;
    auto kept = std::make_shared<const std::string>(std::move(bytes));
    const std::lock_guard guard{mutex_};
    waiting_.insert_or_assign(std::move(sha256), std::move(kept));
}

Photos::Waiting Photos::waiting() const {
    const std::lock_guard guard{mutex_};
    return waiting_;
}

bool Photos::is_waiting(std::string_view sha256) const {
    const std::lock_guard guard{mutex_};
    return waiting_.contains(sha256);
}

std::size_t Photos::waiting_count() const {
    const std::lock_guard guard{mutex_};
    return waiting_.size();
}

std::optional<std::string> Photos::read(std::string_view sha256) const {
    if (!is_photo_name(sha256)) return {};
    {
        const std::lock_guard guard{mutex_};
        const auto found = waiting_.find(sha256);
        if (found != waiting_.end()) return *found->second;
    }
    auto there = disk_->read(folder_.photo(sha256), photo_bytes_max);
    if (!there.ok() || sha256_of(there.value) != sha256) return {};
    return std::move(there.value);
}

Failure Photos::write() {
    Failure first;
    for (const auto& [sha256, bytes] : waiting()) {
        const auto error = keep(sha256, *bytes);
        if (error && !first) first = {error, "photos"};
        if (error) continue;
        const std::lock_guard guard{mutex_};
        waiting_.erase(sha256);
    }
    return first;
}

/// One that is there and whole stays; a damaged one makes way into quarantine.
std::error_code Photos::keep(const std::string& sha256, std::string_view bytes) {
    if (const auto error = make_folders(*disk_, folder_.photos())) return error;
    const auto path = folder_.photo(sha256);
    const auto there = disk_->read(path, photo_bytes_max);
    if (there.ok() && sha256_of(there.value) == sha256) return disk_->sync_folder(folder_.photos());
    const bool is_damaged = there.ok() || is_no_file_of_ours(there.error);
    if (!is_damaged && there.error != std::errc::no_such_file_or_directory) return there.error;
    if (is_damaged) {
        if (const auto error = set_aside(*disk_, folder_, path, "photo", "")) return error;
    }
    const auto beside = folder_.photos() / (sha256 + ".new");
    if (const auto error = write_beside(*disk_, beside, bytes)) return error;
    if (const auto error = disk_->rename(beside, path)) return error;
    return disk_->sync_folder(folder_.photos());
}

} // namespace attune::store
