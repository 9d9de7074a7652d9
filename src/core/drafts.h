// Half-typed text. Lives outside the widgets, is saved after a moment's quiet, survives a crash.
#pragma once

#include "core/hue.h"
#include "core/id.h"
#include "core/journal_drafts.h"
#include "core/records.h"
#include "core/way.h"

#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace attune {

/// One person's half-written part of the closing page, and what they wrote down on the stage before it.
struct ClosingAnswer {
    std::string heard;
    std::string appreciation;
    std::optional<RecordId> to;   ///< whom they thank; none: all
    std::optional<RecordId> note; ///< pinned as
    std::vector<KeptThanks> thanks{};
    std::string wish{};
    std::optional<RecordId> wish_plan{}, wish_goal{}; ///< what it became

    bool operator==(const ClosingAnswer&) const = default;
};

/// A note being written, or one on the wall being changed.
struct NoteDraft {
    std::optional<RecordId> note;    ///< the one that is changed; none: a new one
    std::optional<RecordId> from;    ///< none: not chosen yet
    std::optional<RecordId> to;      ///< none: all of us
    std::optional<RecordId> answers; ///< the note it thanks back for
    std::string text;
    std::optional<Kind> kind;
    std::optional<Hue> paper;
    std::optional<Photo> photo;

    bool operator==(const NoteDraft&) const = default;
};

/// For changing it.
[[nodiscard]] NoteDraft draft_of(const Note& note);
/// The paper of a note for which nobody chose one: the hue of who is thanked, gold for a celebration.
[[nodiscard]] Hue paper_for(const Library& library, const NoteDraft& draft);

/// A card of one's own deck being written or changed.
struct CardDraft {
    RecordId deck;
    Card card; ///< with an empty id: a new one

    bool operator==(const CardDraft&) const = default;
};

struct Drafts {
    // people
    std::optional<RecordId> person; ///< whom the sheet edits; none: somebody new
    std::string person_name;
    std::optional<Hue> person_hue;
    std::array<std::string, 2> first_names; ///< asked for on the first start
    // minutes changed on a way's page, by way: used up when its session begins
    std::map<RecordId, Lengths> lengths;
    // closing page
    std::map<RecordId, ClosingAnswer> closing; ///< by person
    std::string next_step;
    std::optional<RecordId> next_step_plan; ///< what it became
    // own way being written
    std::optional<Way> way;
    std::optional<Way> way_before; ///< as it was before a phase was taken out
    // own deck and card being written
    std::optional<Deck> deck; ///< its words and hue only
    std::optional<CardDraft> card;
    // notes for the wall: the one in hand, and others that made room for it
    NoteDraft note;
    std::vector<NoteDraft> notes_aside;
    JournalDrafts journal;
    TogetherDrafts together;

    // Once in `drafts.cpp`: else in every file that holds one, for a second or more of compile time each.
    Drafts();
    Drafts(const Drafts&);
    Drafts(Drafts&&) noexcept;
    Drafts& operator=(const Drafts&);
    Drafts& operator=(Drafts&&) noexcept;
    ~Drafts();
    bool operator==(const Drafts&) const = default;
};

} // namespace attune
