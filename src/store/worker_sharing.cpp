// The worker's part in sharing: what comes in goes into the own log first.
#include "store/record_body.h"
#include "store/worker.h"

#include <algorithm>
#include <utility>

namespace attune::store {

namespace {

/// No clock is so wrong: a version from beyond is made to count for ever. What is written on top of one must be
/// later, and at the end of time nothing is. So there is always room above what is taken, and it grows.
constexpr Millis ahead_max = std::chrono::days{36'525};

/// Whether it is one that this version shows something of.
std::optional<Body> body_in(LineReader& reader) { return reader.body().body; }

} // namespace

/// Of what can be read: the rest is missed by those who look there.
template <class Take>
void Worker::each_own_line(Take take) {
    (void)each_log_line(*disk_, folder_, nullptr, [&](std::string_view line) {
        take(line);
        return true;
    });
}

Failure Worker::share(Instant now, bool force, Outcome& outcome) {
    // Another folder counts once device.json says so, or a crash would go on with the one before.
    if (!state_ && sharing_wish_) {
        back_up_before_joining(now, *sharing_wish_);
        sharer_.set(*std::exchange(sharing_wish_, std::nullopt));
    }
    if (!shares_elsewhere_) sharer_.look(now, force);
    auto news = sharer_.hear();
    const auto fresh = std::exchange(news.fresh, nullptr);
    report_sharing(std::move(news), outcome);
    if (fresh) {
        if (const auto failure = take_in(*fresh, Lines::AsTheyCome, outcome)) return failure;
        sharer_.took(log_.end());
    }
    if (shares_elsewhere_) return {};
    sharer_.publish(now);
    report_sharing(sharer_.hear(), outcome);
    return {};
}

/// Versions of our own that we don't know: our data folder was copied, or brought back from a backup.
/// Both go on under names of their own. Before anything else is made under the new one it is kept.
Failure Worker::become_another_device() {
    auto device = chance_name(chance_);
    const auto read = read_device(device_text_);
    auto text = device_text(device, state_ ? *state_ : read ? read->state : DeviceState{}, device_text_);
    if (const auto failure = device_file_.save(text)) return failure;
    device_text_ = std::move(text);
    device_ = std::move(device);
    sharer_.be(device_);
    count_ = 0;
    return {};
}

/// Found again with the next start, and taken once it is time.
std::string Worker::without_far_ahead(const std::string& lines) {
    const auto most = wall_() + ahead_max;
    std::string likely;
    each_line(lines, [&](std::string_view line) {
        if (!reader_.read_copy(line) || reader_.envelope().rank.at.wall > most) return;
        likely.append(line).append("\n");
    });
    return likely;
}

Failure Worker::take_in(const SharedLogs::NewLines& fresh, Lines how, Outcome& outcome) {
    if (fresh.devs.contains(device_)) {
        if (const auto failure = become_another_device()) return failure;
    }
    const bool is_likely = !wall_ || fresh.latest <= wall_() + ahead_max;
    const auto likely = is_likely ? std::string{} : without_far_ahead(fresh.text);
    const auto& lines = is_likely ? fresh.text : likely;
    const auto failure = how == Lines::AllOrNone ? log_.append_whole(lines) : log_.append(lines);
    if (failure) return failure;
    each_line(lines, [&](std::string_view line) { take_in(line, outcome); });
    find_bodies(outcome);
    return {};
}

/// Of records of which another version counts now than the one that came: all of them in one go through the log.
void Worker::find_bodies(Outcome& outcome) {
    if (bodies_to_find_.empty()) return;
    std::unordered_map<std::string, HeldBody> found;
    each_own_line([&](std::string_view line) {
        const auto envelope = reader_.read_copy(line);
        if (!envelope || envelope->gone || !bodies_to_find_.contains(envelope->id)) return;
        const auto counting = versions_.counting(envelope->id);
        if (!counting || counting->rank != reader_.envelope().rank) return;
        if (auto body = body_in(reader_)) found.insert_or_assign(std::string{envelope->id}, held(*std::move(body)));
    });
    for (auto& taken : outcome.taken) {
        if (!bodies_to_find_.contains(taken.id)) continue;
        const auto body = found.find(taken.id);
        taken.body = body == found.end() ? std::nullopt : std::optional{body->second};
    }
    bodies_to_find_.clear();
}

void Worker::take_in(std::string_view line, Outcome& outcome) {
    if (!reader_.read_copy(line)) return;
    const auto& envelope = reader_.envelope();
    sharer_.heard(envelope.rank.dev, envelope.rank.at.wall);
    const auto was_apart = versions_.is_apart(envelope.id);
    const auto added = versions_.add(envelope, reader_);
    TakenIn taken{.id = RecordId{envelope.id}};
    taken.is_apart = versions_.is_apart(taken.id);
    taken.is_new = added.is_first;
    if (taken.is_apart) ever_apart_.insert(taken.id);
    const bool shows = added.came == Versions::Came::Counts || added.turned;
    if (!shows && taken.is_apart == was_apart) return;
    if (added.came == Versions::Came::Counts && !envelope.gone) {
        auto read = reader_.body();
        unknown_.erase(taken.id);
        if (!read.unknown.empty()) unknown_.emplace(taken.id, std::move(read.unknown));
        if (read.body) taken.body = held(*std::move(read.body));
    } else if (added.came != Versions::Came::Counts) {
        bodies_to_find_.insert(taken.id);
    }
    // What is being written just now will stand over it.
    const auto is_waiting = [&](const Draft& draft) { return draft.id == taken.id; };
    if (std::ranges::none_of(drafts_, is_waiting)) outcome.taken.push_back(std::move(taken));
}

/// What came in while somebody wrote was not told, since what they wrote would stand over it: whether
/// there is another version was not either.
void Worker::tell_of_written(Outcome& outcome) {
    for (auto& id : std::exchange(to_tell_, {})) {
        const auto is_waiting = [&](const Draft& draft) { return draft.id == id; };
        if (std::ranges::any_of(drafts_, is_waiting)) continue; // told with that one
        TakenIn taken{.id = std::move(id)};
        taken.is_apart = versions_.is_apart(taken.id);
        bodies_to_find_.insert(taken.id);
        outcome.taken.push_back(std::move(taken));
    }
    find_bodies(outcome);
}

void Worker::report_sharing(Sharer::News news, Outcome& outcome) {
    std::ranges::move(news.photos_come, std::back_inserter(outcome.photos_come));
    if (news.looked) outcome.looked = std::move(news.looked);
    action::SharingChanged now{std::move(news.report), {}};
    if (news.folder) now.space = news.folder->space;
    const bool is_same = reported_ && reported_->report == now.report && reported_->space == now.space;
    if (is_same || (!reported_ && !news.folder)) return;
    reported_ = now;
    outcome.sharing = std::move(now);
}

// ---- questions ----

template <class Take>
void Worker::each_own_line_of(const RecordId& id, Take take) {
    each_own_line([&](std::string_view line) {
        if (line.find(id) == std::string_view::npos) return;
        const auto envelope = reader_.read_copy(line);
        if (envelope && envelope->id == id) take(reader_.envelope().rank);
    });
}

OtherVersions Worker::find_versions(const RecordId& id) {
    OtherVersions found{.id = id, .is_asking = false};
    const auto beside = versions_.beside(id);
    std::vector<std::pair<Rank, OtherVersion>> versions;
    each_own_line_of(id, [&](const Rank& rank) {
        const auto head = std::ranges::find(beside, rank, &Versions::Head::rank);
        const auto is_there = [&](const auto& one) { return one.first == rank; };
        if (head == beside.end() || std::ranges::any_of(versions, is_there)) return;
        if (auto body = body_in(reader_))
            versions.push_back({head->rank, {*std::move(body), rank.at.wall, std::string{rank.dev}}});
    });
    std::ranges::sort(versions, [](const auto& a, const auto& b) { return a.first > b.first; });
    for (auto& [rank, version] : versions) found.versions.push_back(std::move(version));
    return found;
}

void Worker::answer(Outcome& outcome) {
    for (const auto& id : std::exchange(to_find_, {})) outcome.versions_found.push_back(find_versions(id));
}

} // namespace attune::store
