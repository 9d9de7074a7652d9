// A thread that does one thing after the other.
#pragma once

#include <functional>
#include <memory>

namespace attune::app {

class WorkerThread {
public:
    WorkerThread();
    /// What has not begun is dropped; waits for what has.
    ~WorkerThread();
    WorkerThread(const WorkerThread&) = delete;
    WorkerThread& operator=(const WorkerThread&) = delete;

    /// The thread is made with the first one.
    void post(std::function<void()> work);

private:
    struct Inside;
    std::unique_ptr<Inside> in_;
};

} // namespace attune::app
