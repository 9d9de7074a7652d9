#include "app/commands.h"

#include "app/export_work.h"
#include "app/take_photo.h"
#include "app/wall_picture.h"
#include "core/words.h"
#include "platform/clock.h"
#include "platform/paths.h"
#include "platform/photo.h"
#include "platform/trouble.h"
#include "store/assets.h"
#include "store/check.h"
#include "store/export_all.h"
#include "store/file_names.h"
#include "store/import_file.h"
#include "store/move.h"
#include "store/store.h"
#include "store/trouble.h"

#include <algorithm>
#include <iostream>
#include <memory>
#include <set>
#include <utility>
#include <variant>

namespace attune::app {
namespace {

using store::utf8;

namespace fs = std::filesystem;

int fail(std::string_view words, int code = exit_failed) {
    std::cerr << "attune: " << words << '\n';
    return code;
}

fs::path folder_of(const fs::path& data) {
    return store::follow_moves(*store::system_disk(), data.empty() ? platform::data_folder() : data);
}

int refuse_running(const store::AlreadyRunning& other) {
    return fail("this data folder is open in Attune" +
                    (other.holder.empty() ? std::string{} : " (process " + other.holder + ")") +
                    ". Close it first, or do the same there under Settings",
                exit_already_running);
}

int refuse_folder(const fs::path& folder) {
    std::error_code error;
    return fail(
        (fs::is_directory(folder, error) ? "this folder holds no data of Attune: " : "there is no data folder at ") +
        utf8(folder));
}

/// How far long work is, on the error stream, where somebody looks at it.
std::function<bool(float)> progress(std::string what) {
    if (!platform::is_watched(stderr)) return {};
    return [what = std::move(what), told = -1](float part) mutable {
        const int percent = static_cast<int>(part * 100);
        if (percent == std::exchange(told, percent)) return true;
        std::cerr << '\r' << what << ", " << percent << " %" << (percent == 100 ? "\n" : "") << std::flush;
        return true;
    };
}

/// A data folder opened and read, with nothing done in the background.
class Desk {
public:
    /// Its exit code if it can't be used; 0: it can.
    int open(const fs::path& data, bool may_make_it) {
        const auto folder = folder_of(data);
        if (!may_make_it && !store::is_data_folder(*store::system_disk(), {folder})) return refuse_folder(folder);
        store::Options options;
        options.threaded = false;
        options.clock = [clock = platform::Clock{}]() mutable { return clock.read().instant; };
        auto opened = store::Store::open(folder, std::move(options));
        if (const auto* other = std::get_if<store::AlreadyRunning>(&opened)) return refuse_running(*other);
        store_ = std::move(std::get<std::unique_ptr<store::Store>>(opened));
        loaded_ = store_->load();
        pump();
        if (trouble_) return fail("the data folder can't be used: " + trouble_->detail);
        if (may_make_it) store_->save_device(loaded_.device); // a new folder's device keeps its name from now on
        return exit_well;
    }
    /// Does what is due, and keeps what was said.
    void pump() {
        store_->pump();
        for (auto& one : store_->poll()) {
            if (const auto* failed = one.get_if<action::DiskFailed>()) trouble_ = failed->trouble;
            if (one.get_if<action::DiskWell>() != nullptr) trouble_.reset();
            const auto* says = one.get_if<action::KeepingSays>();
            const auto* progress = says ? std::get_if<keeping::Progress>(&says->news) : nullptr;
            if (says && !progress) news_.push_back(says->news);
        }
    }
    /// The answer of that kind; none: it came to nothing, and why was said.
    template <class News>
    std::optional<News> answer() {
        constexpr int rounds = 4; // an answer comes in the first one, or the disk is in trouble
        for (int i = 0; i < rounds; ++i) {
            pump();
            for (const auto& one : std::exchange(news_, {})) {
                if (const auto* wanted = std::get_if<News>(&one)) return *wanted;
                if (const auto* ended = std::get_if<keeping::Ended>(&one)) fail(ended->words);
            }
        }
        if (trouble_) fail(trouble_->detail);
        return {};
    }
    int close() {
        if (store_->close()) return exit_well;
        return fail("not everything could be saved: the disk refused it", exit_not_all_saved);
    }

