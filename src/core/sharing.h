// Sharing a wall with other devices through a folder that something else keeps in step.
#pragma once

#include "core/records.h"
#include "core/time.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace attune {

/// What this device keeps of it.
struct SharedFolder {
    std::string path;
    std::string space;      ///< the id in its space.json; empty: not joined yet
    bool is_paused = false; ///< nothing is read from it or written to it until people go on

    bool operator==(const SharedFolder&) const = default;
};

/// How it stands, in words for people.
struct SharingReport {
    enum class Standing : std::uint8_t {
        Off,
        Beginning, ///< not looked at yet
        Good,
        Paused,      ///< people wanted it to rest
        FolderGone,  ///< not there: a stick that was pulled out
        Emptied,     ///< there, with nothing of the wall in it; so may be what is left where a stick was
        NotAllThere, ///< its space.json can't be understood, or is not there (yet)
        OtherWall,   ///< another wall lies there than the one that was joined
        NoPermission,
        Full,
        Trouble
    };
    struct Other {
        std::string device;
        WallTime heard{}; ///< the latest that came from it

        bool operator==(const Other&) const = default;
    };
    Standing standing = Standing::Off;
    std::string name;              ///< of the wall
    std::vector<Other> others;     ///< those that have something in the folder, last heard first
    bool is_newer = false;         ///< of a newer Attune: read as far as it is understood
    bool is_beyond_bounds = false; ///< more lies there than is read
    bool is_catching_up = false;   ///< not everything that lies there has been read
    std::size_t files = 0;         ///< that lie there
    std::size_t files_to_read = 0; ///< of those
    std::size_t to_go_out = 0;     ///< versions that are still to be put there

    bool operator==(const SharingReport&) const = default;
};

/// A record that came in, as it stands now.
struct TakenIn {
    RecordId id;
    std::optional<HeldBody> body; ///< none: gone, or nothing that we understand
    bool is_apart = false;        ///< there are other versions, made apart
    bool is_new = false;          ///< it was not known
};

/// What lies at a place where somebody wants to share.
struct FolderLook {
    enum class Kind : std::uint8_t {
        Asking,      ///< the disk has not answered yet
        Empty,       ///< or not there yet: a new wall can begin in it
        Wall,        ///< one that can be joined
        NoBeginning, ///< one whose space.json is not there (yet); it can be begun anew
        Damaged,     ///< its space.json can't be understood (yet)
        NotThere,    ///< nor is the folder above it
        NoFolder,    ///< something else lies there
        Own,         ///< this device keeps its own words there, what is only mine among them
        NoPermission,
    };
    std::string path; ///< as it would be shared; a folder "Attune" in one that holds other things
    Kind kind = Kind::Asking;
    std::string space, name;
    std::size_t devices = 0; ///< that share it already
    bool is_newer = false;

    bool operator==(const FolderLook&) const = default;
};

/// Where syncers keep their folders, as far as they are there.
struct UsualPlace {
    std::string name, path;

    bool operator==(const UsualPlace&) const = default;
};

/// A version of a record that was made apart from the one that shows.
struct OtherVersion {
    Body body;
    WallTime made{};
    std::string device;

    bool operator==(const OtherVersion&) const = default;
};

struct OtherVersions {
    RecordId id;
    std::vector<OtherVersion> versions; ///< the one that would count next first
    bool is_asking = true;              ///< the disk has not answered yet

    bool operator==(const OtherVersions&) const = default;
};

} // namespace attune
