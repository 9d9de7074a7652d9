// Sharing with another device, by finger and by keyboard.
#include "app/dropped.h"
#include "app/usual_places.h"
#include "journey.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

using namespace attune;
using namespace attune::app;

namespace {

void tell(Headless& h, const Action& action) {
    h.program().tell(action, h.now());
    h.settle();
}

/// A disk that finds this wherever it looks.
void finds(Headless& h, FolderLook::Kind kind, std::size_t devices = 0) {
    h.on_effect = [&h, kind, devices](const Effect& effect) {
        if (const auto* look = std::get_if<effect::LookAtFolder>(&effect))
            h.program().tell(action::FolderLooked{{.path = look->path, .kind = kind, .devices = devices}}, h.now());
    };
}

struct Home {
    Home()
        : path(std::filesystem::temp_directory_path() /
               ("attune-home-" + std::to_string(reinterpret_cast<std::uintptr_t>(this)))) {
        std::filesystem::create_directories(path);
    }
    ~Home() { std::filesystem::remove_all(path); }
    Home(const Home&) = delete;
    Home& operator=(const Home&) = delete;

    void folder(const char* name) const { std::filesystem::create_directories(path / name); }
    void file(const char* name, const std::string& text) const {
        std::filesystem::create_directories((path / name).parent_path());
        std::ofstream(path / name, std::ios::binary) << text;
    }
    std::string at(const char* name) const { return (path / name).string(); }
    std::filesystem::path path;
};

} // namespace

TEST_CASE("from the settings a folder that a syncer keeps is shared with three taps") {
    auto h = open("settings");
    finds(*h, FolderLook::Kind::Empty);
    h->program().state_for_setup().usual_places = {{"Syncthing", "/home/maya/Sync"}};
    h->tap("Share with another device");
    CHECK(h->state().place().screen == Screen::Sharing);
    h->tap("Syncthing");
    CHECK(h->sees("A shared wall can begin here"));
    h->tap("Share through this folder");
    REQUIRE(h->state().shared);
    CHECK(h->state().shared->path == "/home/maya/Sync");
    CHECK(h->sees("Looking at the folder"));
    CHECK(last_effect<effect::SaveDevice>(*h) != nullptr);
    tell(*h, action::SharingChanged{
                 {.standing = SharingReport::Standing::Good, .others = {{"a", h->now().wall - std::chrono::hours{1}}}},
                 "space"});
    CHECK(h->sees("Shared with one other device"));
    CHECK(h->sees("Last heard from it an hour ago."));
}

TEST_CASE("by keyboard alone: where the folder is, what lies there, and joining it") {
    auto h = open("sharing-off");
    finds(*h, FolderLook::Kind::Wall, 2);
    h->focus("Where the folder is");
    h->type("~/Sync");
    h->press(ImGuiKey_Enter);
    CHECK(h->sees("There is a wall here"));
    CHECK(h->sees("become one wall on all of them"));
    CHECK_FALSE(h->state().shared);
    h->focus("Make one wall of both");
    h->press(ImGuiKey_Enter);
    REQUIRE(h->state().shared);
    CHECK(h->state().shared->path == "~/Sync");
    h->press(ImGuiKey_Escape);
    CHECK(h->state().place().screen == Screen::Settings);
}

TEST_CASE("a folder that won't do is said to be so, and another one can be chosen") {
    auto h = open("sharing-nowhere");
    CHECK(h->sees("There is no such folder"));
    CHECK(h->find("Share through this folder") == nullptr);
    finds(*h, FolderLook::Kind::Empty);
    h->tap("Look again");
    CHECK(h->find("Share through this folder") != nullptr);
    h->tap("Choose another folder");
    CHECK(h->find("Where the folder is") != nullptr);
}

TEST_CASE("a folder that was emptied is begun anew with two taps, one that lost its beginning with three") {
    auto h = open("sharing-emptied");
    CHECK(h->sees("Nothing of the wall is in the folder"));
    finds(*h, FolderLook::Kind::Empty);
    h->tap("Look at the folder");
    h->tap("Share through this folder");
    CHECK(h->sees("Looking at the folder"));
    tell(*h, action::SharingChanged{{.standing = SharingReport::Standing::NotAllThere}, "space"});
    finds(*h, FolderLook::Kind::NoBeginning);
    h->tap("Look at the folder");
    CHECK(h->sees("The beginning of this wall is missing"));
    h->tap("Begin anew here");
    REQUIRE(h->state().shared);
    CHECK(h->state().shared->space.empty());
}

TEST_CASE("from the wall it is two taps away") {
    auto h = open("wall");
    h->tap("More about the wall");
    h->tap("Share with another device");
    CHECK(h->state().place().screen == Screen::Sharing);
}

TEST_CASE("sharing no more is one tap, and says that nothing goes with it") {
    auto h = open("sharing-on");
    h->tap("Share no more: all that came stays here");
    CHECK_FALSE(h->state().shared);
    CHECK(h->sees("Everything that came is still here."));
    CHECK(h->find("Where the folder is") != nullptr);
}

TEST_CASE("a folder that went away is said to be, in the settings too") {
    auto h = open("sharing-gone");
    CHECK(h->sees("The folder is not there"));
    CHECK(h->sees("Everything is safe here"));
    h->press(ImGuiKey_Escape);
    CHECK(h->sees("The folder is not there"));
}