    store::Store& store() { return *store_; }
    const Library& library() const { return loaded_.library; }
    std::size_t set_aside() const { return loaded_.report.lines_set_aside; }

private:
    std::unique_ptr<store::Store> store_;
    store::Loaded loaded_;
    std::optional<DiskTrouble> trouble_;
    std::vector<KeepingNews> news_;
};

/// A part of a file that is brought in, in a line.
void say(std::string_view what, const Contents& contents) {
    if (total(contents) > 0) std::cout << what << words_of(contents) << '\n';
}

void say(const BackupInfo& one) {
    std::cout << one.name << "  "
              << (one.is_damaged ? std::string{"damaged"}
                                 : words_of(one.contents) + " (" + std::string{name_of(one.why)} + ")")
              << '\n';
}

} // namespace

namespace {

int export_picture(Desk& desk, const ExportCommand& command, const Now& now) {
    State state;
    state.library = desk.library();
    state.presets = store::load_presets(platform::resource_folder("assets") / "presets" / "ways.json");
    const auto folder = store::Folder{desk.store().folder()}.exports();
    if (command.to.empty() && store::make_folders(*store::system_disk(), folder))
        return fail("there is no folder to save it in: " + utf8(folder));
    std::error_code error;
    const auto path = command.to.empty() ? folder / store::export_name(command.choice, now.wall, now.utc_offset)
                                         : fs::absolute(command.to, error);
    const auto load = [photos = desk.store().photos()](const Photo& photo, int side) {
        const auto bytes = photos->read(photo.sha256);
        return bytes ? platform::decode_photo(*bytes, side) : std::nullopt;
    };
    const auto made = draw_wall({state, load, now, platform::resource_folder("fonts")}, path);
    if (!made.trouble.empty()) return fail("the picture could not be made: " + made.trouble);
    std::cout << utf8(made.path) << '\n';
    return desk.close();
}

/// Photos that belong in what was saved.
void say_missing(std::size_t photos) {
    if (photos == 0) return;
    fail(counted(photos, "photo is", "photos are") + " missing here or damaged, and not in it");
}

} // namespace

int run_export(const ExportCommand& command) {
    if (command.to == "-" && command.choice.format == ExportFormat::Png)
        return fail("a picture wants a file", exit_wrong_arguments);
    Desk desk;
    if (const int code = desk.open(command.data, false)) return code;
    const auto now = platform::Clock{}.read();
    std::error_code error;
    if (!command.to.empty() && command.to != "-" && fs::exists(command.to, error))
        return fail(utf8(command.to) + " is there already, and nothing is ever written over");
    if (command.choice.format == ExportFormat::Png) return export_picture(desk, command, now);
    const auto disk = store::system_disk();
    const store::Folder folder{desk.store().folder()};
    auto work = export_work(desk.store(), disk, desk.library(), command.choice, now);
    work.go_on = progress("Saving");
    std::set<std::string> missing;
    work.missing = &missing;
    if (command.to == "-") {
        work.to = [](std::string_view text) { return !!std::cout.write(text.data(), static_cast<long>(text.size())); };
        if (!store::export_all(work) || !std::cout.flush()) return fail("it could not be written");
        say_missing(missing.size());
        return desk.close();
    }
    if (command.to.empty() && store::make_folders(*disk, folder.exports()))
        return fail("there is no folder to save it in: " + utf8(folder.exports()));
    const auto path = command.to.empty()
                          ? folder.exports() / store::export_name(command.choice, now.wall, now.utc_offset)
                          : fs::absolute(command.to, error);
    store::WholeFile file{*disk, path};
    work.to = [&](std::string_view text) { return file.append(text); };
    const auto saved = store::export_all(work) ? file.finish() : std::nullopt;
    if (!saved) return fail("it could not be saved. " + std::string{store::reason_of(file.error())});
    std::cout << utf8(*saved) << '\n';
    say_missing(missing.size());
    return desk.close();
}

namespace {

/// 0: it is no table.
std::size_t columns_of(const store::ImportJob& job) { return std::max(job.look.head.size(), job.look.row.size()); }

/// "1 Day, 2 Who, 3 What"
std::string column_words(const ImportLook& look) {
    const auto& names = look.head.empty() ? look.row : look.head;
    std::string words;
    for (std::size_t i = 0; i < names.size(); ++i)
        words += (i == 0 ? "" : ", ") + std::to_string(i + 1) + " " + names[i];
    return words;
}

/// The number of a column that the table does not have, as people count; none: all are there.
std::optional<std::size_t> column_beyond(const ImportCommand& command, const store::ImportJob& job) {
    const auto there = columns_of(job);
    if (!command.columns || there == 0) return {};
    for (const auto& column : *command.columns)
        if (column && *column >= there) return *column + 1;
    return {};
}

/// Each with a number, and none that is 0.
void say_what_stays_out(const ImportLook& look) {
    const auto say_count = [](std::string_view what, std::size_t count) {
        if (count > 0) std::cout << what << count << '\n';
    };
    say_count("Dates that can't be read, of notes that get today's: ", look.undated);
    say_count("Is in it once more, and only the first one counts: ", look.twice);
    say_count("Other things than notes, which don't come back from a table: ", look.no_notes);
    say_count("Rows that go on beyond column 64, which is the last one that is read: ", look.beyond);
    say_count("Can't be understood: ", look.left_out);
}

/// Of a table's first row, where that has one: day and month are easily swapped.
void say_date(const ImportLook& look) {
    const auto column = look.columns[static_cast<std::size_t>(NoteColumn::Date)];
    if (look.what != ImportLook::What::Table || !column || *column >= look.row.size() || look.row[*column].empty())
        return;
    std::cout << "The first date, " << look.row[*column] << ", "
              << (look.date.empty() ? "can't be read" : "is " + look.date) << '\n';
}

} // namespace

int run_import(const ImportCommand& command) {
    const auto path = path_as_meant(command.from, platform::home_folder());
    std::error_code error;
    if (!fs::exists(path, error))
        return fail(command.from + ": there is no such file"); // before a folder is made for it
    Desk desk;
    if (const int code = desk.open(command.data, true)) return code;
    const auto now = platform::Clock{}.read();
    const auto disk = store::system_disk();
    store::ImportWish wish{.columns = command.columns, .utc_offset = now.utc_offset, .now = now.wall};
    wish.go_on = progress("Reading");
    wish.people.assign(desk.library().people.begin(), desk.library().people.end());
    const auto job = store::read_import(*disk, path, wish);
    if (!job->look.refused.empty()) return fail(command.from + ": " + job->look.refused);
    if (const auto beyond = column_beyond(command, *job))
        return fail("the table has " + std::to_string(columns_of(*job)) + " columns, and none with the number " +
                        std::to_string(*beyond),
                    exit_wrong_arguments);
    if (lacks_words(job->look))
        return fail("which column holds the words? There are " + column_words(job->look) +
                        ". Say so, for example --columns words=2,from=1",
                    exit_wrong_arguments);
    desk.store().look_at_import(*job);
    const auto looked = desk.answer<keeping::ImportLooked>();
    if (!looked || !looked->look.refused.empty()) return fail(looked ? looked->look.refused : "it can't be looked at");
    say("Comes in: ", looked->look.fresh);
    say("Is here already: ", looked->look.known);
    say("Is here, but not the same: ", looked->look.different);
    say_date(looked->look);
    say_what_stays_out(looked->look);
    if (looked->look.photos > 0) std::cout << "Photos that come along: " << looked->look.photos << '\n';
    if (looked->look.photos_lost > 0)
        fail("photos that it names and that are missing in it, damaged or too large: " +
             std::to_string(looked->look.photos_lost));
    if (command.only_look) return desk.close();
    if (job->look.photos > 0) {
        wish.photo = [&](std::string sha256, std::string bytes) {
            desk.store().keep_photo(std::move(sha256), std::move(bytes));
            desk.pump();
        };
        (void)store::read_import(*disk, path, wish);
    }
    desk.store().keep(keeping::Import{});
    const auto changed = desk.answer<keeping::Changed>();
    if (!changed) return fail("nothing was brought in");
    const int code = desk.close();
    if (code == exit_well)
        std::cout << "Records that came in: " << changed->records << '\n';
    else
        fail("Make room and do it once more: what is in already does not come twice");
    return code;
}

int run_check(const CheckCommand& command) {
    const auto folder = store::Folder{folder_of(command.data)};
    const auto disk = store::system_disk();
    if (!store::is_data_folder(*disk, folder)) return refuse_folder(folder.root);
    const auto locked = disk->lock(folder.lock());
    if (locked.error == std::errc::resource_unavailable_try_again) return refuse_running({});
    if (!locked.ok()) return fail("the data folder can't be locked: " + locked.error.message());
    const auto report = store::check_folder(*disk, folder, {.repair = command.repair, .go_on = progress("Checking")});
    std::cout << "Versions: " << report.lines << "\nRecords: " << report.records << "\nPhotos: " << report.photos
              << "\nBackups: " << report.backups << '\n';
    if (report.photos_missing > 0) std::cout << "Photos that are named and not here: " << report.photos_missing << '\n';
    if (report.lines_aside > 0)
        std::cout << "Lines that can't be read, set aside earlier: " << report.lines_aside << '\n';
    for (const auto& one : report.findings)
        std::cout << one.where << ": " << one.what << (one.is_aside ? ". It was set aside" : "") << '\n';
    if (!report.can_be_read) return exit_failed;
    if (!report.findings.empty()) {
        if (!command.repair) std::cout << "attune check --repair sets it aside and deletes nothing.\n";
        return exit_found_damage;
    }
    std::cout << "All is well.\n";
    return exit_well;
}

int run_backup(const BackupCommand& command) {
    Desk desk;
    if (const int code = desk.open(command.data, false)) return code;
    if (command.list) {
        desk.store().keep(keeping::ListBackups{});
        const auto found = desk.answer<keeping::Backups>();
        if (!found) return exit_failed;
        for (const auto& one : found->all) say(one);
        return desk.close();
    }
    if (!command.restore.empty()) {
        desk.store().keep(keeping::Restore{command.restore, command.exactly});
        const auto changed = desk.answer<keeping::Changed>();
        if (!changed) return exit_failed;
        const int code = desk.close();
        if (code == exit_well) std::cout << "Records that were changed: " << changed->records << '\n';
        return code;
    }
    desk.store().keep(keeping::MakeBackup{});
    const auto made = desk.answer<keeping::Backups>();
    if (!made || made->made.empty()) return fail("no backup could be made. " + (made ? made->trouble : std::string{}));
    std::cout << utf8(store::Folder{desk.store().folder()}.backup(made->made)) << '\n';
    return desk.close();
}

} // namespace attune::app
