#include "platform/sound.h"

#include "platform/sound_synth.h"

#include <SDL.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <map>
#include <mutex>
#include <span>
#include <stop_token>
#include <thread>
#include <utility>
#include <vector>

namespace attune::platform {
namespace {

struct Ringing {
    std::span<const float> left; ///< what is still to be heard
    float volume = 1;
};

/// An open device and what rings on it.
class Device {
public:
    Device() {
        if (SDL_InitSubSystem(SDL_INIT_AUDIO) != 0) return;
        begun_ = true;
        SDL_AudioSpec wanted{};
        wanted.freq = sound_rate;
        wanted.format = AUDIO_F32SYS;
        wanted.channels = 1;
        wanted.samples = 2048;
        wanted.callback = [](void* self, Uint8* out, int bytes) {
            static_cast<Device*>(self)->mix(
                {reinterpret_cast<float*>(out), static_cast<std::size_t>(bytes) / sizeof(float)});
        };
        wanted.userdata = this;
        id_ = SDL_OpenAudioDevice(nullptr, 0, &wanted, nullptr, 0);
        if (id_) SDL_PauseAudioDevice(id_, 0);
    }
    ~Device() {
        if (id_) SDL_CloseAudioDevice(id_);
        if (begun_) SDL_QuitSubSystem(SDL_INIT_AUDIO);
    }
    Device(const Device&) = delete;
    Device& operator=(const Device&) = delete;

    [[nodiscard]] bool open() const { return id_ != 0; }
    void add(Ringing ringing) {
        SDL_LockAudioDevice(id_);
        ringing_.push_back(ringing);
        SDL_UnlockAudioDevice(id_);
    }

private:
    void mix(std::span<float> out) {
        std::ranges::fill(out, 0.0F);
        for (Ringing& one : ringing_) {
            const std::size_t count = std::min(out.size(), one.left.size());
            for (std::size_t i = 0; i < count; ++i) out[i] += one.left[i] * one.volume;
            one.left = one.left.subspan(count);
        }
        std::erase_if(ringing_, [](const Ringing& one) { return one.left.empty(); });
        for (float& sample : out) sample = std::clamp(sample, -1.0F, 1.0F);
    }

    std::vector<Ringing> ringing_; // the device's lock guards it
    SDL_AudioDeviceID id_ = 0;
    bool begun_ = false;
};

} // namespace

struct Speaker::Inside {
    struct Request {
        Sound sound;
        float volume;
    };
    std::mutex mutex;
    std::condition_variable_any asked;
    std::vector<Request> requests;
    std::atomic<bool> available = true;
    std::function<void()> told;
    std::jthread thread; // last, so that it ends first

    void work(const std::stop_token& stop);
};

void Speaker::Inside::work(const std::stop_token& stop) {
    using Clock = std::chrono::steady_clock;
    std::map<Sound, std::vector<float>> made;
    std::unique_ptr<Device> device; // goes before the samples that it plays
    Clock::time_point silent{};
    const auto wanted = [&] { return !requests.empty(); };
    while (!stop.stop_requested()) {
        std::vector<Request> todo;
        {
            std::unique_lock lock{mutex};
            if (device) {
                asked.wait_until(lock, stop, silent, wanted);
            } else {
                asked.wait(lock, stop, wanted);
            }
            todo.swap(requests);
        }
        if (todo.empty()) device.reset();
        for (const Request& request : todo) {
            auto& samples = made[request.sound];
            if (samples.empty()) samples = synthesised(request.sound);
            if (!device) device = std::make_unique<Device>();
            if (available.exchange(device->open()) != device->open() && told) told();
            if (!device->open()) {
                device.reset();
                continue;
            }
            device->add({samples, request.volume});
            // A little longer than it rings: the device has a buffer of its own.
            const auto length =
                std::chrono::milliseconds{samples.size() * 1000 / static_cast<std::size_t>(sound_rate) + 500};
            silent = std::max(silent, Clock::now() + length);
        }
    }
}

Speaker::Speaker(std::function<void()> told) : in_{std::make_unique<Inside>()} { in_->told = std::move(told); }
Speaker::~Speaker() = default;

void Speaker::play(Sound sound, float volume) {
    if (sound == Sound::None || !(volume > 0)) return;
    if (!in_->thread.joinable())
        in_->thread = std::jthread{[inside = in_.get()](const std::stop_token& stop) { inside->work(stop); }};
    {
        const std::lock_guard lock{in_->mutex};
        in_->requests.push_back({sound, std::min(volume, 1.0F)});
    }
    in_->asked.notify_one();
}

bool Speaker::available() const { return in_->available; }

} // namespace attune::platform
