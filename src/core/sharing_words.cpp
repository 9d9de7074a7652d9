#include "core/sharing_words.h"

#include "core/words.h"

#include <algorithm>
#include <array>

namespace attune {

namespace {

std::string spelled_out(std::size_t count, std::string_view one, std::string_view many) {
    constexpr std::array<std::string_view, 10> numbers{"no",   "one", "two",   "three", "four",
                                                       "five", "six", "seven", "eight", "nine"};
    const auto number = count < numbers.size() ? std::string{numbers[count]} : std::to_string(count);
    return number + " " + std::string{count == 1 ? one : many};
}

std::string ago(long long count, std::string_view one, std::string_view many) {
    return (count == 1 ? std::string{one} : std::to_string(count) + " " + std::string{many}) + " ago";
}

std::string heard_words(const SharingReport& report, const Now& now) {
    const auto last = report.others.front().heard;
    const std::string whom = report.others.size() == 1 ? "it" : "one of them";
    if (last == WallTime{})
        return report.others.size() == 1 ? "It has joined. Nothing has been written on it yet."
                                         : "They have joined. Nothing has been written on them yet.";
    return "Last heard from " + whom + " " + ago_words(last, now) + ".";
}

/// How far it is; empty: it is done.
std::string coming_words(const SharingReport& report) {
    if (report.is_catching_up && report.files > 1 && report.files_to_read > 0) {
        const auto part = 100 * (report.files - std::min(report.files, report.files_to_read)) / report.files;
        return "What lies there is just coming in: " + std::to_string(part) + " %.";
    }
    if (report.is_catching_up) return "What lies there is just coming in.";
    constexpr std::size_t worth_saying = 200; // fewer are there before it is read
    if (report.to_go_out >= worth_saying)
        return "What is here is just going out: " + std::to_string(report.to_go_out) + " changes to go.";
    return {};
}

SharingWords words_when_good(const SharingReport& report, const Now& now) {
    if (const auto coming = coming_words(report); !coming.empty())
        return {report.others.empty()
                    ? "Sharing begins"
                    : "Shared with " + spelled_out(report.others.size(), "other device", "other devices"),
                coming + " Attune can be used meanwhile; closed or paused, it goes on the next time."};
    if (report.others.empty())
        return {"Ready for the other device",
                "Choose the same folder there, as soon as it has arrived. What you write lies ready in it."};
    const auto title = "Shared with " + spelled_out(report.others.size(), "other device", "other devices");
    return {title, heard_words(report, now)};
}

constexpr std::string_view goes_on = " Everything is safe here, and sharing goes on by itself.";

std::string wall_words(const FolderLook& look, std::size_t notes) {
    auto words = look.devices == 0 ? std::string{"No device has signed it yet."}
                                   : capital(spelled_out(look.devices, "device shares it.", "devices share it."));
    words += notes == 0 ? " What is in it comes here, and what you write from now on goes there."
                        : " What is in it and your " + (notes == 1 ? "note" : std::to_string(notes) + " notes") +
                              " here become one wall on all of them. Nothing is lost on either side, but it can’t be "
                              "taken apart again.";
    if (look.is_newer) words += " It is of a newer Attune: what this one does not know of it is kept, not shown.";
    return words;
}

} // namespace

std::string ago_words(WallTime then, const Now& now) {
    using std::chrono::duration_cast;
    const auto time = std::max(Millis{}, now.wall - then);
    const auto minutes = duration_cast<std::chrono::minutes>(time).count();
    const auto days = duration_cast<std::chrono::days>(time).count();
    if (minutes < 1) return "just now";
    if (minutes < 60) return ago(minutes, "a minute", "minutes");
    if (days < 1) return ago(minutes / 60, "an hour", "hours");
    if (days < 14) return ago(days, "a day", "days");
    if (days < 60) return ago(days / 7, "a week", "weeks");
    if (days < 730) return ago(days / 30, "a month", "months");
    return ago(days / 365, "a year", "years");
}

SharingWords words_for(const SharingReport& report, const Now& now) {
    using Standing = SharingReport::Standing;
    switch (report.standing) {
    case Standing::Off: return {"Not shared", "Your words are on this device alone."};
    case Standing::Beginning: return {"Looking at the folder…", "It takes a moment."};
    case Standing::Good: return words_when_good(report, now);
    case Standing::Paused:
        return {"Sharing is paused", "Nothing comes in and nothing goes out until you go on. Everything is safe here."};
    case Standing::FolderGone:
        return {"The folder is not there",
                "Is a stick pulled out, or does whatever keeps the folder not run?" + std::string{goes_on}, true};
    case Standing::Emptied:
        return {"Nothing of the wall is in the folder",
                "Is the disk that it lies on not connected, or was it emptied? If it comes back, sharing goes on by "
                "itself; if not, the wall can begin there anew. Everything is safe here.",
                true};
    case Standing::NotAllThere:
        return {"The folder is not all there yet",
                "Its beginning can’t be read, as when it is still on its way." + std::string{goes_on}, true};
    case Standing::OtherWall:
        return {"Another wall lies in the folder",
                "It is not the one that this device shares, so nothing was mixed. If both shall become one, look at it "
                "and join.",
                true};
    case Standing::NoPermission:
        return {"The folder can’t be written to",
                "The system does not allow it." + std::string{goes_on} + " As soon as it may be written to, that is.",
                true};
    case Standing::Full:
        return {"No room is left where the folder is", "Some has to be made there." + std::string{goes_on}, true};
    case Standing::Trouble: break;
    }
    return {"The folder does not answer well", "It is tried again and again." + std::string{goes_on}, true};
}

SharingWords words_for(const FolderLook& look, std::size_t notes) {
    using Lies = FolderLook::Kind;
    switch (look.kind) {
    case Lies::Asking: return {"Looking…", "The disk is being asked what lies there."};
    case Lies::Empty:
        return {"A shared wall can begin here",
                "A copy of what you have here goes into this folder, all but what is only mine. The other device joins "
                "it there."};
    case Lies::Wall:
        return {look.name.empty() ? "There is a wall here" : "“" + look.name + "” is here", wall_words(look, notes)};
    case Lies::NoBeginning:
        return {"The beginning of this wall is missing",
                "Something of a wall is in the folder, but not how it begins. If it is still on its way, look again in "
                "a while. If it was lost, the wall can begin anew: what lies there stays, and becomes one with yours.",
                true};
    case Lies::Damaged:
        return {"This folder is not all there",
                "Something of a wall is in it, and its beginning can’t be read. If it is still on its way, look again "
                "in a while.",
                true};
    case Lies::NotThere:
        return {"There is no such folder", "Nor is the one that it would lie in. A letter too many, perhaps?", true};
    case Lies::Own:
        return {"Your own words lie there",
                "The folder of this device alone is there, with what is only mine in it. Choose another one to share.",
                true};
    case Lies::NoFolder: return {"This is no folder", "A file of that name lies there.", true};
    case Lies::NoPermission: break;
    }
    return {"This folder can’t be used", "The system does not let Attune read and write there.", true};
}

} // namespace attune
