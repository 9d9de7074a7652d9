// The logs in a shared folder: which have changed, and what in them is new.
#pragma once

#include "store/folder.h"
#include "store/known_lines.h"
#include "store/record_line.h"
#include "store/shared_folder.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace attune::store {

/// Never writes. Lines count once they have their newline: a file that ends within one has not come
/// yet. A file is read on where it was read to, or from its beginning when that is not as it was.
class SharedLogs {
public:
    SharedLogs(Disk& disk, KnownLines& known) : disk_{disk}, known_{known} {}

    /// Begins with a folder that nothing is known of.
    void begin(Path log);
    /// Which files have changed since. `own`: this device, whose files are no news.
    [[nodiscard]] std::error_code look(std::string_view own);
    [[nodiscard]] bool is_behind() const { return !waiting_.empty(); }
    [[nodiscard]] std::size_t behind() const { return waiting_.size(); } ///< files
    [[nodiscard]] std::size_t files() const { return files_.size(); }
    struct NewLines {
        std::string text;           ///< good ones that the own log does not have, each with a newline
        std::set<std::string> devs; ///< who made them
        WallTime latest{};          ///< of when they say they were made
    };
    /// Reads changed files, until there is about so much.
    void read_on(NewLines& found, std::size_t enough);
    /// Since the last time: something that lay there does no more, or not as it did.
    [[nodiscard]] bool take_lost() { return std::exchange(lost_, false); }
    /// The same: others have written.
    [[nodiscard]] bool take_changed() { return std::exchange(changed_, false); }

    /// We have just added this.
    void appended(const std::string& name, std::string_view lines);
    /// How far it was read; none: nothing is known of it, or it did not end with a newline.
    [[nodiscard]] std::optional<std::size_t> whole_size(const std::string& name) const;
    /// The highest number of a device's segments; 0: none.
    [[nodiscard]] std::uint32_t last_number(std::string_view device) const;
    /// Whose segments lie there.
    [[nodiscard]] std::set<std::string> devices() const;
    /// There are more files than are read, or such as are too large.
    [[nodiscard]] bool is_beyond_bounds() const { return beyond_bounds_; }

private:
    struct File {
        FoundFile found;
        std::size_t read = 0;             ///< bytes, up to a newline
        std::uint32_t sum = 0;            ///< of those
        std::vector<std::uint64_t> lines; ///< marks of those in there
        int unseen = 0;                   ///< looks in a row
    };
    void find_own(std::string_view own);
    void drop_unseen();
    void forget(File& file);
    void read(const std::string& name, NewLines& found);
    void take_lines(File& file, std::string_view text, NewLines& found);

    Disk& disk_;
    KnownLines& known_;
    LineReader reader_;
    Path log_;
    std::map<std::string, File> files_;
    std::set<std::string> waiting_;
    bool lost_ = false, changed_ = false, beyond_bounds_ = false;
};

} // namespace attune::store
