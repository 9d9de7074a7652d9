// Backups, everything as a file, and bringing in what was saved.
#include "core/text.h"
#include "core/update_parts.h"

#include <algorithm>
#include <utility>

namespace attune {

namespace {

void ask(Work& work, KeepingRequest request) { work.add(effect::Keep{std::move(request)}); }

/// One thing at a time. False: something is being done already.
bool begin(Work& work, KeepingWork::What what) {
    auto& in_hand = work.state.keeping.work;
    if (in_hand) return false;
    in_hand = KeepingWork{what, 0};
    return true;
}

std::string records_words(std::size_t count) {
    return count == 1 ? "One record was changed." : std::to_string(count) + " records were changed.";
}

void take(Work& work, const keeping::Backups& found) {
    auto& kept = work.state.keeping;
    kept.backups = found.all;
    kept.backup_trouble = found.trouble;
    if (!kept.work || kept.work->what != KeepingWork::What::Backup) return;
    kept.work.reset();
    if (found.trouble.empty()) work.say("Backed up");
}

void take(Work& work, const keeping::Looked& looked) {
    auto& asked = work.state.keeping.restore;
    if (asked && asked->name == looked.look.name) asked = looked.look;
}

void take(Work& work, const keeping::Progress& progress) {
    if (work.state.keeping.work) work.state.keeping.work->part = progress.part;
}

/// Of the two who are one now, one sits at the table.
void seat_as_one(Work& work) {
    auto& kept = work.state.keeping;
    auto& here = work.state.here;
    const auto merged = std::exchange(kept.merging, std::nullopt);
    const auto at_table = merged ? std::ranges::find(here, merged->goes) : here.end();
    if (at_table == here.end()) return;
    kept.here_before_merge = here;
    if (std::ranges::find(here, merged->stays) == here.end())
        *at_table = merged->stays;
    else
        here.erase(at_table);
    work.save_device();
}

void seat_as_before(Work& work) {
    auto& kept = work.state.keeping;
    if (kept.changed_by != keeping::Changed::By::Merge || kept.here_before_merge.empty()) return;
    work.state.here = std::exchange(kept.here_before_merge, {});
    work.save_device();
}

void take(Work& work, const keeping::Changed& changed) {
    using By = keeping::Changed::By;
    auto& kept = work.state.keeping;
    kept.work.reset();
    kept.can_undo = changed.can_undo;
    if (changed.by == By::Merge) seat_as_one(work);
    if (changed.by == By::Undo) seat_as_before(work);
    if (changed.by != By::Undo) kept.changed_by = changed.by;
    if (changed.by == By::Restore) {
        kept.restore.reset();
        close(work.state, Screen::Backup);
    }
    if (changed.by == By::Import) {
        kept.import.reset();
        close(work.state, Screen::BringIn);
    }
    if (changed.records == 0)
        work.say("Everything was so already. Nothing was changed.");
    else if (changed.by == By::Undo)
        work.say("Everything is as it was before.");
    else if (changed.by == By::Import)
        work.say(changed.records == 1 ? "One record came in." : std::to_string(changed.records) + " records came in.");
    else if (changed.by == By::Merge)
        work.say("They are one person now.");
    else
        work.say(records_words(changed.records));
    if (changed.can_undo) {
        work.state.notice->undoes_keeping = true;
        work.state.notice->until = work.now.instant + undo_time;
    }
}

void take(Work& work, const keeping::ImportLooked& looked) {
    auto& kept = work.state.keeping;
    if (kept.work && kept.work->what == KeepingWork::What::Look) kept.work.reset();
    if (kept.import && kept.import->path == looked.look.path) kept.import = looked.look;
}

void take(Work& work, const keeping::Copied& copied) {
    if (work.state.keeping.work) work.state.keeping.work->part = 1;
    work.save_device(); // with what is being typed: the loop ends
    work.add(effect::MoveOver{copied.folder});
}

void take(Work& work, const keeping::Exported& exported) {
    work.state.keeping.work.reset();
    carry_out(work, action::FileSaved{exported.path, exported.ok, exported.why, exported.photos_missing});
}

void take(Work& work, const keeping::Checked& checked) {
    auto& kept = work.state.keeping;
    kept.work.reset();
    kept.check = checked.report;
    const auto is_device = [](const CheckFinding& one) { return one.where == device_file_name && one.is_aside; };
    if (std::ranges::any_of(checked.report.findings, is_device)) work.save_device(); // anew
    if (lies_open(work.state, Screen::Check)) return;
    work.say(checked.report.all_is_well() ? "Everything was checked, and all is well."
                                          : "Not all is well. Look at Settings, Check everything.");
}

void take(Work& work, const keeping::Ended& ended) {
    auto& kept = work.state.keeping;
    kept.work.reset();
    kept.merging.reset();
    if (kept.import && kept.import->is_asking) {
        kept.import.reset();
        close(work.state, Screen::BringIn);
    }
    if (!ended.words.empty()) work.say(ended.words);
}

} // namespace

void carry_out(Work& work, const action::LookAtBackups&) {
    if (!lies_open(work.state, Screen::Backups)) lay_on_top(work.state, {Screen::Backups, {}});
    ask(work, keeping::ListBackups{});
}

void carry_out(Work& work, const action::BackUpNow&) {
    if (begin(work, KeepingWork::What::Backup)) ask(work, keeping::MakeBackup{});
}

void carry_out(Work& work, const action::LookAtBackup& look) {
    auto& kept = work.state.keeping;
    if (!kept.backups) return;
    const auto found = std::ranges::find(*kept.backups, look.name, &BackupInfo::name);
    if (found == kept.backups->end() || found->is_damaged) return;
    kept.restore = RestoreLook{.name = look.name, .made = found->made};
    lay_on_top(work.state, {Screen::Backup, {}});
    ask(work, keeping::LookAtBackup{look.name});
}

void carry_out(Work& work, const action::RestoreBackup& restore) {
    const auto& look = work.state.keeping.restore;
    if (!look || look->is_asking || look->failed) return;
    const auto name = look->name;
    if (begin(work, KeepingWork::What::Restore)) ask(work, keeping::Restore{name, restore.also_since});
}

void carry_out(Work& work, const action::UndoKeeping&) {
    if (!work.state.keeping.can_undo) return;
    if (begin(work, KeepingWork::What::Undo)) ask(work, keeping::Undo{});
}

void carry_out(Work& work, const action::SaveEverything& save) {
    auto choice = save.choice;
    choice.with_private = work.state.keeping.with_private && !choice.wall_only;
    if (begin(work, KeepingWork::What::Export)) ask(work, keeping::Export{choice});
}

void carry_out(Work& work, const action::SaveWithPrivate& with) { work.state.keeping.with_private = with.on; }

void carry_out(Work& work, const action::LookAtImport& look) {
    const std::string path{trimmed(look.path)};
    if (path.empty() || path.size() > path_bytes_max) return;
    if (!begin(work, KeepingWork::What::Look)) return;
    work.state.keeping.import = ImportLook{.path = path};
    if (!lies_open(work.state, Screen::BringIn)) lay_on_top(work.state, {Screen::BringIn, {}});
    ask(work, keeping::LookAtImport{path, {}});
}

void carry_out(Work& work, const action::MapColumns& map) {
    auto& look = work.state.keeping.import;
    if (!look || look->is_asking || look->what != ImportLook::What::Table) return;
    if (!begin(work, KeepingWork::What::Look)) return;
    look->columns = map.columns;
    ask(work, keeping::LookAtImport{look->path, map.columns});
}

void carry_out(Work& work, const action::BringIn&) {
    const auto& look = work.state.keeping.import;
    if (!look || look->is_asking || !look->refused.empty()) return;
    if (begin(work, KeepingWork::What::Import)) ask(work, keeping::Import{});
}

void carry_out(Work& work, const action::MergePeople& merge) {
    auto& state = work.state;
    if (merge.goes == merge.stays || !find_person(state.library, merge.goes) ||
        !find_person(state.library, merge.stays))
        return;
    // Its seats name people, too.
    if (state.session) return work.say("First end the session that waits. Then they can become one.");
    if (!begin(work, KeepingWork::What::Merge)) return;
    state.keeping.merging = keeping::MergePeople{merge.goes, merge.stays};
    ask(work, *state.keeping.merging);
}

void carry_out(Work& work, const action::ChooseNewPlace& choose) {
    const std::string path{trimmed(choose.path)};
    auto& kept = work.state.keeping;
    if (kept.work || path.size() > path_bytes_max) return;
    kept.new_place = path.empty() ? std::nullopt : std::optional{path};
}

void carry_out(Work& work, const action::MoveData&) {
    const auto place = work.state.keeping.new_place;
    if (!place) return;
    // Beginning again in the new place would take it off the table.
    if (work.state.session) return work.say("First end the session that waits. Then everything can move.");
    if (begin(work, KeepingWork::What::Move))
        ask(work, keeping::Move{*place, work.state.shared ? work.state.shared->path : ""});
}

void carry_out(Work& work, const action::CheckEverything& check) {
    if (!begin(work, KeepingWork::What::Check)) return;
    work.state.keeping.check.reset();
    ask(work, keeping::Check{check.repair});
}

void carry_out(Work& work, const action::StopKeeping&) {
    if (work.state.keeping.work) ask(work, keeping::Stop{});
}

void carry_out(Work& work, const action::KeepingSays& says) {
    std::visit([&](const auto& news) { take(work, news); }, says.news);
}

} // namespace attune
