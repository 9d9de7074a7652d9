// Fonts installed on this system, asked only for characters that no font of ours has.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>

namespace attune::platform {

class SystemFonts {
public:
    SystemFonts();
    ~SystemFonts();

    struct File {
        std::filesystem::path path;
        int index = 0; ///< of the face in a collection
    };
    /// A scalable font with the character; none where fontconfig was not built in. The first call reads
    /// fontconfig's caches (some ten milliseconds).
    [[nodiscard]] std::optional<File> with(char32_t c);

private:
    struct Listed;
    std::unique_ptr<Listed> listed_;
};

} // namespace attune::platform
