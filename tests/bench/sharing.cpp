// Taking in what another device has written, what looking into the folder costs, and what frames have of it.
#include "app/headless.h"
#include "app/sample.h"
#include "bench/measure.h"
#include "core/update_sharing.h"
#include "store/store.h"

#include <algorithm>
#include <fstream>
#include <memory>
#include <stdexcept>
#include <string>
#include <variant>

namespace attune::bench {
namespace {

constexpr int notes = 100'000, segments = 100, minutes = 5;

/// A store without threads, whose clock runs as fast as it is driven.
class Device {
public:
    Device(const std::filesystem::path& data, const std::filesystem::path& shared) {
        auto opened = store::Store::open(
            data, {.clock = [this] { return now_; }, .wake = {}, .threaded = false, .disk = {}, .chance = {}});
        auto* store = std::get_if<std::unique_ptr<store::Store>>(&opened);
        if (store == nullptr) throw std::runtime_error("another program has " + data.string());
        store_ = std::move(*store);
        (void)store_->load();
        store::DeviceState device;
        device.shared = SharedFolder{shared.string(), {}};
        store_->save_device(device);
    }
    /// Until nothing is due any more.
    void work() {
        for (auto due = store_->pump(); due && *due <= now_; due = store_->pump()) {
        }
    }
    void pass(Millis time) { now_ += time; }
    [[nodiscard]] store::Store& store() { return *store_; }

private:
    Instant now_{std::chrono::hours{1}};
    std::unique_ptr<store::Store> store_;
};

/// Frame by frame, as the program takes it in, with the wall open all the while.
std::vector<double> take_into_frames(const Folders& folders, store::Store& store) {
    State state = app::sample_state(app::Sample::Two, folders.assets);
    state.library.notes = {};
    state.places = {Place{Screen::Wall, {}}};
    app::Headless program(std::move(state), folders.fonts, {.size = {1280, 800}});
    std::vector<double> frames;
    for (auto some = store.take_in(taken_in_a_frame); !some.empty(); some = store.take_in(taken_in_a_frame)) {
        const double start = processor_ms();
        program.program().amend([&](State& there, Drafts&) { take_in(there, std::move(some), program.now()); });
        program.frame();
        frames.push_back(processor_ms() - start);
    }
    if (program.state().library.notes.size() != notes) throw std::runtime_error("notes did not come in");
    return frames;
}

double minute_of_looking(Device& device) {
    const auto before = processor_ms();
    for (int minute = 0; minute < minutes; ++minute) {
        for (int look = 0; look < 6; ++look) {
            device.pass(std::chrono::seconds{10});
            device.work();
        }
    }
    return (processor_ms() - before) / minutes;
}

} // namespace

Json time_sharing(const Folders& folders, const std::filesystem::path& folder) {
    const auto shared = folder / "shared";
    make_home(folder / "writer", notes);
    {
        Device writer(folder / "writer", shared);
        writer.work();
        if (!writer.store().close()) throw std::runtime_error("the store could not save everything");
    }
    Device reader(folder / "reader", shared);
    const auto start = std::chrono::steady_clock::now();
    const auto processor = processor_ms();
    reader.work();
    const double took = milliseconds_since(start), worked = processor_ms() - processor;
    const auto frames = take_into_frames(folders, reader.store());
    std::ptrdiff_t there = std::distance(std::filesystem::directory_iterator{shared / "log"}, {});
    for (; there < segments; ++there)
        std::ofstream(shared / "log" / ("empty" + std::to_string(there) + "-000001.jsonl"));
    reader.pass(std::chrono::minutes{10});
    reader.work();
    Json out{{"notes", notes},
             {"take_in_ms", took},
             {"take_in_processor_ms", worked},
             {"microseconds_a_line", worked * 1000 / notes},
             {"frames_while_taking_in", spread(frames)},
             {"segments", there},
             {"looking_for_a_minute_processor_ms", minute_of_looking(reader)}};
    if (!reader.store().close()) throw std::runtime_error("the store could not save everything");
    for (const char* made : {"shared", "writer", "reader"}) std::filesystem::remove_all(folder / made);
    return out;
}

} // namespace attune::bench
