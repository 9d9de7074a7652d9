// The worker's part in backups: when they are made, and which make way.
#include "store/worker.h"

#include <algorithm>
#include <utility>

namespace attune::store {

namespace {

constexpr Millis backup_every = std::chrono::minutes{30};
/// After a change, so that what belongs together is in one.
constexpr Millis backup_quiet = std::chrono::seconds{10};

} // namespace

void Worker::plan_backup(Instant now) {
    if (!std::exchange(backups_known_, true)) {
        const auto there = list_backups(*disk_, folder_);
        const auto newest = std::ranges::find(there.value, false, [](const auto& one) { return one.info.is_damaged; });
        const bool is_any = newest != there.value.end();
        if (is_any) last_backup_ = now - std::clamp(wall_() - newest->info.made, Millis{}, backup_every);
        if (loaded_end_ != (is_any ? newest->log_end : "0")) set_backup_due(now);
        if (is_any && newest->program != ATTUNE_VERSION) {
            backup_why_ = BackupWhy::Update;
            backup_due_ = now;
        }
    }
    if (log_.appended() != backed_up_to_ && !backup_due_) set_backup_due(now);
}

void Worker::set_backup_due(Instant now) {
    backup_due_ = now + backup_quiet;
    if (last_backup_) backup_due_ = std::max(*backup_due_, *last_backup_ + backup_every);
}

std::optional<std::string> Worker::back_up(Instant now, BackupWhy why, const LogLines& log) {
    BackupHead head{.program = ATTUNE_VERSION};
    head.info.made = wall_();
    head.info.why = why;
    const auto text = backup_text(log, head);
    auto written = write_backup(*disk_, folder_, head.info.made, why, text);
    last_backup_ = now;
    backup_due_.reset();
    backup_why_ = BackupWhy::Time;
    backup_trouble_.clear();
    if (!written.ok()) {
        backup_trouble_ = is_full(written.error) ? "The disk is full." : "The disk refused it.";
        backup_due_ = now + backup_every;
        return {};
    }
    backed_up_to_ = log_.appended();
    const auto there = list_backups(*disk_, folder_);
    std::vector<BackupInfo> all;
    for (const auto& one : there.value) all.push_back(one.info);
    for (const auto& name : backups_to_drop(all, head.info.made)) {
        if (name == written.value || (last_change_ && name == last_change_->backup)) continue;
        if (disk_->remove(folder_.backup(name))) break; // the next one tries again
    }
    return std::move(written.value);
}

void Worker::back_up_if_due(Instant now, Outcome& outcome) {
    if (!backup_due_ || now < *backup_due_) return;
    const auto log = LogLines::read(*disk_, folder_);
    if (log.ok())
        back_up(now, backup_why_, log.value);
    else
        backup_due_ = now + backup_every;
    if (backups_asked_) tell_of_backups(outcome);
}

/// What comes in from there can't be taken apart from what is here.
void Worker::back_up_before_joining(Instant now, const std::optional<SharedFolder>& folder) {
    if (!wall_ || !folder || !folder->space.empty() || folder->path == joining_) return;
    joining_ = folder->path;
    if (versions_.size() == 0) return;
    const auto log = LogLines::read(*disk_, folder_);
    if (log.ok()) back_up(now, BackupWhy::Join, log.value);
}

void Worker::tell_of_backups(Outcome& outcome, std::string made) {
    keeping::Backups news{.made = std::move(made)};
    const auto there = list_backups(*disk_, folder_);
    for (const auto& one : there.value) news.all.push_back(one.info);
    news.trouble = there.ok() ? backup_trouble_ : "The folder of the backups can’t be read.";
    outcome.keeping.emplace_back(std::move(news));
}

} // namespace attune::store
