// What screens and the machine ask for. Imperatives; carried out by `update` after the frame.
#pragma once

#include "core/drafts.h"
#include "core/session.h"
#include "core/state.h"

#include <memory>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>

namespace attune {

namespace action {
// moving about
/// A destination replaces all places, any other lies on top (or is gone back to when it lies below
/// already). A destination while a session runs pauses it: it is left for later.
struct GoTo {
    Place place;
};
/// The place below. On a destination nothing; on the closing page `CloseSession`; on the stage: out
/// of stage or table mode, then the EndSession sheet, or straight home when nobody has begun.
struct Back {};
// people. Adding, changing or removing somebody closes the Person sheet and uses up its draft.
struct AddPerson {
    std::string name;
    std::optional<Hue> hue;
}; ///< no hue: one that is free
struct EditPerson {
    Person person;
}; ///< name and hue; the order stays
struct RemovePerson {
    RecordId id;
};
struct MovePerson {
    RecordId id;
    std::size_t to = 0;
}; ///< among all people; the table follows
/// Somebody who was removed, as a session of the history knows them, sits at the table again.
struct BringBack {
    Seat seat;
};
struct SetHere {
    RecordId id;
    bool here = true;
};
struct SwapHere {}; ///< the other one begins; of more than two, the next one
// ways. Saving closes the editor and uses up its draft; removing closes the pages about that way.
struct ChooseWay {
    RecordId id;
}; ///< offered first from now on
struct SaveWay {
    Way way;
}; ///< a new one has an empty id; of a built-in one a copy is made
struct DuplicateWay {
    RecordId id;
};
struct RemoveWay {
    RecordId id;
};
struct ShareWay {
    RecordId id;
}; ///< written as JSON into the data folder's exports
struct TakeWay {
    Way way;
}; ///< from a file somebody shared: one of our own from now on
// cards: of a deck that is there, else nothing happens
struct DrawNext {
    RecordId deck;
}; ///< the next card up; also one that was laid back
struct DrawBack {
    RecordId deck;
}; ///< the card before is up again, the one that was goes back on the pile
struct TurnCard {
    RecordId deck;
};
struct ShuffleDeck {
    RecordId deck;
}; ///< all cards anew, with another one up
struct FilterDeck {
    RecordId deck;
    CardFilter filter;
}; ///< a card that it leaves out makes room for one it does not
struct MarkCard {
    RecordId deck;
    std::string card;
    Mark mark = Mark::Kept;
    bool on = true;
}; ///< set aside, it makes room
struct PickCard {
    RecordId deck;
    std::string card;
}; ///< up, on the deck's page
struct TakeTurn {
    RecordId deck;
    std::string card;
}; ///< a session of the offered way, with the card on the stage
// decks of one's own
struct SaveDeck {
    Deck deck;
}; ///< its words and hue; a new one has an empty id and no cards yet, else those it has stay
struct RemoveDeck {
    RecordId id;
};
struct DuplicateDeck {
    RecordId id;
}; ///< any deck, as one of our own; leads to its page
struct SaveCard {
    RecordId deck;
    Card card;
    bool another = false;
}; ///< a new one has an empty id; `another`: the sheet stays
struct RemoveCard {
    RecordId deck;
    std::string card;
};
struct MoveCard {
    RecordId deck;
    std::string card;
    std::size_t to = 0;
};
struct CopyCard {
    RecordId deck;
    std::string card;
    RecordId to;
}; ///< no `to`: into a new deck
struct TakeDeck {
    Deck deck;
}; ///< from a file somebody shared: one of our own from now on
struct ShareDeck {
    RecordId id;
    DeckFormat format = DeckFormat::Json;
}; ///< written into the data folder's exports
// session
/// Empty: the offered one. Minutes changed for it in the drafts count and are used up. Too few
/// people: leads to People. Where one waits: asks first, unless that one is to be ended.
struct BeginSession {
    RecordId way;
    bool ends_waiting = false;
    bool agreements_seen = false; ///< else a deep one asks for them first, until all have agreed
};
/// Finish leads to the closing page, or home when no time was on the clock; TimeOut closes its sheet;
/// Join and Leave change who is here too.
struct OnStage {
    Happening what;
};
struct UndoOnStage {};
struct DrawCard {}; ///< of the phase's depth, else a gentle one
struct SkipCard {}; ///< another one in its place: whoever reads it first still does
struct SetStageMode {
    StageMode mode;
};
struct ResumeRecovered {}; ///< also one that was left for later
struct DropRecovered {};   ///< keeps what was said so far in the history
// closing page and history
/// Pinned again: the same note is changed. Of two people, no `to` means the other one.
struct PinAppreciation {
    RecordId from;
    std::optional<RecordId> to;
    std::string text;
};
struct UnpinAppreciation {
    RecordId from;
};
/// One of those in `drafts.closing`, written down on the stage; pinned again it is changed.
struct PinThanks {
    RecordId from;
    std::size_t at = 0;
};
struct UnpinThanks {
    RecordId from;
    std::size_t at = 0;
};
/// For tomorrow, as long as nobody says another day.
struct PlanWish {
    RecordId person;
};
struct WishAsGoal {
    RecordId person;
};                      ///< of whoever wishes it
struct PlanNextStep {}; ///< the same
struct CloseSession {}; ///< with what the drafts hold; to the history and home
struct BackToStage {};  ///< finished by mistake
struct RemoveSummary {
    RecordId id;
};
struct SaveSummary {
    RecordId id;
}; ///< as Markdown; empty id: the session being closed
// the wall
/// Opens Compose. A draft for the same purpose (a new note, that note changed, thanks for that one) is gone on
/// with, else this is what it begins with; another draft in hand is laid aside until it is asked for again.
struct BeginNote {
    NoteDraft with;
};
struct DropNoteDraft {}; ///< what is being written, for good
struct PinNote {};       ///< `drafts.note` onto the wall, or a word on what is missing
struct GiveHeart {
    RecordId note, person;
    bool on = true;
};
struct BinNote {
    RecordId id;
};
struct UnbinNote {
    RecordId id;
};
struct EndNote {
    RecordId id;
};                        ///< out of the bin, for good
struct ShowGoodMoment {}; ///< another one where one is shown
/// Last week's notes, one by one, from this one on; empty: from the first.
struct ReadOut {
    RecordId note;
};
// photos: one for the note that is being written, `drafts.note`
/// A file's path as it was typed, or one that was dropped. Opens Compose when that is not open. It
/// is made ready elsewhere; until then `State::taking_photo` says so.
struct TakePhoto {
    std::string path;
};
struct PhotoTaken {
    std::string path;
    Photo photo;
};
struct PhotoRefused {
    std::string path;
    std::string words;
};
struct RemovePhoto {}; ///< also one that is still being made ready
struct PicturesFound {
    std::vector<FoundPicture> newest;
}; ///< asked for whenever the sheet to choose a photo opens
// journal. What is saved closes its editor and uses up its draft; removing closes the pages about it.
struct BeginCheckIn {}; ///< or the one that waits
/// Seals what the draft of this person holds; the device is handed on.
struct SealAnswer {
    RecordId check_in;
    RecordId person;
};
struct OpenCheckIn {
    RecordId id;
}; ///< once all have written
struct SitOut {
    RecordId check_in;
    RecordId person;
}; ///< not this time: nobody waits for them
struct RemoveCheckIn {
    RecordId id;
}; ///< with what was written for it
struct SaveFeeling {
    Feeling feeling;
}; ///< a new one has an empty id
struct RemoveFeeling {
    RecordId id;
}; ///< one of people's own; one that came with the program is as it was
struct SaveEntry {
    Entry entry;
}; ///< author, text, prompt, only mine; a new one has an empty id
struct RemoveEntry {
    RecordId id;
};
/// It reads as it did before; what it says now is kept among what it said earlier.
struct TakeEntryBack {
    RecordId id;
    std::size_t earlier = 0;
};
struct DrawPrompt {};   ///< into the draft of the entry; all come before one comes again
struct OpenAnyEntry {}; ///< some older one, of those that are not only somebody's
struct SaveComment {
    RecordId entry;
    RecordId author;
    std::string text;
};
struct RemoveComment {
    RecordId id;
};
// together
struct SaveIdea {
    Idea idea;
}; ///< a new one has an empty id
struct RemoveIdea {
    RecordId id;
};
struct LikeIdea {
    RecordId idea;
    RecordId person;
    std::optional<bool> likes; ///< none: nothing said
};
struct SavePlan {
    Plan plan;
}; ///< a new one has an empty id
struct RemovePlan {
    RecordId id;
};
struct SharePlan {
    RecordId id;
}; ///< as a calendar file into the data folder's exports
struct SaveMemory {
    Memory memory;
}; ///< a new one has an empty id
struct RemoveMemory {
    RecordId id;
};
struct SaveRitual {
    Ritual ritual;
}; ///< a new one has an empty id
struct RemoveRitual {
    RecordId id;
};
/// For the day, week or month that is; none: as if nothing had been said.
struct MarkRitual {
    RecordId id;
    std::optional<bool> done;
};
struct RestRitual {
    RecordId id;
    bool rests = true;
};
struct Unplug {}; ///< a quiet full screen; only `PlugIn` leaves it
struct PlugIn {};
struct SaveGoal {
    Goal goal;
}; ///< owner, what, why, steps; a new one has an empty id
struct RemoveGoal {
    RecordId id;
};
struct TickStep {
    RecordId goal;
    std::size_t step = 0;
    bool done = true;
};
/// Reached, or not after all. Then its owner is asked whether it shall go on the wall.
struct ReachGoal {
    RecordId id;
    bool reached = true;
};
struct CelebrateGoal {
    RecordId id;
    std::string text;
}; ///< a note on the wall, from its owner to all
struct SaveCheer {
    RecordId goal;
    RecordId from;
    std::string text;
};
struct RemoveCheer {
    RecordId id;
};
struct SaveWin {
    RecordId goal;
    std::string text;
};
struct RemoveWin {
    RecordId id;
}; ///< its note on the wall stays
struct CelebrateWin {
    RecordId id;
}; ///< a note on the wall, from the goal's owner to all
struct SaveAgreements {
    std::vector<std::string> lines;
}; ///< each one agrees anew
struct Agree {
    RecordId person;
    bool agrees = true;
};
// sharing
/// A folder as it was typed, chosen or dropped: what lies there is then in `State::folder_look`.
struct LookAtFolder {
    std::string path;
};
/// Shares through the folder that was looked at; what lies in it and what is here become one.
struct ShareThere {};
struct ForgetFolderLook {};
struct StopSharing {}; ///< keeps everything that came
/// Opens the sheet about it; `State::other_versions` has them in a moment.
struct ShowOtherVersions {
    RecordId id;
};
struct TakeVersion {
    std::size_t index = 0;
};                     ///< of those shown: it shows from now on
struct KeepVersion {}; ///< the one that shows; the others are offered no more
// backups, everything as a file, bringing in
struct LookAtBackups {}; ///< opens their page; `State::keeping` has them in a moment
struct BackUpNow {};
struct LookAtBackup {
    std::string name;
}; ///< opens the sheet that says what restoring it would change
struct RestoreBackup {
    bool also_since = false; ///< what was made since goes
};                           ///< the one that was looked at
struct UndoKeeping {};       ///< what the last restoring or bringing in changed
struct SaveEverything {
    ExportChoice choice; ///< `with_private` as `SaveWithPrivate` said
};                       ///< as a file in the data folder's exports
struct SaveWithPrivate {
    bool on = false;
};
/// A path as it was typed or dropped; opens the sheet that says what is in it.
struct LookAtImport {
    std::string path;
};
struct MapColumns {
    ColumnMap columns;
};                 ///< of the table that was looked at
struct BringIn {}; ///< what was looked at
/// Two people were one all along: `goes` is named nowhere any more.
struct MergePeople {
    RecordId goes, stays;
};
/// A path as it was typed or dropped; empty: none.
struct ChooseNewPlace {
    std::string path;
};
struct MoveData {};    ///< there
struct StopKeeping {}; ///< the work in hand
struct KeepingSays {
    KeepingNews news;
}; ///< from those who do it
// settings and notices
struct ChangeSettings {
    Settings settings;
};
struct TestSound {};
struct Restore {}; ///< what the notice offers to put back
struct DismissNotice {};
struct SeenLoadReport {};
struct OpenDataFolder {};
struct ToggleFullScreen {};
struct Quit {};
// from the machine
struct Tick {}; ///< time passed
struct DiskFailed {
    DiskTrouble trouble;
};
struct DiskWell {};
struct SavingChanged {
    bool saving = false;
};
struct WindowMoved {
    WindowPlace window;
};
struct SoundMissing {
    bool missing = true;
};
struct SharingChanged {
    SharingReport report;
    std::string space; ///< the wall that was joined; empty: none yet
};
struct FolderLooked {
    FolderLook look;
};
struct VersionsFound {
    OtherVersions found;
};
struct FileSaved {
    std::string path;
    bool ok = true;
};
struct Say {
    std::string words;
}; ///< a notice, e.g. why a dropped file was not taken
} // namespace action

// In groups, for whoever reads.
namespace action {
template <class... A>
struct List {};

using Moving = List<GoTo, Back>;
using OfPeople = List<AddPerson, EditPerson, RemovePerson, MovePerson, BringBack, SetHere, SwapHere>;
using OfWays = List<ChooseWay, SaveWay, DuplicateWay, RemoveWay, ShareWay, TakeWay>;
using OfCards = List<DrawNext, DrawBack, TurnCard, ShuffleDeck, FilterDeck, MarkCard, PickCard, TakeTurn>;
using OfDecks =
    List<SaveDeck, RemoveDeck, DuplicateDeck, SaveCard, RemoveCard, MoveCard, CopyCard, TakeDeck, ShareDeck>;
using OfSessions =
    List<BeginSession, OnStage, UndoOnStage, DrawCard, SkipCard, SetStageMode, ResumeRecovered, DropRecovered>;
using OfClosing = List<PinAppreciation, UnpinAppreciation, PinThanks, UnpinThanks, PlanWish, WishAsGoal, PlanNextStep,
                       CloseSession, BackToStage, RemoveSummary, SaveSummary>;
using OfWall = List<BeginNote, DropNoteDraft, PinNote, GiveHeart, BinNote, UnbinNote, EndNote, ShowGoodMoment, ReadOut>;
using OfPhotos = List<TakePhoto, PhotoTaken, PhotoRefused, RemovePhoto, PicturesFound>;
using OfJournal = List<BeginCheckIn, SealAnswer, OpenCheckIn, SitOut, RemoveCheckIn, SaveFeeling, RemoveFeeling,
                       SaveEntry, RemoveEntry, TakeEntryBack, DrawPrompt, OpenAnyEntry, SaveComment, RemoveComment>;
using OfTime = List<SaveIdea, RemoveIdea, LikeIdea, SavePlan, RemovePlan, SharePlan, SaveMemory, RemoveMemory,
                    SaveRitual, RemoveRitual, MarkRitual, RestRitual, Unplug, PlugIn>;
using OfGrowth = List<SaveGoal, RemoveGoal, TickStep, ReachGoal, CelebrateGoal, SaveCheer, RemoveCheer, SaveWin,
                      RemoveWin, CelebrateWin, SaveAgreements, Agree>;
using OfNotices = List<ChangeSettings, TestSound, Restore, DismissNotice, SeenLoadReport, OpenDataFolder,
                       ToggleFullScreen, Quit, Say>;
using OfSharing = List<LookAtFolder, ShareThere, ForgetFolderLook, StopSharing, ShowOtherVersions, TakeVersion,
                       KeepVersion, SharingChanged, FolderLooked, VersionsFound>;
using OfKeeping =
    List<LookAtBackups, BackUpNow, LookAtBackup, RestoreBackup, UndoKeeping, SaveEverything, SaveWithPrivate,
         LookAtImport, MapColumns, BringIn, MergePeople, ChooseNewPlace, MoveData, StopKeeping, KeepingSays>;
using OfMachine = List<Tick, DiskFailed, DiskWell, SavingChanged, WindowMoved, SoundMissing, FileSaved>;

template <class... A, class... B>
List<A..., B...> operator+(List<A...>, List<B...>);

using All = decltype(Moving{} + OfPeople{} + OfWays{} + OfCards{} + OfDecks{} + OfSessions{} + OfClosing{} + OfWall{} +
                     OfPhotos{} + OfJournal{} + OfTime{} + OfGrowth{} + OfNotices{} + OfSharing{} + OfKeeping{} +
                     OfMachine{});

/// -1: not among them.
template <class A, class... Others>
[[nodiscard]] consteval int index_in(List<Others...> /*all*/) {
    int index = 0;
    return ((std::is_same_v<A, Others> || (++index, false)) || ...) ? index : -1;
}

template <class A>
concept Any = index_in<A>(All{})
>= 0;
} // namespace action

/// Any of the above; each converts to it. A std::variant of so many would cost every file that acts a second of compile
/// time, for how it is taken apart.
class Action {
public:
    template <action::Any A>
    Action(A action) // implicit, since an action is one
        : index_(action::index_in<A>(action::All{})), what_(std::make_shared<const A>(std::move(action))) {}

    /// Null: it is another one.
    template <action::Any A>
    [[nodiscard]] const A* get_if() const {
        return index_ == action::index_in<A>(action::All{}) ? static_cast<const A*>(what_.get()) : nullptr;
    }

    /// Hands the one that it is to `take`.
    template <class Take>
    void visit(Take&& take) const {
        visit(take, action::All{});
    }

private:
    template <class Take, class... A>
    void visit(Take& take, action::List<A...> /*all*/) const {
        int index = 0;
        (void)((index++ == index_ && (take(*static_cast<const A*>(what_.get())), true)) || ...);
    }

    int index_; // in All
    std::shared_ptr<const void> what_;
};

} // namespace attune
