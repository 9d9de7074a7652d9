// The worker's part in what is restored, brought in or made one. All of it ends in new versions in the own log.
#include "core/overloaded.h"
#include "store/record_body.h"
#include "store/worker.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace attune::store {

namespace {

/// Whether the line read last says what is wanted.
bool says_it(const LineReader& reader, const Wanted& wanted) {
    if (!wanted.row) return reader.body_json() == wanted.body;
    const auto here = reader.body();
    const auto* note = here.body ? std::get_if<Note>(&*here.body) : nullptr;
    return note && says_the_same(*note, wanted);
}

/// False: there is none.
bool replace_all(std::string& text, std::string_view from, std::string_view to) {
    bool is_any = false;
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
        text.replace(at, from.size(), to);
        is_any = true;
    }
    return is_any;
}

} // namespace

// ---- making it so

/// A version of each, over all there is of its record.
void Worker::make_so(const std::vector<Wanted>& wanted, Outcome& outcome) {
    const auto wall = wall_();
    const auto first = outcome.taken.size();
    for (const auto& one : wanted) {
        const auto next = versions_.next(one.id, device_, true);
        Envelope envelope{RecordId{one.id}, one.kind, stamp(wall, next.above), device_, count_ + 1, !one.body};
        envelope.mine = one.body ? one.mine : next.mine_only;
        envelope.over = next.over;
        const auto line = line_of(envelope, one.body.value_or(""));
        if (line.size() > line_bytes_max || !reader_.read_copy(line)) continue; // it was read from no longer one
        unconfirmed_.append(line).append("\n");
        belong_together_ = true;
        ++count_;
        take_in(line, outcome);
    }
    find_bodies(outcome);
    // Nothing of it came from elsewhere.
    for (auto i = first; i < outcome.taken.size(); ++i) outcome.taken[i].is_new = false;
}

/// What is said of it once it is made so. Of nothing that changed nothing can be taken back.
keeping::Changed Worker::changed(keeping::Changed::By by, const std::vector<Wanted>& records, std::string backup) {
    std::vector<std::pair<std::string, std::uint64_t>> made;
    for (const auto& one : records) {
        if (const auto counting = versions_.counting(one.id)) made.emplace_back(counting->rank.dev, counting->rank.n);
    }
    last_change_.reset();
    if (!made.empty()) last_change_ = LastChange{by, std::move(backup), runs_of(std::move(made))};
    is_last_change_kept_ = false;
    return {by, records.size(), last_change_.has_value()};
}

/// Only once what it tells of is on the disk: numbers of versions that are not are given again.
Failure Worker::write_last_change() {
    if (is_last_change_kept_) return {};
    if (const auto error = keep_last_change(*disk_, folder_, last_change_)) return {error, "undo.json"};
    is_last_change_kept_ = true;
    return {};
}

/// The log as it is now, once there is a backup of it. None: there could be none, and it was said.
std::optional<Worker::Before> Worker::backed_up_before(Instant now, BackupWhy why, Outcome& outcome) {
    auto log = LogLines::read(*disk_, folder_);
    auto name = log.ok() ? back_up(now, why, log.value) : std::nullopt;
    if (!name) {
        outcome.keeping.emplace_back(
            keeping::Ended{"A backup could not be made before it, so nothing was changed. " + backup_trouble_});
        return {};
    }
    return Before{std::move(log.value), *std::move(name)};
}

void Worker::look_at(const std::string& backup, Outcome& outcome) {
    RestoreLook look{.name = backup, .is_asking = false};
    const auto text = disk_->read_plain(folder_.backup(backup), backup_bytes_max);
    look.made = backup_head(text.value).info.made;
    const auto lines = backup_lines(text.value);
    const auto log = LogLines::read(*disk_, folder_);
    look.failed = !text.ok() || !lines || !log.ok();
    if (!look.failed) {
        const auto found = difference(*lines, log.value, {});
        look.back = contents_of(found->back);
        look.as_then = contents_of(found->as_then);
        look.since = contents_of(found->since);
    }
    outcome.keeping.emplace_back(keeping::Looked{std::move(look)});
}