TEST_CASE("the wall says that the folder is away, and leads to where more is said") {
    auto h = open("wall-alone");
    h->tap("Sharing waits: The folder is not there");
    CHECK(h->state().place().screen == Screen::Sharing);
}

TEST_CASE("sharing is paused with a tap, says so on the wall, and goes on with another") {
    auto h = open("sharing-on");
    h->tap("Pause sharing");
    CHECK(h->state().shared->is_paused);
    CHECK(h->sees("Nothing comes in and nothing goes out until you go on."));
    h->tap("Go on sharing");
    CHECK_FALSE(h->state().shared->is_paused);
}

TEST_CASE("another wall in the folder is joined only after it was looked at") {
    auto h = open("sharing-other");
    finds(*h, FolderLook::Kind::Wall, 1);
    h->tap("Look at that wall");
    CHECK(h->state().shared->space == "space");
    h->tap("Make one wall of both");
    CHECK(h->state().shared->space.empty());
}

TEST_CASE("how it is done is one tap away") {
    auto h = open("sharing-off");
    h->tap("Step by step");
    CHECK(h->sees("Install Syncthing on both devices."));
    CHECK(h->sees("To a new laptop"));
    h->press(ImGuiKey_Escape);
    CHECK(h->state().place().screen == Screen::Sharing);
}

TEST_CASE("another version of a note is one tap away, and one more takes it") {
    auto h = open("note-apart");
    const auto before = find_note(h->state().library, "note-1")->text;
    h->tap("Another version, written on another device");
    CHECK(h->sees("The other version is being looked up"));
    Note other = *find_note(h->state().library, "note-1");
    other.text = "In other words.";
    tell(*h, action::VersionsFound{{.id = "note-1", .versions = {{Body{other}, h->now().wall}}, .is_asking = false}});
    CHECK(h->sees(before));
    h->tap("Take this one");
    CHECK(h->state().place().screen == Screen::Note);
    CHECK(h->sees("In other words."));
    CHECK(h->find("Another version, written on another device") == nullptr);
    const auto* put = last_effect<effect::Put>(*h);
    REQUIRE(put != nullptr);
    CHECK(put->settles);
}

TEST_CASE("by keyboard the version that shows is kept") {
    auto h = open("other-versions");
    h->focus("Keep what shows");
    h->press(ImGuiKey_Enter);
    CHECK(h->state().place().screen == Screen::Note);
    CHECK_FALSE(has_other_version(h->state(), "note-1"));
}

TEST_CASE("what was written apart is listed under Sharing, but for the words of an entry that is only somebody's") {
    auto h = open("sharing-on");
    Entry entry{.id = "e1", .author_name = "Maya", .text = "Nobody reads this", .only_mine = true};
    put(h->program().state_for_setup().library, entry);
    h->program().state_for_setup().apart = {"note-1", "e1"};
    h->settle();
    CHECK(h->sees("An entry only for Maya"));
    CHECK_FALSE(h->sees("Nobody reads this"));
    h->tap(find_note(h->state().library, "note-1")->text);
    CHECK(h->state().place() == Place{Screen::OtherVersions, "note-1"});
}

TEST_CASE("a folder dropped on the page is looked at; elsewhere it is said what it is good for") {
    const Home home;
    home.folder("Our wall");
    const auto here = take_dropped(home.path / "Our wall", Screen::Sharing);
    const auto* look = here.get_if<action::LookAtFolder>();
    REQUIRE(look != nullptr);
    CHECK(look->path == home.at("Our wall"));
    const auto elsewhere = take_dropped(home.path / "Our wall");
    const auto* say = elsewhere.get_if<action::Say>();
    REQUIRE(say != nullptr);
    CHECK(say->words.find("is a folder") != std::string::npos);
}

TEST_CASE("where syncers keep their folders is found in their own settings, and only where it is there") {
    const Home home;
    CHECK(usual_places(home.path).empty());
    home.folder("Shared & kept");
    home.folder("Sync");
    home.folder("Cloud");
    home.folder("Box");
    home.file(".config/syncthing/config.xml",
              "<configuration>\n<folder id=\"a\" label=\"Ours\" path=\"~/Shared &amp; kept/\" type=\"sendreceive\">\n"
              "</folder><folder id=\"b\" label=\"\" path=\"/nowhere/at/all\"></folder><folder id=\"c\"");
    home.file(".config/Nextcloud/nextcloud.cfg", "[Accounts]\n0\\Folders\\1\\localPath=" + home.at("Cloud") + "/\r\n");
    home.file(".dropbox/info.json", "{\"personal\":{\"path\":\"" + home.at("Box") + "\"},\"odd\":7}");
    CHECK(usual_places(home.path) == std::vector<UsualPlace>{{"Syncthing: Ours", home.at("Shared & kept")},
                                                             {"Syncthing", home.at("Sync")},
                                                             {"Nextcloud", home.at("Cloud")},
                                                             {"Dropbox", home.at("Box")}});
}

TEST_CASE("settings of syncers that make no sense offer nothing") {
    const Home home;
    home.file(".config/syncthing/config.xml", "<folder path=\"<folder path=\"\"><folder ");
    home.file(".config/Nextcloud/nextcloud.cfg", "localPath=");
    home.file(".dropbox/info.json", "[[[[");
    home.folder(".local/state/syncthing/config.xml"); // a folder by that name
    CHECK(usual_places(home.path).empty());
    CHECK(usual_places({}).empty());
}
