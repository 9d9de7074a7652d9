// The wall, and the one photo of the note that is being written, `drafts.note`.
#pragma once

#include "core/actions/list.h"
#include "core/drafts.h"
#include "core/photo.h"
#include "core/state.h"

#include <string>
#include <vector>

namespace attune::action {

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

// photos
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

using OfWall = List<BeginNote, DropNoteDraft, PinNote, GiveHeart, BinNote, UnbinNote, EndNote, ShowGoodMoment, ReadOut>;
using OfPhotos = List<TakePhoto, PhotoTaken, PhotoRefused, RemovePhoto, PicturesFound>;

} // namespace attune::action
