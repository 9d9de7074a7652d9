#include "platform/preferences_watch.h"

#if defined(__linux__)

#include "platform/preferences.h"

#include <poll.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <string_view>
#include <thread>
#include <utility>

namespace attune::platform {
namespace {

constexpr std::array<std::string_view, 3> files{"settings.ini", "kdeglobals", "user"};
constexpr std::array<std::string_view, 3> folders{"gtk-3.0", "gtk-4.0", "dconf"};

class LinuxWatch final : public PreferencesWatch {
public:
    LinuxWatch(int events, int end, std::function<void()> changed)
        : events_(events), end_(end), changed_(std::move(changed)) {
        watch_all();
        thread_ = std::thread{[this] { listen(); }};
    }
    ~LinuxWatch() override {
        const std::uint64_t one = 1;
        [[maybe_unused]] const auto told = ::write(end_, &one, sizeof one);
        thread_.join();
        ::close(events_);
        ::close(end_);
    }

private:
    /// Those that are there: one that comes later is seen in the folder above it.
    void watch_all() const {
        constexpr std::uint32_t what = IN_CLOSE_WRITE | IN_MOVED_TO | IN_CREATE | IN_ONLYDIR;
        const auto config = config_folder();
        ::inotify_add_watch(events_, config.c_str(), what);
        for (const auto folder : folders) ::inotify_add_watch(events_, (config / folder).c_str(), what);
    }
    void listen() {
        for (;;) {
            std::array<pollfd, 2> both{pollfd{events_, POLLIN, 0}, pollfd{end_, POLLIN, 0}};
            if (::poll(both.data(), both.size(), -1) < 0 && errno != EINTR) return;
            if (both[1].revents != 0) return;
            if (both[0].revents == 0) continue;
            if (!read_events()) return;
        }
    }
    /// False: no more can be read.
    bool read_events() {
        alignas(inotify_event) std::array<char, 4096> bytes{};
        const auto count = ::read(events_, bytes.data(), bytes.size());
        if (count < 0) return errno == EINTR || errno == EAGAIN;
        bool ours = false;
        for (std::size_t at = 0; at + sizeof(inotify_event) <= static_cast<std::size_t>(count);) {
            const auto* event = reinterpret_cast<const inotify_event*>(bytes.data() + at);
            const std::string_view name = event->len > 0 ? std::string_view{event->name} : std::string_view{};
            const bool new_folder = std::ranges::find(folders, name) != folders.end();
            if (new_folder) watch_all();
            // A file that was only just made says nothing yet: it is told of when it is closed.
            const bool written = (event->mask & IN_CREATE) == 0 && std::ranges::find(files, name) != files.end();
            ours = ours || new_folder || written;
            at += sizeof(inotify_event) + event->len;
        }
        if (ours) changed_();
        return true;
    }

    int events_, end_;
    std::function<void()> changed_;
    std::thread thread_;
};

} // namespace

std::unique_ptr<PreferencesWatch> PreferencesWatch::begin(std::function<void()> changed) {
    const int events = ::inotify_init1(IN_CLOEXEC | IN_NONBLOCK);
    if (events < 0) return nullptr;
    const int end = ::eventfd(0, EFD_CLOEXEC);
    if (end < 0) {
        ::close(events);
        return nullptr;
    }
    return std::make_unique<LinuxWatch>(events, end, std::move(changed));
}

} // namespace attune::platform

#else

namespace attune::platform {

std::unique_ptr<PreferencesWatch> PreferencesWatch::begin(std::function<void()> /*changed*/) { return nullptr; }

} // namespace attune::platform

#endif
