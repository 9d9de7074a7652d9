// The worker on a thread of its own and sharing on another, or both driven by `pump` where there are none.
#pragma once

#include "core/action.h"
#include "store/worker.h"

#include <functional>
#include <memory>
#include <thread>
#include <vector>

namespace attune::store {

class Writer {
public:
    struct Hooks {
        std::function<Instant()> clock; ///< called on the threads that write and that share
        /// The same; there is something to `poll`. Not after `close` began. May be empty
        std::function<void()> wake;
    };

    Writer(std::unique_ptr<Worker> worker, Hooks hooks);
    /// Lets go without waiting: see `close`.
    ~Writer();
    Writer(const Writer&) = delete;
    Writer& operator=(const Writer&) = delete;

    [[nodiscard]] Loaded load();
    /// From here on a thread does the work.
    void start_thread();

    /// The ticket of the version.
    std::uint64_t put(Draft draft);
    void add(Jobs jobs);

    /// The work of keeping in hand, if nothing has been changed yet.
    void stop_keeping();

    [[nodiscard]] std::vector<Action> poll();
    [[nodiscard]] std::optional<Loaded> take_late_load();
    [[nodiscard]] std::vector<TakenIn> take_in(std::size_t most);
    [[nodiscard]] std::vector<std::string> photos_come();
    [[nodiscard]] std::uint64_t saved_up_to() const;

    /// Does what is due on this thread; when to come again.
    std::optional<Instant> pump();
    /// Writes everything out, however long that takes up to `wait`. False: something is not saved.
    [[nodiscard]] bool close(Millis wait);

private:
    struct Shared;
    static void run(const std::shared_ptr<Shared>& shared);
    static void share(const std::shared_ptr<Shared>& shared);
    void end_sharing(Millis wait);

    // Shared with the threads, which outlive this when a disk hangs.
    std::shared_ptr<Shared> shared_;
    std::thread thread_, sharing_thread_;
};

} // namespace attune::store
