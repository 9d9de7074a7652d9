#include "app/scene_hands.h"

#include <array>
#include <chrono>
#include <string>
#include <utility>
#include <vector>

namespace attune::app {
namespace {

using namespace std::chrono_literals;

void says(Headless& h, KeepingNews news) { tell(h, action::KeepingSays{std::move(news)}); }

BackupInfo backup(const Headless& h, Millis ago, BackupWhy why, std::size_t notes) {
    BackupInfo made{.name = "backup-" + std::to_string(ago.count()), .made = h.now().wall - ago, .why = why};
    made.contents = {{"note", notes}, {"person", 2}, {"entry", notes / 4}, {"session", 9}, {"heart", notes / 2}};
    made.photos = 3;
    return made;
}

keeping::Backups some_backups(const Headless& h) {
    keeping::Backups found;
    found.all = {backup(h, 20min, BackupWhy::Time, 41), backup(h, 2h, BackupWhy::Import, 38),
                 backup(h, 26h, BackupWhy::Asked, 38), backup(h, 24h * 5, BackupWhy::Restore, 36),
                 backup(h, 24h * 40, BackupWhy::Time, 20)};
    found.all.push_back({.name = "2026-09-01-081500-time.jsonl", .is_damaged = true});
    return found;
}

void backups(Headless& h) {
    go(h, Screen::Settings);
    tell(h, action::LookAtBackups{});
    says(h, some_backups(h));
}

void backups_with_undo(Headless& h) {
    backups(h);
    says(h, keeping::Changed{keeping::Changed::By::Restore, 7, true});
    auto found = some_backups(h);
    found.trouble = "The disk is full.";
    says(h, std::move(found));
}

void restore(Headless& h) {
    backups(h);
    const auto name = some_backups(h).all[3].name;
    tell(h, action::LookAtBackup{name});
    says(h, keeping::Looked{{.name = name,
                             .made = h.now().wall - 24h * 5,
                             .is_asking = false,
                             .back = {{"note", 3}, {"entry", 1}},
                             .as_then = {{"note", 1}, {"person", 1}},
                             .since = {{"note", 5}, {"heart", 4}}}});
}

void restore_damaged(Headless& h) {
    backups(h);
    const auto name = some_backups(h).all[2].name;
    tell(h, action::LookAtBackup{name});
    says(h, keeping::Looked{{.name = name, .made = h.now().wall - 26h, .is_asking = false, .failed = true}});
}

void save_bring_in(Headless& h) {
    go(h, Screen::Settings);
    go(h, Screen::SaveBringIn);
}

void saving(Headless& h) {
    save_bring_in(h);
    tell(h, action::SaveEverything{{.format = ExportFormat::Html}});
    says(h, keeping::Progress{0.4F});
}

void looked(Headless& h, ImportLook look) {
    save_bring_in(h);
    tell(h, action::LookAtImport{look.path});
    look.is_asking = false;
    says(h, keeping::ImportLooked{std::move(look)});
}

void file(Headless& h) {
    looked(h, {.path = "/home/maya/Downloads/attune-2026-11-12.json",
               .fresh = {{"note", 12}, {"entry", 3}, {"heart", 6}},
               .known = {{"note", 29}, {"person", 2}},
               .different = {{"note", 1}},
               .left_out = 1,
               .photos = 4});
}

void table(Headless& h) {
    looked(h, {.path = "/home/maya/thanks.csv",
               .what = ImportLook::What::Table,
               .fresh = {{"note", 52}, {"person", 1}},
               .left_out = 2,
               .undated = 3,
               .head = {"Day", "Who", "What", "For whom"},
               .row = {"12.03.2021", "Maya", "For the soup, when I had a cold", "Sam"},
               .date = "12 March 2021, 12:00",
               .columns = {2, 1, 3, 0, std::nullopt}});
}

void refused(Headless& h) {
    looked(h, {.path = "/home/maya/letter.odt",
               .refused = "it is nothing that Attune knows. What Attune saved ends with .json or .csv"});
}

void move_data(Headless& h) {
    go(h, Screen::Settings);
    go(h, Screen::MoveData);
}

void moving(Headless& h) {
    move_data(h);
    tell(h, action::ChooseNewPlace{"/media/maya/Stick"});
    tell(h, action::MoveData{});
    says(h, keeping::Progress{0.6F});
}

CheckReport mostly_good() { return {.lines = 412, .records = 301, .photos = 12, .backups = 9, .photos_missing = 1}; }

void checking(Headless& h) {
    go(h, Screen::Settings);
    go(h, Screen::Check);
    tell(h, action::CheckEverything{});
    says(h, keeping::Progress{0.3F});
}

void checked(Headless& h) {
    checking(h);
    says(h, keeping::Checked{mostly_good()});
}

void checked_damaged(Headless& h) {
    checking(h);
    auto report = mostly_good();
    report.findings = {{"log/log-000003.jsonl", "2 lines can't be read"},
                       {"photos/9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", "is damaged"},
                       {"backups/2026-09-01-081500-time.jsonl", "is damaged", true}};
    says(h, keeping::Checked{std::move(report)});
}

constexpr std::array scenes_of_keeping{
    Scene{"settings", Sample::Two, [](Headless& h) { go(h, Screen::Settings); }},
    Scene{"licences", Sample::Two, [](Headless& h) { go(h, Screen::Licences); }},
    Scene{"disk-trouble", Sample::Two,
          [](Headless& h) {
              tell(h, action::DiskFailed{{DiskTrouble::Cause::Full, ""}});
          }},
    Scene{"backups", Sample::Two, backups},
    Scene{"backups-undo", Sample::Two, backups_with_undo},
    Scene{"backups-none", Sample::Empty,
          [](Headless& h) {
              go(h, Screen::Settings);
              tell(h, action::LookAtBackups{});
              says(h, keeping::Backups{});
          }},
    Scene{"backup", Sample::Two, restore},
    Scene{"backup-damaged", Sample::Two, restore_damaged},
    Scene{"save-bring-in", Sample::Two, save_bring_in},
    Scene{"save-bring-in-saving", Sample::Two, saving},
    Scene{"bring-in-file", Sample::Two, file},
    Scene{"bring-in-table", Sample::Two, table},
    Scene{"bring-in-refused", Sample::Two, refused},
    Scene{"move-data", Sample::Two, move_data},
    Scene{"move-data-moving", Sample::Two, moving},
    Scene{"check", Sample::Two, checked},
    Scene{"check-running", Sample::Two, checking},
    Scene{"check-damaged", Sample::Two, checked_damaged},
};

} // namespace

std::span<const Scene> keeping_scenes() { return scenes_of_keeping; }

} // namespace attune::app
