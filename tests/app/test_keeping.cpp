// Backups, saving everything and bringing in, by finger; and the thread that does it, on a real disk.
#include "app/keeper.h"
#include "app/wall_picture.h"
#include "journey.h"
#include "platform/clock.h"
#include "store/photos.h"

#include <doctest/doctest.h>

#include <condition_variable>
#include <deque>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <mutex>
#include <string>

using namespace attune;
using namespace attune::app;

namespace {

template <class Request>
const Request* last_asked(const Headless& h) {
    const auto* keep = last_effect<effect::Keep>(h);
    return keep ? std::get_if<Request>(&keep->what) : nullptr;
}

/// A store and a keeper on a folder of their own, gone with the test.
struct Kept {
    Kept() {
        std::filesystem::remove_all(root); // of a run that was ended
        std::filesystem::create_directories(root);
        store::Options options;
        options.wake = [this] { ring(); };
        store = std::move(std::get<std::unique_ptr<store::Store>>(store::Store::open(root / "data", options)));
        library = store->load().library;
        keeper = std::make_unique<Keeper>(*store, [this] { ring(); });
    }
    ~Kept() {
        keeper.reset();
        (void)store->close();
        store.reset();
        std::filesystem::remove_all(root);
    }
    Kept(const Kept&) = delete;
    Kept& operator=(const Kept&) = delete;

    void ring() {
        const std::lock_guard guard{mutex};
        rung = true;
        changed.notify_all();
    }
    void put(const Body& body) {
        attune::put(library, body);
        const auto ticket = store->put(body, clock.read().wall);
        while (!store->saved(ticket)) wait();
    }
    void wait() {
        std::unique_lock lock{mutex};
        changed.wait(lock, [&] { return rung; });
        rung = false;
    }
    void ask(const KeepingRequest& request) { keeper->carry_out(request, library, clock.read()); }
    /// Waits for an action that is one; those before it are let go.
    template <class Wanted>
    Wanted news() {
        for (;;) {
            for (auto& from : {keeper->poll(), store->poll()}) heard.insert(heard.end(), from.begin(), from.end());
            while (!heard.empty()) {
                const Action one = heard.front();
                heard.pop_front();
                if (const auto* found = one.get_if<Wanted>()) return *found;
            }
            wait();
        }
    }
    template <class Wanted>
    Wanted says() {
        for (;;) {
            const auto news = this->news<action::KeepingSays>().news;
            if (const auto* found = std::get_if<Wanted>(&news)) return *found;
        }
    }

