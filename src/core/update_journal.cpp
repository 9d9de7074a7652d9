// The journal: check-ins, entries and what is said to them, words for feelings.
#include "core/journal_view.h"
#include "core/text.h"
#include "core/update_parts.h"

#include <algorithm>
#include <utility>

namespace attune {

namespace {

constexpr std::size_t line_bytes = answer_line_max * bytes_per_cluster;
constexpr std::size_t feeling_bytes = feeling_max * bytes_per_cluster;
constexpr std::size_t entry_bytes = entry_max * bytes_per_cluster;
constexpr std::size_t comment_bytes = comment_max * bytes_per_cluster;

std::vector<RecordId> ids_of(const std::vector<const Person*>& people) {
    std::vector<RecordId> ids;
    for (const auto* person : people) ids.push_back(person->id);
    return ids;
}

/// The check-in as it is, or as it begins with the first who writes.
CheckIn check_in_of(const Work& work, const RecordId& id) {
    if (const auto* known = work.state.library.check_ins.find(id)) return *known;
    return {id, ids_of(taking_part(work.state, id)), work.now.wall, {}};
}

void keep_if_new(Work& work, CheckIn check_in) {
    const auto* known = work.state.library.check_ins.find(check_in.id);
    if (!known || *known != check_in) work.keep(std::move(check_in));
}

/// None: they have not said how connected they feel.
std::optional<Answer> answer_from(const Work& work, const RecordId& check_in, const Person& person) {
    const auto draft = work.drafts.journal.answers.find(person.id);
    if (draft == work.drafts.journal.answers.end() || !draft->second.connected) return {};
    Answer answer{.id = answer_id(check_in, person.id),
                  .check_in = check_in,
                  .person = person.id,
                  .name = person.name,
                  .connected = std::clamp(*draft->second.connected, 0, connected_max),
                  .feelings = draft->second.feelings,
                  .line = tidy(draft->second.line, line_bytes),
                  .written = work.now.wall};
    if (answer.feelings.size() > felt_max) answer.feelings.resize(felt_max);
    return answer;
}

} // namespace

void carry_out(Work& work, const action::BeginCheckIn&) {
    auto& state = work.state;
    const auto id = next_check_in(state.library, work.now.today());
    if (taking_part(state, id).empty()) {
        work.say("Say who is here first.");
        return carry_out(work, action::GoTo{{Screen::People, {}}});
    }
    carry_out(work, action::GoTo{{Screen::CheckIn, id}});
}

void carry_out(Work& work, const action::SealAnswer& seal) {
    auto& state = work.state;
    const auto* person = find_person(state.library, seal.person);
    auto check_in = check_in_of(work, seal.check_in);
    if (!person || seal.check_in.empty() || check_in.opened) return;
    const auto answer = answer_from(work, seal.check_in, *person);
    if (!answer) return;
    if (std::find(check_in.people.begin(), check_in.people.end(), person->id) == check_in.people.end())
        check_in.people.push_back(person->id);
    keep_if_new(work, std::move(check_in));
    work.keep(*answer);
    work.drafts.journal.answers.erase(seal.person);
    close(state, Screen::CheckInWrite);
    work.say_kept("Sealed", *answer);
    work.save_device();
}

void give_back_draft(Work& work, const Body& retracted) {
    const auto* answer = std::get_if<Answer>(&retracted);
    if (!answer) return;
    work.drafts.journal.answers[answer->person] = {answer->connected, answer->feelings, answer->line};
    work.save_device();
}

void carry_out(Work& work, const action::OpenCheckIn& open) {
    const auto* known = work.state.library.check_ins.find(open.id);
    if (!known || known->opened || answers_of(work.state.library, open.id).empty()) return;
    if (!still_to_write(work.state, open.id).empty()) return;
    auto check_in = *known;
    check_in.opened = work.now.wall;
    work.keep(std::move(check_in));
    work.state.notice.reset(); // what is open can't be taken back unseen
}

void carry_out(Work& work, const action::SitOut& sit) {
    auto check_in = check_in_of(work, sit.check_in);
    const bool has_written = work.state.library.check_in_answers.find(answer_id(sit.check_in, sit.person)) != nullptr;
    if (check_in.opened || has_written || std::erase(check_in.people, sit.person) == 0) return;
    if (check_in.people.empty()) return; // somebody has to
    keep_if_new(work, std::move(check_in));
}

void carry_out(Work& work, const action::RemoveCheckIn& remove) {
    auto& state = work.state;
    const auto* known = state.library.check_ins.find(remove.id);
    if (!known) return;
    const auto check_in = *known;
    std::vector<Body> written;
    for (const auto* answer : answers_of(state.library, check_in.id)) written.emplace_back(*answer);
    for (const auto& answer : written) work.drop(answer);
    work.drop(check_in);
    work.say_dropped("The check-in was removed", check_in);
    state.notice->restore_too = std::move(written);
    close_all_about(state, check_in.id);
}

void carry_out(Work& work, const action::SaveFeeling& save) {
    auto feeling = save.feeling;
    feeling.word = tidy(feeling.word, feeling_bytes);
    if (feeling.word.empty()) return;
    if (feeling.id.empty()) feeling.id = new_id(work.now.wall, work.rng);
    const auto* known = work.state.library.feelings.find(feeling.id);
    const auto* came = built_in_feeling(work.state, feeling.id);
    if (came && *came == feeling) {
        if (known) work.drop(Body{*known}); // as it was
    } else if (!known || *known != feeling) {
        work.keep(std::move(feeling));
    }
    close(work.state, Screen::Feeling);
    work.drafts.journal.feeling.reset();
    work.save_device();
}

void carry_out(Work& work, const action::RemoveFeeling& remove) {
    const auto* known = work.state.library.feelings.find(remove.id);
    if (!known) return;
    const auto feeling = *known;
    work.drop(feeling);
    work.say_dropped("“" + feeling.word + "” was taken off the list", feeling);
    close(work.state, Screen::Feeling);
    work.drafts.journal.feeling.reset();
    work.save_device();
}

namespace {

/// An entry that is changed keeps what it said before.
void remember_earlier(Entry& entry, const Entry& before, WallTime now) {
    entry.earlier = before.earlier;
    if (entry.text == before.text) return;
    entry.earlier.push_back({now, before.text});
    if (entry.earlier.size() > earlier_max) entry.earlier.erase(entry.earlier.begin());
}

/// What is only somebody's was so from its beginning, and what is for all of us was that: one record never
/// becomes the other. Other devices hear that the one has ended, and of words that were only somebody's
/// none go out with those that are for all.
void become_another(Work& work, Entry& entry, const Entry& before) {
    entry.id = new_id(work.now.wall, work.rng);
    if (before.only_mine) entry.earlier.clear();
    work.keep(entry);
    work.drop(before);
    for (auto& place : work.state.places) {
        if (place.subject == before.id) place.subject = entry.id;
    }
}

} // namespace

void carry_out(Work& work, const action::SaveEntry& save) {
    auto& state = work.state;
    auto entry = save.entry;
    entry.text = tidy(entry.text, entry_bytes);
    entry.prompt = tidy(entry.prompt, entry_bytes);
    const auto* author = find_person(state.library, entry.author);
    const auto* there = state.library.entries.find(entry.id);
    const auto known = there ? std::optional{*there} : std::nullopt; // a copy: it may go
    if (entry.text.empty() || (!author && !known) || (!known && !entry.id.empty())) return;
    if (author) entry.author_name = author->name;
    if (known) {
        entry.written = known->written;
        remember_earlier(entry, *known, work.now.wall);
        // What others have answered is theirs too.
        entry.only_mine = entry.only_mine && (known->only_mine || comments_on(state.library, entry.id).empty());
    } else {
        entry.id = new_id(work.now.wall, work.rng);
        entry.written = work.now.wall;
        entry.earlier.clear();
    }
    if (known && known->only_mine != entry.only_mine)
        become_another(work, entry, *known);
    else if (!known || *known != entry)
        work.keep(entry);
    work.drafts.journal.writer = entry.author;
    work.drafts.journal.entry.reset();
    close(state, Screen::EntryEditor);
    work.save_device();
}

void carry_out(Work& work, const action::TakeEntryBack& take) {
    const auto* known = work.state.library.entries.find(take.id);
    if (!known || take.earlier >= known->earlier.size()) return;
    auto entry = *known;
    entry.text = known->earlier[take.earlier].text;
    remember_earlier(entry, *known, work.now.wall);
    close(work.state, Screen::EntryEarlier);
    if (entry == *known) return;
    work.keep(std::move(entry));
    work.say("It reads as it did before");
}

void carry_out(Work& work, const action::RemoveEntry& remove) {
    const auto* known = work.state.library.entries.find(remove.id);
    if (!known) return;
    const auto entry = *known;
    work.drop(entry);
    work.say_dropped("The entry was removed", entry);
    auto& draft = work.drafts.journal.entry;
    if (draft && draft->id == entry.id) draft.reset();
    close_all_about(work.state, entry.id);
    work.save_device();
}

void carry_out(Work& work, const action::DrawPrompt&) {
    auto& state = work.state;
    if (state.prompts.empty()) return;
    auto& draft = work.drafts.journal.entry;
    if (!draft) {
        draft.emplace();
        draft->author = likely_writer(state, work.drafts.journal.writer);
    }
    std::vector<std::string_view> names;
    for (const auto& prompt : state.prompts) names.push_back(prompt.id);
    auto& shuffle = state.shuffles["prompts"];
    if (shuffle.seed == 0 && shuffle.dealt.empty()) reshuffle(shuffle, work.rng());
    draft->prompt = state.prompts[deal(shuffle, names)].text;
    work.save_device();
}

void carry_out(Work& work, const action::OpenAnyEntry&) {
    auto& state = work.state;
    const auto shown = state.place().screen == Screen::Entry ? state.place().subject : RecordId{};
    std::vector<const Entry*> open;
    for (const auto& entry : state.library.entries)
        if (!entry.only_mine && entry.id != shown) open.push_back(&entry);
    if (open.empty()) return work.say("An older entry will come up here once there are some.");
    const RecordId id = open[work.rng() % open.size()]->id;
    if (state.place().screen == Screen::JournalMore) close(state, Screen::JournalMore);
    if (state.place().screen == Screen::Entry) close(state, Screen::Entry);
    carry_out(work, action::GoTo{{Screen::Entry, id}});
}

void carry_out(Work& work, const action::SaveComment& save) {
    auto& state = work.state;
    const auto* entry = state.library.entries.find(save.entry);
    const auto* author = find_person(state.library, save.author);
    auto text = tidy(save.text, comment_bytes);
    if (!entry || entry->only_mine || !author || text.empty()) return;
    work.keep(
        Comment{new_id(work.now.wall, work.rng), entry->id, author->id, author->name, std::move(text), work.now.wall});
    work.drafts.journal.comments.erase(save.entry);
    work.drafts.journal.writer = author->id;
    work.save_device();
}

void carry_out(Work& work, const action::RemoveComment& remove) {
    const auto* known = work.state.library.comments.find(remove.id);
    if (!known) return;
    const auto comment = *known;
    work.drop(comment);
    work.say_dropped("The comment was removed", comment);
}

} // namespace attune
