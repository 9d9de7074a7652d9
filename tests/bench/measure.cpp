// attune_measure FONTS ASSETS FOLDER: what can be measured without a window, as one JSON object. FOLDER
// is written to; FOLDER/home is then a data folder for the program.
#include "bench/measure.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <exception>
#include <iostream>

namespace attune::bench {

double milliseconds_since(std::chrono::steady_clock::time_point start) {
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

double processor_ms() { return 1000.0 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

Json spread(std::vector<double> milliseconds) {
    std::ranges::sort(milliseconds);
    const auto at = [&](double part) {
        const auto index = static_cast<std::size_t>(part * static_cast<double>(milliseconds.size() - 1));
        return std::round(milliseconds[index] * 10000) / 10000;
    };
    return {{"median_ms", at(0.5)}, {"p99_ms", at(0.99)}, {"max_ms", at(1)}, {"times", milliseconds.size()}};
}

} // namespace attune::bench

int main(int count, char** arguments) {
    if (count != 4) {
        std::fputs("usage: attune_measure FONTS ASSETS FOLDER\n", stderr);
        return 2;
    }
    try {
        using namespace attune::bench;
        const std::filesystem::path folder = arguments[3];
        make_home(folder / "home", 100);
        const Folders folders{arguments[1], arguments[2]};
        std::cout << Json{{"frames", time_frames(folders)},          {"many_notes", time_many(folders)},
                          {"ten_years", time_years(folders)},        {"saving", time_saves(folder)},
                          {"loading", time_loads(folder)},           {"keeping", time_keeping(folder)},
                          {"sharing", time_sharing(folders, folder)}}
                         .dump()
                  << '\n';
    } catch (const std::exception& error) {
        std::fprintf(stderr, "attune_measure: %s\n", error.what());
        return 1;
    }
    return 0;
}
