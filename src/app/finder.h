// Looking something up on the disk elsewhere than in the frame.
#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

namespace attune::app {

/// A disk that does not answer holds up nothing, nor the end.
template <class Found>
class Finder {
public:
    /// `wake`: there is something to `poll`; called on a thread.
    explicit Finder(std::function<void()> wake) : in_(std::make_shared<Inside>()) { in_->wake = std::move(wake); }
    ~Finder() {
        const std::lock_guard guard{in_->mutex};
        in_->wake = {};
    }
    Finder(const Finder&) = delete;
    Finder& operator=(const Finder&) = delete;

    /// Nothing happens while one look is still under way. `find` holds nothing that may go before it ends.
    void look(std::function<Found()> find) {
        {
            const std::lock_guard guard{in_->mutex};
            if (std::exchange(in_->is_looking, true)) return;
        }
        std::thread{[in = in_, find = std::move(find)] {
            auto found = find();
            const std::lock_guard guard{in->mutex};
            in->is_looking = false;
            in->found = std::move(found);
            if (in->wake) in->wake();
        }}.detach();
    }

    [[nodiscard]] bool is_looking() const {
        const std::lock_guard guard{in_->mutex};
        return in_->is_looking;
    }
    [[nodiscard]] std::optional<Found> poll() {
        const std::lock_guard guard{in_->mutex};
        return std::exchange(in_->found, std::nullopt);
    }

private:
    struct Inside {
        std::mutex mutex;
        std::function<void()> wake; ///< none: nobody waits for it any more
        bool is_looking = false;
        std::optional<Found> found;
    };
    std::shared_ptr<Inside> in_;
};

} // namespace attune::app
