#include "app/worker_thread.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <utility>

namespace attune::app {

struct WorkerThread::Inside {
    std::mutex mutex;
    std::condition_variable changed;
    std::deque<std::function<void()>> waiting; // under the mutex
    bool ending = false;                       // under the mutex
    std::thread thread;

    void run() {
        for (;;) {
            std::unique_lock lock{mutex};
            changed.wait(lock, [&] { return ending || !waiting.empty(); });
            if (ending) return;
            const auto work = std::move(waiting.front());
            waiting.pop_front();
            lock.unlock();
            work();
        }
    }
};

WorkerThread::WorkerThread() : in_(std::make_unique<Inside>()) {}

WorkerThread::~WorkerThread() {
    {
        const std::lock_guard guard{in_->mutex};
        in_->ending = true;
    }
    in_->changed.notify_all();
    if (in_->thread.joinable()) in_->thread.join();
}

void WorkerThread::post(std::function<void()> work) {
    {
        const std::lock_guard guard{in_->mutex};
        in_->waiting.push_back(std::move(work));
    }
    if (!in_->thread.joinable()) in_->thread = std::thread{[in = in_.get()] { in->run(); }};
    in_->changed.notify_all();
}

} // namespace attune::app
