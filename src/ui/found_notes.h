// The notes that a filter and a search let through: gathered bit by bit, so that no frame walks all of them.
#pragma once

#include "core/wall.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace attune::ui {

class FoundNotes {
public:
    using Pointer = Shelf<Note>::Pointer;

    struct Wish {
        WallFilter filter;
        std::string query; ///< as typed; case and accents do not count, and every word must be there
        UtcOffset utc_offset{};

        bool operator==(const Wish&) const = default;
    };

    /// Call once a frame. A new wish begins anew with the newest notes; when the wall itself has changed, what
    /// was found before stays until all has been looked at again.
    void look(const Library& library, const Wish& wish);

    /// All notes have been looked at.
    [[nodiscard]] bool is_done() const { return done_; }
    /// What is found so far, newest first. They stay as they were when they were found.
    [[nodiscard]] const std::vector<Pointer>& notes() const { return shown_; }
    /// Changes with what is found, but not when more is added at its end.
    [[nodiscard]] std::uint64_t edition() const { return edition_; }
    /// Changes with the wish.
    [[nodiscard]] std::uint64_t wishes() const { return wishes_; }

private:
    void begin(const Library& library, const Wish& wish);
    void look_on(const Library& library);
    void fold_on(const Library& library);
    [[nodiscard]] bool has_words(std::size_t in_stretch) const;

    Wish wish_;
    std::vector<std::string> words_;
    Stretch stretch_;
    std::size_t next_ = 0; ///< of the shelf
    std::uint64_t revision_ = 0;
    std::size_t size_ = 0; ///< of the shelf: another one may have the same revision
    bool begun_ = false, done_ = true, replacing_ = false;
    std::vector<Pointer> shown_, coming_;
    std::uint64_t edition_ = 0, wishes_ = 0;
    // The words of the stretch's notes, folded, one behind the other: kept from one key to the next.
    std::string folded_;
    std::vector<std::size_t> folded_ends_;
    std::uint64_t folded_revision_ = 0;
    std::size_t folded_first_ = 0;
};

} // namespace attune::ui