    std::filesystem::path root = std::filesystem::temp_directory_path() /
                                 ("attune-kept-" + std::to_string(reinterpret_cast<std::uintptr_t>(this)));
    std::mutex mutex;
    std::condition_variable changed;
    bool rung = false;
    platform::Clock clock;
    std::unique_ptr<store::Store> store;
    Library library;
    std::unique_ptr<Keeper> keeper;
    std::deque<Action> heard; // and not yet wanted
};

Note note(RecordId id, std::string text) {
    Note made{.id = std::move(id), .from = "MAYA"};
    made.from_name = "Maya";
    made.text = std::move(text);
    made.written = WallTime{std::chrono::hours{480'000}};
    return made;
}

std::string read(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>{in}, {}};
}

constexpr std::string_view no_picture = "\x89PNG no real picture";

/// A note, and the digest of its photo.
std::string put_with_photo(Kept& here) {
    auto made = note("N1", "For the soup");
    made.photo = Photo{store::sha256_of(no_picture), 1, 1};
    here.store->keep_photo(made.photo->sha256, std::string{no_picture});
    here.put(made);
    return made.photo->sha256;
}

} // namespace

TEST_CASE("from the settings to a backup, what it would change, and restoring it") {
    auto h = open("settings");
    h->tap("Backups");
    CHECK(h->state().place().screen == Screen::Backups);
    CHECK(last_asked<keeping::ListBackups>(*h));
    h = open("backup");
    CHECK(h->sees("Comes back: 3 notes and 1 entry"));
    CHECK(h->sees("Reads as it did then: 1 note and 1 person"));
    h->tap("Restore");
    REQUIRE(last_asked<keeping::Restore>(*h));
    CHECK_FALSE(last_asked<keeping::Restore>(*h)->also_since);
    h = open("backup");
    h->tap("Exactly as it was then");
    CHECK(last_asked<keeping::Restore>(*h)->also_since);
    h = open("backups-undo");
    CHECK(h->sees("The disk is full."));
    h->tap("Undo the restoring");
    CHECK(last_asked<keeping::Undo>(*h));
}

TEST_CASE("everything is saved with one tap, seen to go on, and stopped with another") {
    auto h = open("save-bring-in");
    h->tap("To read in a browser");
    REQUIRE(last_asked<keeping::Export>(*h));
    CHECK(last_asked<keeping::Export>(*h)->choice == ExportChoice{.format = ExportFormat::Html});
    h = open("save-bring-in-saving");
    CHECK(h->sees("Saving to a file, 40 %"));
    h->tap("Stop");
    CHECK(last_asked<keeping::Stop>(*h));
}

TEST_CASE("of a table the columns are chosen by tap, and it comes in") {
    auto h = open("bring-in-table");
    CHECK(h->sees("Comes in: 52 notes and 1 person"));
    CHECK(h->sees("First: 12.03.2021, which is 12 March 2021, 12:00"));
    h->tap("Bring it in");
    CHECK(last_asked<keeping::Import>(*h));
    h = open("bring-in-refused");
    CHECK(h->sees("Nothing was changed."));
    CHECK(h->find("Bring it in") == nullptr);
}

namespace {

/// What is said of a table in the sheet.
std::unique_ptr<Headless> looked_at(ImportLook look) {
    auto h = open("save-bring-in");
    look.path = "thanks.csv";
    look.is_asking = false;
    look.what = ImportLook::What::Table;
    h->program().tell(action::LookAtImport{look.path}, h->now());
    h->program().tell(action::KeepingSays{keeping::ImportLooked{std::move(look)}}, h->now());
    h->settle();
    return h;
}

} // namespace

TEST_CASE("a table without names waits until the words are chosen") {
    const auto h = looked_at({.fresh = {{"note", 2}}, .row = {"1/2/26", "A", "hello"}});
    CHECK(h->sees("Choose the column that holds the words."));
    CHECK(h->find("Bring it in") == nullptr);
    h->tap("Column 3");
    REQUIRE(last_asked<keeping::LookAtImport>(*h));
    CHECK(last_asked<keeping::LookAtImport>(*h)->columns == ColumnMap{2});
}

TEST_CASE("what of a file does not come in is said before, each by its reason") {
    const auto h = looked_at({.known = {{"note", 2}},
                              .different = {{"note", 1}},
                              .twice = 1,
                              .beyond = 2,
                              .no_notes = 11,
                              .photos_lost = 3,
                              .row = {"hello", "soon"},
                              .columns = {0, std::nullopt, std::nullopt, 1, std::nullopt}});
    for (const auto* words : {"1 part is in it twice: only the first one counts",
                              "2 rows go on beyond column 64: what stands there is left out",
                              "11 rows are of other things: only notes come back from a table",
                              "3 photos are missing in it, damaged or too large", "First: soon, which can’t be read"})
        CHECK_MESSAGE(h->sees(words), words);
    CHECK(h->find("Bring it in") == nullptr); // what is here stays
}

TEST_CASE("a path is typed, looked at, and what is there said") {
    auto h = open("save-bring-in");
    h->tap("Where it is");
    h->type("thanks.csv");
    h->press(ImGuiKey_Enter);
    REQUIRE(last_asked<keeping::LookAtImport>(*h));
    CHECK(last_asked<keeping::LookAtImport>(*h)->path == "thanks.csv");
}

TEST_CASE("from the settings everything is checked; what is damaged goes aside with one tap") {
    auto h = open("settings");
    h->tap("Check everything");
    h->tap("Check now");
    REQUIRE(last_asked<keeping::Check>(*h));
    h = open("check-running");
    CHECK(h->sees("Checking, 30 %"));
    h->tap("Stop");
    CHECK(last_asked<keeping::Stop>(*h));
    h = open("check");
    CHECK(h->sees("All is well"));
    CHECK(h->find("Set it aside") == nullptr);
    h = open("check-damaged");
    CHECK(h->sees("A photo is damaged."));
    CHECK(h->sees("A backup is damaged. It was set aside."));
    h->tap("Set it aside");
    CHECK(last_asked<keeping::Check>(*h)->repair);
}

TEST_CASE("what is kept is checked while it is in use, and a damaged photo goes aside") {
    Kept here;
    const auto photo = put_with_photo(here);
    here.ask(keeping::Check{});
    auto report = here.says<keeping::Checked>().report;
    CHECK(report.all_is_well());
    CHECK(report.records == 1);
    CHECK(report.photos == 1);

    const auto file = store::Folder{here.root / "data"}.photo(photo);
    std::ofstream(file, std::ios::binary) << "something else";
    here.ask(keeping::Check{});
    CHECK(here.says<keeping::Checked>().report.findings.size() == 1);
    CHECK(std::filesystem::exists(file));
    here.ask(keeping::Check{true});
    report = here.says<keeping::Checked>().report;
    REQUIRE(report.findings.size() == 1);
    CHECK(report.findings[0].is_aside);
    CHECK_FALSE(std::filesystem::exists(file));
    here.ask(keeping::Check{});
    report = here.says<keeping::Checked>().report;
    CHECK(report.all_is_well());
    CHECK(report.photos_missing == 1);
}

TEST_CASE("a page is saved, everything is saved, brought in elsewhere, and taken back") {
    Kept here;
    const auto photo = put_with_photo(here);
    here.ask(keeping::Export{{.format = ExportFormat::Html}});
    const auto page = here.says<keeping::Exported>();
    REQUIRE(page.ok);
    CHECK(read(page.path).find("For the soup") != std::string::npos);
    here.ask(keeping::Export{{}});
    const auto file = here.says<keeping::Exported>();
    REQUIRE(file.ok);

    Kept there;
    there.ask(keeping::LookAtImport{file.path, {}});
    const auto looked = there.says<keeping::ImportLooked>();
    CHECK(looked.look.fresh == Contents{{"note", 1}});
    there.ask(keeping::Import{});
    const auto changed = there.says<keeping::Changed>();
    CHECK(changed.records == 1);
    CHECK(there.store->take_in(10).size() == 1);
    CHECK(there.store->photos()->read(photo) == no_picture);
    there.ask(keeping::Undo{});
    CHECK(there.says<keeping::Changed>().by == keeping::Changed::By::Undo);
    const auto gone = there.store->take_in(10);
    REQUIRE(gone.size() == 1);
    CHECK_FALSE(gone[0].body);
}

TEST_CASE("what is saved while a photo is missing says so") {
    Kept here;
    const auto photo = put_with_photo(here);
    here.ask(keeping::Export{{}});
    CHECK(here.says<keeping::Exported>().photos_missing == 0);
    std::filesystem::remove(store::Folder{here.root / "data"}.photo(photo));
    for (const auto format : {ExportFormat::Json, ExportFormat::Html}) {
        here.ask(keeping::Export{{.format = format}});
        const auto saved = here.says<keeping::Exported>();
        CHECK(saved.ok);
        CHECK(saved.photos_missing == 1);
    }
}

TEST_CASE("a picture of the wall holds the notes and little else") {
    const std::filesystem::path path = std::filesystem::temp_directory_path() / "attune-wall-picture.png";
    std::filesystem::remove(path);
    auto h = open("wall");
    const auto draw = [&](const State& state) {
        return draw_wall({state, sample_picture, h->now(), ATTUNE_TEST_FONTS}, path);
    };
    const auto words = draw(h->state()).trouble;
    if (words.find("OpenGL") != std::string::npos || words.find("EGL") != std::string::npos) {
        MESSAGE("skipped, no pictures can be drawn here: " << words);
        return;
    }
    REQUIRE(words == "");
    const auto picture = platform::read_picture(path);
    REQUIRE(picture);
    CHECK(picture->width > 900);
    CHECK(picture->height > 300);
    CHECK(picture->height < 6001);
    const auto second = draw(h->state());
    CHECK(second.path != path);
    CHECK(platform::read_picture(second.path));
    // The program goes on where it was.
    h->settle();
    CHECK(h->sees("Wall"));
    std::filesystem::remove(path);
    std::filesystem::remove(second.path);
    State blank;
    blank.presets = h->state().presets;
    CHECK(draw(blank).trouble == "there are no notes on the wall yet");
}
