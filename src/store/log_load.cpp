#include "store/log_load.h"

#include "store/record_body.h"
#include "store/record_line.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace attune::store {

namespace {

/// Our own files end at a few MiB. Bounds what a file made by somebody else can cost.
constexpr std::size_t file_bytes_max = 256U << 20U;
constexpr std::string_view line_begin = R"({"v":)";

struct Newest {
    Envelope envelope;
    BodyRead read;
};

struct Damaged {
    std::uint32_t file = 0;
    std::string bytes; ///< the lines as they are
    std::size_t lines = 0;
};

struct Torn {
    std::uint32_t file = 0;
    std::size_t begin = 0;
    std::string tail;
};

class LogLoad {
public:
    LogLoad(Disk& disk, const Folder& folder) : disk_{disk}, folder_{folder} {}

    LoadedLog run() {
        const auto numbers = log_numbers();
        for (const auto number : numbers) {
            auto file = disk_.read(folder_.log(number), file_bytes_max);
            if (!file.ok()) return give_up(file.error);
            take_file(number, std::move(file.value));
        }
        if (loaded_.failure) return std::move(loaded_);
        for (const auto& damaged : damaged_) report(damaged);
        cut_torn();
        for (auto& [id, newest] : newest_) keep(id, std::move(newest.read));
        put_all(loaded_.library, std::move(bodies_));
        return std::move(loaded_);
    }

private:
    std::vector<std::uint32_t> log_numbers() {
        std::vector<std::uint32_t> numbers;
        const auto names = disk_.list(folder_.log());
        if (!names.ok()) {
            if (names.error != std::errc::no_such_file_or_directory) give_up(names.error);
            return numbers;
        }
        for (const auto& name : names.value) {
            if (const auto number = Folder::log_number(name)) numbers.push_back(*number);
        }
        std::ranges::sort(numbers);
        return numbers;
    }

    LoadedLog give_up(std::error_code error) {
        loaded_.failure = {error, "log"};
        return std::move(loaded_);
    }

    void take_file(std::uint32_t number, std::string bytes) {
        const auto size = bytes.size();
        bytes.append(line_padding(), ' ');
        const auto whole = std::string_view{bytes}.substr(0, size);
        forget_rewritten(whole);
        Damaged damaged{.file = number, .bytes = {}};
        std::size_t begin = 0;
        for (auto end = whole.find('\n'); end != std::string_view::npos;
             end = whole.find('\n', begin)) {
            take_line(whole.substr(begin, end - begin), damaged);
            begin = end + 1;
        }
        if (damaged.lines > 0) damaged_.push_back(std::move(damaged));
        loaded_.end = {number, size, begin == size};
        if (begin < size) take_tail(number, begin, whole.substr(begin));
    }

    void take_line(std::string_view line, Damaged& damaged) {
        if (line.find_first_not_of(" \t\r") == std::string_view::npos) return;
        if (auto envelope = reader_.read(line)) return take(std::move(*envelope));
        damaged.bytes.append(line).append("\n");
        ++damaged.lines;
        // Its number may be taken: giving it to another version would make two of one name.
        if (!last_dev_.empty()) ++loaded_.counts[last_dev_];
        salvage(line);
    }

    /// A lost newline joins lines; what is whole within, by its checksum, still counts.
    void salvage(std::string_view line) {
        auto begin = line.find(line_begin);
        while (begin != std::string_view::npos) {
            const auto next = line.find(line_begin, begin + 1);
            const auto piece = line.substr(begin, next - begin);
            const auto end = piece.rfind('}');
            if (end != std::string_view::npos) {
                auto envelope = reader_.read(piece.substr(0, end + 1));
                if (envelope && reader_.had_checksum()) take(std::move(*envelope));
            }
            begin = next;
        }
    }

    void take(Envelope envelope) {
        loaded_.clock.saw(envelope.at);
        auto& count = loaded_.counts[envelope.dev];
        count = std::max(count, envelope.n);
        last_dev_ = envelope.dev;
        const auto found = newest_.find(envelope.id);
        if (found != newest_.end() && !supersedes(envelope, found->second.envelope)) return;
        auto read = envelope.gone ? BodyRead{} : reader_.body();
        auto id = envelope.id;
        newest_.insert_or_assign(std::move(id), Newest{std::move(envelope), std::move(read)});
    }

    /// A last line without its newline: whole all the same, or torn by a crash or a full disk.
    void take_tail(std::uint32_t number, std::size_t begin, std::string_view tail) {
        if (auto envelope = reader_.read(tail)) return take(std::move(*envelope));
        salvage(tail);
        torn_.push_back({number, begin, std::string{tail}});
    }

    /// After a failed write everything is written again to a new file: then nothing is missing.
    void forget_rewritten(std::string_view later) {
        std::erase_if(torn_, [&](const Torn& torn) {
            return later.starts_with(torn.tail) ||
                   later.find("\n" + torn.tail) != std::string_view::npos;
        });
    }

    void cut_torn() {
        for (const auto& [number, begin, tail] : torn_) {
            const auto kept = keep_damaged(disk_, folder_, stem(number), ".jsonl", tail);
            if (!kept.known) ++loaded_.lines_set_aside;
            if (kept.error || disk_.cut(folder_.log(number), begin)) continue;
            if (number == loaded_.end.number) loaded_.end = {number, begin, true};
        }
    }

    void report(const Damaged& damaged) {
        // Copied as a help for people; the lines stay where they are, so a failure loses nothing.
        const auto kept = keep_damaged(disk_, folder_, stem(damaged.file), ".jsonl", damaged.bytes);
        if (!kept.known) loaded_.lines_set_aside += damaged.lines;
    }

    static std::string stem(std::uint32_t number) {
        const auto name = Folder::log_name(number);
        return "log-" + name.substr(0, name.find('.'));
    }

    void keep(const RecordId& id, BodyRead read) {
        if (!read.unknown.empty()) loaded_.unknown.emplace(id, std::move(read.unknown));
        if (read.body) bodies_.push_back(std::move(*read.body));
    }

    Disk& disk_;
    const Folder& folder_;
    LineReader reader_;
    LoadedLog loaded_;
    std::unordered_map<RecordId, Newest> newest_;
    std::vector<Damaged> damaged_;
    std::vector<Torn> torn_;
    std::vector<Body> bodies_;
    std::string last_dev_;
};

} // namespace

LoadedLog load_log(Disk& disk, const Folder& folder) { return LogLoad{disk, folder}.run(); }

} // namespace attune::store
