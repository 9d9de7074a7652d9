#include "app/take_photo.h"

#include "app/worker_thread.h"
#include "core/text.h"
#include "platform/paths.h"
#include "platform/photo.h"
#include "store/file_names.h"
#include "store/photos.h"

#include <cerrno>
#include <charconv>
#include <fstream>
#include <mutex>
#include <optional>
#include <system_error>
#include <utility>

namespace attune::app {
namespace {

using store::path_of;
using store::utf8;

namespace fs = std::filesystem;

std::string words_for(const fs::path& file, std::string_view what) {
    return "“" + utf8(file.filename().empty() ? file : file.filename()) + "” " + std::string{what};
}

std::string_view words_for(platform::PhotoFault fault) {
    switch (fault) {
    case platform::PhotoFault::NoPicture: return "is not a photo. PNG and JPEG files can be taken.";
    case platform::PhotoFault::OtherPicture:
        return "is a kind of picture that can't be read here. Save it as JPEG or PNG and try "
               "again.";
    case platform::PhotoFault::TooManyPixels:
        return "is too large: 40 megapixels are the most. A smaller copy of it can be taken.";
    case platform::PhotoFault::Broken: return "is damaged or not all there. Another copy of it may be whole.";
    }
    return "can't be taken.";
}

/// "%20" and its like; what is none stays as it is.
std::string percent_decoded(std::string_view text) {
    std::string made;
    for (std::size_t i = 0; i < text.size(); ++i) {
        unsigned value = 0;
        const auto* digits = text.data() + i + 1;
        const bool is_coded =
            text[i] == '%' && i + 2 < text.size() && std::from_chars(digits, digits + 2, value, 16).ptr == digits + 2;
        made += is_coded ? static_cast<char>(value) : text[i];
        if (is_coded) i += 2;
    }
    return made;
}

std::string_view without_quotes(std::string_view text) {
    const bool quoted =
        text.size() >= 2 && text.front() == text.back() && (text.front() == '"' || text.front() == '\'');
    return quoted ? text.substr(1, text.size() - 2) : text;
}

/// Why it can't be read, before it is tried: opening a pipe would wait for ever.
std::optional<std::string_view> fault_of(const fs::path& file) {
    std::error_code error;
    const auto status = fs::status(file, error);
    if (status.type() == fs::file_type::not_found) return "is not there. Is the path right?";
    if (status.type() == fs::file_type::directory) return "is a folder. Choose a photo in it.";
    if (error == std::errc::permission_denied) return "can't be opened: it belongs to somebody else.";
    if (!fs::is_regular_file(status)) return "is not a file that can be read.";
    const auto size = fs::file_size(file, error);
    if (!error && size > photo_file_max) return "is too large: 64 MiB are the most for one file.";
    if (!error && size == 0) return "is empty.";
    return {};
}

std::optional<std::string> read_whole(const fs::path& file) {
    std::ifstream in(file, std::ios::binary | std::ios::ate);
    const auto size = static_cast<std::streamoff>(in.tellg());
    if (!in || size < 0 || static_cast<std::size_t>(size) > photo_file_max) return {};
    std::string bytes(static_cast<std::size_t>(size), '\0');
    in.seekg(0);
    in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (!in) return {};
    return bytes;
}

} // namespace

fs::path path_as_meant(std::string_view typed, const fs::path& home) {
    std::error_code error;
    if (fs::exists(path_of(typed), error)) return path_of(typed);
    const auto text = without_quotes(trimmed(typed));
    constexpr std::string_view scheme = "file://";
    if (text.starts_with(scheme)) {
        const auto rest = text.substr(scheme.size());
        const auto slash = rest.find('/'); // what is before it names a computer: this one
        return path_of(percent_decoded(slash == rest.npos ? rest : rest.substr(slash)));
    }
    if (text.starts_with("~/")) return home / path_of(text.substr(2));
    const auto path = path_of(text);
    return path.is_absolute() || fs::exists(path, error) ? path : home / path;
}

std::variant<NewPhoto, std::string> take_photo(const fs::path& file) {
    if (const auto fault = fault_of(file)) return words_for(file, *fault);
    const auto bytes = read_whole(file);
    if (!bytes) return words_for(file, "could not be read.");
    auto copy = platform::copy_photo(*bytes);
    if (const auto* fault = std::get_if<platform::PhotoFault>(&copy)) {
        return words_for(file, words_for(*fault));
    }
    auto& made = std::get<platform::PhotoCopy>(copy);
    Photo photo{store::sha256_of(made.bytes), made.width, made.height};
    return NewPhoto{std::move(photo), std::move(made.bytes)};
}

std::string why_no_photo(const fs::path& file) {
    return words_for(file, fault_of(file).value_or(words_for(platform::PhotoFault::NoPicture)));
}

std::optional<platform::Picture> thumbnail_of(const fs::path& file, int side) {
    if (fault_of(file)) return {};
    const auto bytes = read_whole(file);
    return bytes ? platform::square_of_photo(*bytes, side) : std::nullopt;
}

struct PhotoTaker::Inside {
    std::function<void()> wake;
    std::mutex mutex;
    std::vector<Result> results;
    WorkerThread thread; // the last: it stops before what it uses goes
};

PhotoTaker::PhotoTaker(std::function<void()> wake) : in_(std::make_unique<Inside>()) { in_->wake = std::move(wake); }

PhotoTaker::~PhotoTaker() = default;

void PhotoTaker::take(std::string path) {
    in_->thread.post([in = in_.get(), path = std::move(path)] {
        Result result{path, take_photo(path_as_meant(path, platform::home_folder()))};
        {
            const std::lock_guard guard{in->mutex};
            in->results.push_back(std::move(result));
        }
        in->wake();
    });
}

std::vector<PhotoTaker::Result> PhotoTaker::poll() {
    const std::lock_guard guard{in_->mutex};
    return std::exchange(in_->results, {});
}

} // namespace attune::app
