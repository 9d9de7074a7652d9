// What reading everything costs at a start, while the window already shows.
#include "bench/measure.h"
#include "store/store.h"

#include <memory>
#include <stdexcept>
#include <string>
#include <variant>

namespace attune::bench {
namespace {

constexpr int loads_measured = 5;

struct Load {
    double milliseconds, processor_ms;
};

Load load_once(const std::filesystem::path& data, std::size_t notes) {
    const auto start = std::chrono::steady_clock::now();
    const auto processor = processor_ms();
    auto opened = store::Store::open(data, {.threaded = false});
    auto* store = std::get_if<std::unique_ptr<store::Store>>(&opened);
    if (store == nullptr) throw std::runtime_error("another program has " + data.string());
    const store::Loaded loaded = (*store)->load();
    const Load took{milliseconds_since(start), processor_ms() - processor};
    if (loaded.library.notes.size() != notes) throw std::runtime_error("notes are missing in " + data.string());
    return took;
}

} // namespace

Json time_loads(const std::filesystem::path& folder) {
    Json all = Json::object();
    for (const int notes : {100, 10'000, 100'000}) {
        const auto data = folder / ("notes-" + std::to_string(notes));
        make_home(data, notes);
        std::vector<double> wall, processor;
        for (int i = 0; i < loads_measured; ++i) {
            const Load took = load_once(data, static_cast<std::size_t>(notes));
            wall.push_back(took.milliseconds);
            processor.push_back(took.processor_ms);
        }
        all[std::to_string(notes) + " notes"] = {{"clock", spread(wall)}, {"processor", spread(processor)}};
        std::filesystem::remove_all(data);
    }
    return all;
}

} // namespace attune::bench
