#include "store/log_load.h"

#include "store/log_lines.h"
#include "store/record_body.h"
#include "store/record_line.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace attune::store {

namespace {

constexpr std::string_view line_begin = R"({"v":)";

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
        const auto numbers = log_numbers(disk_, folder_);
        if (!numbers.ok()) return give_up(numbers.error);
        for (const auto number : numbers.value) {
            auto file = disk_.read(folder_.log(number), log_bytes_max);
            if (!file.ok()) return give_up(file.error);
            make_room(file.value.size(), numbers.value.size());
            take_file(number, std::move(file.value));
        }
        for (const auto& damaged : damaged_) report(damaged);
        cut_torn();
        put_all(loaded_.library, taken_bodies());
        return std::move(loaded_);
    }

private:
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
        for (auto end = whole.find('\n'); end != std::string_view::npos; end = whole.find('\n', begin)) {
            take_line(whole.substr(begin, end - begin), damaged);
            begin = end + 1;
        }
        if (damaged.lines > 0) damaged_.push_back(std::move(damaged));
        loaded_.end = {number, size, begin == size};
        if (begin < size) take_tail(number, begin, whole.substr(begin));
    }

    /// A guess, from the first of so many files of about one size: moving what is known to a larger table takes longer
    /// than reading it. Bounded, since it trusts what somebody else may have written.
    void make_room(std::size_t bytes, std::size_t files) {
        constexpr std::size_t usual_line = 300, most = 1'000'000;
        if (loaded_.versions.size() == 0) loaded_.versions.reserve(std::min(bytes / usual_line * files, most));
    }

    void take_line(std::string_view line, Damaged& damaged) {
        if (line.find_first_not_of(" \t\r") == std::string_view::npos) return;
        if (const auto envelope = reader_.read(line)) return take(*envelope);
        damaged.bytes.append(line).append("\n");
        ++damaged.lines;
        // Its number may be taken: giving it to another version would make two of one name.
        if (last_dev_ != nullptr) ++last_dev_->second.n;
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
                const auto envelope = reader_.read(piece.substr(0, end + 1));
                if (envelope && reader_.had_checksum()) take(*envelope);
            }
            begin = next;
        }
    }

    void take(const EnvelopeView& envelope) {
        know(envelope.rank);
        const auto fresh = says_.size();
        const auto added = loaded_.versions.add(envelope, reader_, fresh);
        if (added.came == Versions::Came::Past) return;
        const auto slot = added.came == Versions::Came::Beside ? fresh : added.slot;
        if (slot == fresh) says_.emplace_back();
        auto read = envelope.gone ? BodyRead{} : reader_.body();
        says_[slot] = read.body ? std::optional{held(*std::move(read.body))} : std::nullopt;
        if (!read.unknown.empty())
            unknown_.insert_or_assign(slot, std::move(read.unknown));
        else if (!unknown_.empty())
            unknown_.erase(slot);
    }

    void know(const Rank& rank) {
        if (last_dev_ == nullptr || last_dev_->first != rank.dev)
            last_dev_ = &*loaded_.devices.try_emplace(std::string{rank.dev}).first;
        auto& known = last_dev_->second;
        known.n = std::max(known.n, rank.n);
        known.at = std::max(known.at, rank.at);
    }

    /// A last line without its newline: whole all the same, or torn by a crash or a full disk.
    void take_tail(std::uint32_t number, std::size_t begin, std::string_view tail) {
        if (const auto envelope = reader_.read(tail)) return take(*envelope);
        salvage(tail);
        torn_.push_back({number, begin, std::string{tail}});
    }

    /// After a failed write everything is written again to a new file: then nothing is missing.
    void forget_rewritten(std::string_view later) {
        std::erase_if(torn_, [&](const Torn& torn) {
            return later.starts_with(torn.tail) || later.find("\n" + torn.tail) != std::string_view::npos;
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

    /// Versions that were made apart lie there too, and such as others stand over by now.
    void leave_what_counts() {
        if (!loaded_.versions.was_wide()) return;
        std::vector<bool> counts(says_.size());
        for (const auto slot : loaded_.versions.slots()) counts[slot] = true;
        for (std::size_t slot = 0; slot < says_.size(); ++slot)
            if (!counts[slot]) says_[slot].reset();
    }

    void pass_on_unknown() {
        for (auto& [slot, unknown] : unknown_) {
            if (!says_[slot]) continue;
            const auto& id = std::visit([](const auto& record) -> const RecordId& { return record->id; }, *says_[slot]);
            loaded_.unknown.insert_or_assign(id, std::move(unknown));
        }
    }

    /// In the order of the log, which is nearly that of the shelves.
    std::vector<HeldBody> taken_bodies() {
        leave_what_counts();
        pass_on_unknown();
        std::vector<HeldBody> bodies;
        bodies.reserve(says_.size());
        for (auto& body : says_)
            if (body) bodies.push_back(*std::move(body));
        return bodies;
    }

    Disk& disk_;
    const Folder& folder_;
    LineReader reader_;
    LoadedLog loaded_;
    std::vector<std::optional<HeldBody>> says_;            ///< by slot; none: gone, or nothing that we understand
    std::unordered_map<std::size_t, std::string> unknown_; ///< the same
    std::vector<Damaged> damaged_;
    std::vector<Torn> torn_;
    std::pair<const std::string, KnownDevice>* last_dev_ = nullptr; ///< one of `devices`
};

} // namespace

LoadedLog load_log(Disk& disk, const Folder& folder) { return LogLoad{disk, folder}.run(); }

} // namespace attune::store
