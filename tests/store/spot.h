// A folder of its own on the real disk, gone at the end.
#pragma once

#include <filesystem>
#include <string>
#include <system_error>

namespace attune::store::test {

struct Spot {
    Spot() {
        const auto name = (std::filesystem::temp_directory_path() / "attune-test-").string();
        for (int i = 0;; ++i) {
            path = name + std::to_string(i);
            if (std::filesystem::create_directory(path)) break;
        }
    }
    Spot(const Spot&) = delete;
    Spot& operator=(const Spot&) = delete;
    ~Spot() {
        std::error_code unknown;
        std::filesystem::remove_all(path, unknown);
    }
    std::filesystem::path path;
};

} // namespace attune::store::test
