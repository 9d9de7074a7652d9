// What saving costs over what the disk itself takes.
#include "bench/measure.h"
#include "store/store.h"

#include <fcntl.h>
#include <unistd.h>

#include <fstream>
#include <memory>
#include <stdexcept>
#include <string>
#include <variant>

namespace attune::bench {
namespace {

using Clock = std::chrono::steady_clock;
constexpr int saves_measured = 200;

/// Ours, without a thread: from handing the note over until it is confirmed.
double save_by_store(store::Store& store, int number, WallTime now) {
    const auto start = Clock::now();
    const auto ticket = store.put(bench_note(number), now);
    while (!store.saved(ticket)) (void)store.pump();
    return milliseconds_since(start);
}

class BareFile {
public:
    explicit BareFile(const std::filesystem::path& path)
        : file_(::open(path.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600)) {
        if (file_ < 0) throw std::runtime_error("cannot write in " + path.string());
    }
    ~BareFile() { ::close(file_); }
    BareFile(const BareFile&) = delete;
    BareFile& operator=(const BareFile&) = delete;

    double append(const std::string& line) const {
        const auto start = Clock::now();
        const bool written = ::write(file_, line.data(), line.size()) == static_cast<ssize_t>(line.size());
        if (!written || ::fdatasync(file_) != 0) throw std::runtime_error("the disk does not take a line");
        return milliseconds_since(start);
    }

private:
    int file_;
};

/// The length of a line as the store wrote it, so that both write as much.
std::size_t line_length(const std::filesystem::path& data) {
    std::ifstream log(data / "log" / "000001.jsonl");
    std::string line;
    if (!std::getline(log, line)) throw std::runtime_error("the store wrote no log");
    return line.size() + 1;
}

} // namespace

Json time_saves(const std::filesystem::path& folder) {
    const auto data = folder / "saves";
    auto opened = store::Store::open(data, {.threaded = false});
    auto* store = std::get_if<std::unique_ptr<store::Store>>(&opened);
    if (store == nullptr) throw std::runtime_error("another program has " + data.string());
    (void)(*store)->load();
    const WallTime now{std::chrono::sys_days{std::chrono::year{2026} / 11 / 15}};
    (void)save_by_store(**store, 0, now); // the first one makes the file

    const std::string line(line_length(data) - 1, 'x');
    const BareFile bare(folder / "bare");
    (void)bare.append(line + '\n');
    std::vector<double> ours;
    std::vector<double> floor;
    for (int i = 1; i <= saves_measured; ++i) { // in turns, since a disk has its moods
        ours.push_back(save_by_store(**store, i, now));
        floor.push_back(bare.append(line + '\n'));
    }
    Json out{{"bytes", line.size() + 1}, {"save", spread(ours)}, {"bare_fdatasync", spread(floor)}};
    out["times_the_bare_median"] =
        out["save"]["median_ms"].get<double>() / out["bare_fdatasync"]["median_ms"].get<double>();
    if (!(*store)->close()) throw std::runtime_error("the store could not save everything");
    return out;
}

} // namespace attune::bench
