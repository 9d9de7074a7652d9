// From a path that somebody typed or dropped to a photo that can be kept.
#pragma once

#include "core/records.h"
#include "platform/picture.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace attune::app {

/// Longer files are not read.
inline constexpr std::size_t photo_file_max = 64 * 1024 * 1024;

struct NewPhoto {
    Photo photo;
    std::string bytes; ///< of the copy to keep
};

/// As people write paths: "~/cat.jpg", "'my cat.jpg'", "file:///home/…/my%20cat.jpg" as file
/// managers copy it; what is relative and not here is looked for at home.
[[nodiscard]] std::filesystem::path path_as_meant(std::string_view typed, const std::filesystem::path& home);

/// Reads, bounds and digests; takes a moment. Else why not, in words for people.
[[nodiscard]] std::variant<NewPhoto, std::string> take_photo(const std::filesystem::path& file);

/// Of a file that is no picture: why it can't be taken, in words for people.
[[nodiscard]] std::string why_no_photo(const std::filesystem::path& file);

/// The middle of a file, to choose it by. None: it can't be taken. Takes a moment.
[[nodiscard]] std::optional<platform::Picture> thumbnail_of(const std::filesystem::path& file, int side);

/// Takes them on a thread of its own, in the order asked.
class PhotoTaker {
public:
    struct Result {
        std::string path; ///< as it was asked for
        std::variant<NewPhoto, std::string> outcome;
    };

    /// `wake`: there is something to `poll`; called on the thread.
    explicit PhotoTaker(std::function<void()> wake);
    ~PhotoTaker(); ///< waits for the one in hand
    PhotoTaker(const PhotoTaker&) = delete;
    PhotoTaker& operator=(const PhotoTaker&) = delete;

    void take(std::string path);
    [[nodiscard]] std::vector<Result> poll();

private:
    struct Inside;
    std::unique_ptr<Inside> in_;
};

} // namespace attune::app