void Worker::restore(Instant now, const keeping::Restore& wanted, Outcome& outcome) {
    const auto text = disk_->read_plain(folder_.backup(wanted.name), backup_bytes_max);
    if (text.error == std::errc::no_such_file_or_directory) {
        outcome.keeping.emplace_back(keeping::Ended{"There is no backup of that name. Nothing was changed."});
        return;
    }
    const auto lines = backup_lines(text.value);
    if (!text.ok() || !lines) {
        outcome.keeping.emplace_back(keeping::Ended{"That backup is damaged. Nothing was changed; try another one."});
        return;
    }
    auto before = backed_up_before(now, BackupWhy::Restore, outcome);
    if (!before) return;
    auto found = difference(*lines, before->log, go_on_);
    if (!found) {
        outcome.keeping.emplace_back(keeping::Ended{"Stopped. Nothing was changed."});
        return;
    }
    auto all = std::move(found->back);
    std::ranges::move(found->as_then, std::back_inserter(all));
    if (wanted.also_since) std::ranges::move(found->since, std::back_inserter(all));
    make_so(all, outcome);
    outcome.keeping.emplace_back(changed(keeping::Changed::By::Restore, all, std::move(before->backup)));
}

void Worker::merge_people(Instant now, const keeping::MergePeople& wanted, Outcome& outcome) {
    // They are looked for in the text of records, where these would be written otherwise. No id of ours has one.
    if ((wanted.goes + wanted.stays).find_first_of("\"\\") != std::string::npos) {
        outcome.keeping.emplace_back(keeping::Ended{"These two can’t become one."});
        return;
    }
    auto before = backed_up_before(now, BackupWhy::Merge, outcome);
    if (!before) return;
    const auto& log = before->log;
    std::vector<Wanted> all{{wanted.goes, "person", {}}};
    LineReader reader;
    log.each([&](std::string_view line) {
        const auto envelope = reader.read(line);
        if (!envelope || envelope->id == wanted.goes) return;
        Wanted one{std::string{envelope->id}, std::string{envelope->kind}, reader.body_json(), envelope->mine};
        const bool names = replace_all(*one.body, "\"" + wanted.goes + "\"", "\"" + wanted.stays + "\"");
        auto id = one.id; // of one of each person's, like a heart: made of theirs
        if (replace_all(id, wanted.goes, wanted.stays)) {
            all.push_back({one.id, one.kind, {}, one.mine});
            if (!log.find(id).empty()) return; // the other one has theirs
            one.id = id;
        } else if (!names) {
            return;
        }
        all.push_back(std::move(one));
    });
    make_so(all, outcome);
    outcome.keeping.emplace_back(changed(keeping::Changed::By::Merge, all, std::move(before->backup)));
}

/// Records that still are as the change made them, as the backup has them; gone where it has them not.
std::vector<Wanted> Worker::as_before(std::string_view backup, const LastChange& change, const LogLines& log) const {
    std::vector<Wanted> all;
    std::unordered_map<std::string, std::size_t> places;
    LineReader reader;
    log.each_there([&](std::string_view line) {
        if (!reader.read(line)) return;
        const auto& envelope = reader.envelope();
        // What somebody changed since is theirs.
        const auto counting = versions_.counting(envelope.id);
        if (!change.has_made(envelope.rank.dev, envelope.rank.n) || !counting || counting->rank != envelope.rank)
            return;
        if (places.try_emplace(std::string{envelope.id}, all.size()).second)
            all.push_back({std::string{envelope.id}, std::string{envelope.kind}, {}, envelope.mine});
    });
    each_line(backup, [&](std::string_view line) {
        const auto envelope = reader.read_copy(line);
        if (!envelope || envelope->gone) return;
        const auto place = places.find(envelope->id);
        if (place == places.end() || all[place->second].body) return; // made apart from it
        all[place->second].body = reader.body_json();
        all[place->second].mine = envelope->mine;
    });
    return all;
}

void Worker::undo_keeping(Outcome& outcome) {
    std::vector<Wanted> all;
    if (last_change_) {
        const auto text = disk_->read_plain(folder_.backup(last_change_->backup), backup_bytes_max);
        const auto lines = backup_lines(text.value);
        const auto log = LogLines::read(*disk_, folder_);
        if (!lines || !log.ok()) {
            outcome.keeping.emplace_back(
                keeping::Ended{"The backup made before it can’t be read, so nothing was changed."});
            return;
        }
        all = as_before(*lines, *last_change_, log.value);
        make_so(all, outcome);
        last_change_.reset();
        is_last_change_kept_ = false;
    }
    outcome.keeping.emplace_back(keeping::Changed{keeping::Changed::By::Undo, all.size(), false});
}

// ---- bringing in

void Worker::look_at(const ImportJob& job, Outcome& outcome) {
    auto look = job.look;
    look.is_asking = false;
    const auto log = LogLines::read(*disk_, folder_);
    if (!log.ok()) look.refused = "What is here can’t be read just now. Try again in a moment";
    LineReader reader;
    for (const auto& one : job.records) {
        const auto line = log.value.find(one.id);
        if (line.empty())
            ++look.fresh[one.kind];
        else
            ++(one.id_says_it || (reader.read(line) && says_it(reader, one)) ? look.known : look.different)[one.kind];
    }
    if (!job.lines.empty()) {
        auto found = not_in(log.value, job.lines, go_on_);
        if (!found) {
            outcome.keeping.emplace_back(keeping::Ended{});
            return;
        }
        look.known = std::move(found->known);
        for (const auto& one : found->records) ++(versions_.counting(one.id) ? look.different : look.fresh)[one.kind];
    }
    outcome.keeping.emplace_back(keeping::ImportLooked{std::move(look)});
}

void Worker::bring_in(Instant now, Outcome& outcome) {
    if (!import_) {
        outcome.keeping.emplace_back(keeping::Ended{"Look at it once more first. Nothing was changed."});
        return;
    }
    const auto job = *std::exchange(import_, std::nullopt);
    auto before = backed_up_before(now, BackupWhy::Import, outcome);
    if (!before) return;
    const auto& log = before->log;
    std::vector<Wanted> fresh;
    for (const auto& one : job.records) {
        if (log.find(one.id).empty()) fresh.push_back(one);
    }
    if (!job.lines.empty()) {
        auto found = not_in(log, job.lines, go_on_);
        if (!found) {
            import_ = job; // to be asked for again
            outcome.keeping.emplace_back(keeping::Ended{"Stopped. Nothing was brought in."});
            return;
        }
        const auto first = outcome.taken.size();
        if (!found->lines.text.empty() && take_in(found->lines, Lines::AllOrNone, outcome)) {
            outcome.keeping.emplace_back(keeping::Ended{"The disk refused it. Nothing was changed."});
            return;
        }
        for (auto i = first; i < outcome.taken.size(); ++i) outcome.taken[i].is_new = false;
        sharer_.saved(found->lines.text, log_.end());
        fresh = std::move(found->records);
    }
    make_so(job.lines.empty() ? fresh : std::vector<Wanted>{}, outcome);
    outcome.keeping.emplace_back(changed(keeping::Changed::By::Import, fresh, std::move(before->backup)));
}

// ---- the worker's round

void Worker::carry_out(Instant now, const KeepingRequest& request, Outcome& outcome) {
    std::visit(Overloaded{
                   [&](const keeping::ListBackups&) {
                       backups_asked_ = true;
                       tell_of_backups(outcome);
                   },
                   [&](const keeping::MakeBackup&) {
                       const auto log = LogLines::read(*disk_, folder_);
                       if (!log.ok()) backup_trouble_ = "The log can’t be read.";
                       auto made = log.ok() ? back_up(now, BackupWhy::Asked, log.value) : std::nullopt;
                       tell_of_backups(outcome, std::move(made).value_or(""));
                   },
                   [&](const keeping::LookAtBackup& look) { look_at(look.name, outcome); },
                   [&](const keeping::Restore& wanted) {
                       restore(now, wanted, outcome);
                       tell_of_backups(outcome);
                   },
                   [&](const keeping::Undo&) { undo_keeping(outcome); },
                   [&](const keeping::Import&) { bring_in(now, outcome); },
                   [&](const keeping::MergePeople& wanted) { merge_people(now, wanted, outcome); },
                   // Not ours: those who read and write other files carry them out.
                   [](const keeping::Export&) {},
                   [](const keeping::LookAtImport&) {},
                   [](const keeping::Move&) {},
                   [](const keeping::Check&) {},
                   [](const keeping::Stop&) {},
               },
               request);
}

void Worker::keep(Instant now, Outcome& outcome) {
    if (!wall_) return;
    plan_backup(now);
    for (const auto& request : std::exchange(keeping_, {})) carry_out(now, request, outcome);
    if (!std::exchange(import_looked_at_, true) && import_) look_at(*import_, outcome);
    back_up_if_due(now, outcome);
}

} // namespace attune::store
