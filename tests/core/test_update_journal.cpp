#include "core/journal_view.h"
#include "update_fixture.h"

#include <doctest/doctest.h>

using namespace attune;
using namespace attune::test;

namespace {

constexpr const char* today = "check-in-2026-11-22";

struct JournalWorld : World {
    JournalWorld() {
        seat({"Maya", "Sam"});
        state.feelings = {{"feeling.calm", Quadrant::StillGood, "calm"}, {"feeling.sad", Quadrant::StillHard, "sad"}};
        state.prompts = {{"a", "Question a?"}, {"b", "Question b?"}, {"c", "Question c?"}};
    }
    AnswerDraft& draft(const std::string& name) { return drafts.journal.answers[id(name)]; }
    void seal(const std::string& name, int connected = 6) {
        draft(name).connected = connected;
        act(action::SealAnswer{today, id(name)});
    }
    [[nodiscard]] std::string missing() const {
        std::string names;
        for (const auto* person : still_to_write(state, today)) names += person->name + " ";
        return names;
    }
    [[nodiscard]] bool is_open() const { return state.library.check_ins.find(today)->opened.has_value(); }
    Entry entry(std::string text, bool only_mine = false) {
        pass(1ms); // entries of one moment have no order of their own
        Entry made;
        made.author = id("Maya");
        made.text = std::move(text);
        made.only_mine = only_mine;
        act(action::SaveEntry{made});
        return state.library.entries.front();
    }
    [[nodiscard]] std::string words(Quadrant quadrant) const {
        std::string all;
        for (const auto& one : feelings_of(state, quadrant)) all += one.word + " ";
        return all;
    }
};

} // namespace

TEST_CASE("a check-in is written by one after the other, and opens when all have written") {
    JournalWorld world;
    world.act(action::GoTo{{Screen::Journal, {}}});
    world.act(action::BeginCheckIn{});
    CHECK(world.places() == "journal check-in");
    CHECK(world.state.place().subject == today);
    CHECK(world.state.library.check_ins.empty()); // nothing was written yet
    CHECK(world.missing() == "Maya Sam ");

    world.act(action::GoTo{{Screen::CheckInWrite, world.id("Maya")}});
    world.draft("Maya").line = "  The walk  ";
    world.draft("Maya").feelings = {{"calm", Quadrant::StillGood}};
    world.seal("Maya", 8);
    CHECK(world.places() == "journal check-in");
    CHECK(world.missing() == "Sam ");
    const auto* answer = world.state.library.check_in_answers.find(answer_id(today, world.id("Maya")));
    REQUIRE(answer);
    CHECK(answer->line == "The walk");
    CHECK(answer->connected == 8);
    CHECK(answer->name == "Maya");
    CHECK(world.drafts.journal.answers.empty()); // nothing lies about

    world.act(action::OpenCheckIn{today});
    CHECK_FALSE(world.is_open()); // Sam has not written
    world.pass(3min);
    world.seal("Sam", 3);
    world.act(action::OpenCheckIn{today});
    CHECK(world.is_open());
    world.seal("Sam", 9); // too late
    CHECK(answers_of(world.state.library, today).size() == 2);
    CHECK(answers_of(world.state.library, today)[1]->connected == 3);
}

TEST_CASE("what was sealed can be taken back for a moment, into the draft") {
    JournalWorld world;
    world.act(action::BeginCheckIn{});
    world.draft("Maya").line = "Not so";
    world.seal("Maya", 2);
    world.act(action::Restore{});
    CHECK(answers_of(world.state.library, today).empty());
    CHECK(world.draft("Maya").line == "Not so");
    CHECK(world.draft("Maya").connected == 2);
    world.seal("Maya", 2);
    world.seal("Sam");
    world.act(action::OpenCheckIn{today});
    CHECK_FALSE(world.state.notice); // Sam's part is open now
}

TEST_CASE("what nobody chose is not sealed") {
    JournalWorld world;
    world.act(action::BeginCheckIn{});
    world.act(action::SealAnswer{today, world.id("Maya")});
    world.draft("Maya").line = "The walk";
    CHECK(is_checking_in(world.state, world.drafts.journal));
    world.act(action::SealAnswer{today, world.id("Maya")});
    CHECK(world.state.library.check_ins.empty());
    CHECK(world.state.library.check_in_answers.empty());
    CHECK(world.draft("Maya").line == "The walk");
    world.seal("Maya", 0);
    CHECK(answers_of(world.state.library, today).front()->connected == 0);
}

TEST_CASE("who answers an entry is likely not its author") {
    JournalWorld world;
    const Entry entry = world.entry("It rained");
    CHECK(likely_answerer(world.state, entry, world.id("Maya")) == world.id("Sam"));
    CHECK(likely_answerer(world.state, entry, world.id("Sam")) == world.id("Sam"));
    world.state.here = {world.id("Maya")};
    CHECK(likely_answerer(world.state, entry, world.id("Maya")) == world.id("Maya"));
}

TEST_CASE("a check-in that waits is gone on with, the next one of a day is another one") {
    JournalWorld world;
    world.act(action::BeginCheckIn{});
    world.seal("Maya");
    world.pass(26h);
    CHECK(next_check_in(world.state.library, world.now.today()) == today);
    CHECK(waiting_check_in(world.state.library)->id == today);
    world.seal("Sam");
    world.act(action::OpenCheckIn{today});
    CHECK_FALSE(waiting_check_in(world.state.library));
    CHECK(next_check_in(world.state.library, world.now.today()) == "check-in-2026-11-23");
    world.now.wall -= 26h;
    CHECK(next_check_in(world.state.library, world.now.today()) == "check-in-2026-11-22-2");
}

TEST_CASE("nobody waits for who sits this one out, and somebody has to stay") {
    JournalWorld world;
    world.seal("Maya");
    world.act(action::SitOut{today, world.id("Sam")});
    CHECK(world.missing().empty());
    world.act(action::SitOut{today, world.id("Maya")}); // has written
    world.act(action::OpenCheckIn{today});
    CHECK(world.is_open());
    CHECK(world.state.library.check_ins.find(today)->people == std::vector<RecordId>{world.id("Maya")});
}

TEST_CASE("without anybody here a check-in asks who is") {
    World world;
    world.act(action::BeginCheckIn{});
    CHECK(world.places() == "session people");
}

TEST_CASE("a check-in goes with all that was written for it, and comes back with it") {
    JournalWorld world;
    world.seal("Maya");
    world.seal("Sam");
    world.act(action::RemoveCheckIn{today});
    CHECK(world.state.library.check_ins.empty());
    CHECK(world.state.library.check_in_answers.empty());
    world.act(action::Restore{});
    CHECK(world.state.library.check_ins.size() == 1);
    CHECK(answers_of(world.state.library, today).size() == 2);
}

TEST_CASE("an entry is kept, changed with its history, removed and brought back") {
    JournalWorld world;
    world.act(action::GoTo{{Screen::EntryEditor, {}}});
    auto entry = world.entry("  It rained. ");
    CHECK(world.places() == "session");
    CHECK(entry.text == "It rained.");
    CHECK(entry.author_name == "Maya");
    CHECK(entry.written == world.now.wall);
    CHECK(world.drafts.journal.writer == world.id("Maya"));
    const auto written = entry.written;
    world.pass(1h);
    entry.text = "It rained, and we stayed in.";
    world.act(action::SaveEntry{entry});
    entry = world.state.library.entries.front();
    CHECK(entry.written == written);
    REQUIRE(entry.earlier.size() == 1);
    CHECK(entry.earlier[0] == EarlierText{world.now.wall, "It rained."});
    entry.prompt = "Weather?";
    world.act(action::SaveEntry{entry});
    CHECK(world.state.library.entries.front().earlier.size() == 1); // the words are the same
    for (int i = 0; i < 30; ++i) {
        entry = world.state.library.entries.front();
        entry.text = "Version " + std::to_string(i);
        world.act(action::SaveEntry{entry});
    }
    CHECK(world.state.library.entries.front().earlier.size() == earlier_max);
    CHECK(world.state.library.entries.front().earlier.back().text == "Version 28");
    world.act(action::RemoveEntry{entry.id});
    CHECK(world.state.library.entries.empty());
    world.act(action::Restore{});
    CHECK(world.state.library.entries.size() == 1);
}

TEST_CASE("an entry reads as it did before, and what it said in between is kept") {
    World world;
    world.seat({"Maya"});
    world.act(action::SaveEntry{{.author = world.id("Maya"), .text = "It rained."}});
    auto entry = world.state.library.entries.front();
    entry.text = "It rained a lot.";
    world.pass(1min);
    world.act(action::SaveEntry{entry});
    world.drafts.journal.entry = Entry{.author = world.id("Maya"), .text = "Half"};
    world.pass(1min);
    world.act(action::GoTo{{Screen::EntryEarlier, entry.id}});
    world.act(action::TakeEntryBack{entry.id, 7});
    world.act(action::TakeEntryBack{"nothing", 0});
    CHECK(world.state.library.entries.front().text == "It rained a lot.");
    world.act(action::TakeEntryBack{entry.id, 0});
    const auto& now = world.state.library.entries.front();
    CHECK(now.text == "It rained.");
    REQUIRE(now.earlier.size() == 2);
    CHECK(now.earlier[1] == EarlierText{world.now.wall, "It rained a lot."});
    CHECK(world.places() == "session");
    REQUIRE(world.drafts.journal.entry);
    CHECK(world.drafts.journal.entry->text == "Half");
}

TEST_CASE("an entry without words or by nobody is none") {
    JournalWorld world;
    Entry entry;
    entry.author = world.id("Maya");
    entry.text = "  \n ";
    world.act(action::SaveEntry{entry});
    entry.text = "Words";
    entry.author = "nobody";
    world.act(action::SaveEntry{entry});
    CHECK(world.state.library.entries.empty());
}

TEST_CASE("an entry that is made only mine ends for the others, and one that is no more takes no old words along") {
    JournalWorld world;
    auto entry = world.entry("For all");
    const auto shared = entry;
    world.act(action::GoTo{{Screen::Journal, {}}});
    world.act(action::GoTo{{Screen::Entry, entry.id}});
    world.act(action::GoTo{{Screen::EntryEditor, entry.id}});
    entry.only_mine = true;
    entry.text = "For me";
    world.act(action::SaveEntry{entry});
    REQUIRE(world.state.library.entries.size() == 1);
    auto mine = world.state.library.entries.front();
    CHECK(mine.id != shared.id);
    CHECK(mine.written == shared.written);
    CHECK(mine.earlier.size() == 1);
    REQUIRE(world.wanted<effect::Gone>().size() == 1);
    CHECK(world.wanted<effect::Gone>()[0].id == shared.id);
    CHECK(world.wanted<effect::Put>()[0].body == Body{mine});
    CHECK(world.places() == "journal entry");
    CHECK(world.state.place().subject == mine.id);

    mine.only_mine = false;
    mine.text = "For all again";
    world.act(action::SaveEntry{mine});
    REQUIRE(world.state.library.entries.size() == 1);
    const auto& again = world.state.library.entries.front();
    CHECK(again.id != mine.id);
    CHECK(again.earlier.empty());
    CHECK(world.wanted<effect::Gone>()[0].id == mine.id);
    CHECK(world.state.place().subject == again.id);
}

TEST_CASE("only mine is private, takes no comments, and what others answered stays shared") {
    JournalWorld world;
    auto mine = world.entry("A secret", true);
    CHECK(is_private(Body{mine}));
    world.act(action::SaveComment{mine.id, world.id("Sam"), "Hm"});
    CHECK(world.state.library.comments.empty());
    mine.only_mine = false;
    world.act(action::SaveEntry{mine});
    mine = world.state.library.entries.front();
    CHECK_FALSE(is_private(Body{mine}));
    world.act(action::SaveComment{mine.id, world.id("Sam"), " Thank you "});
    REQUIRE(world.state.library.comments.size() == 1);
    CHECK(world.state.library.comments.front().text == "Thank you");
    mine.only_mine = true;
    world.act(action::SaveEntry{mine});
    CHECK_FALSE(world.state.library.entries.front().only_mine);
    for (const auto& body : {Body{Note{}}, Body{Answer{}}, Body{Goal{}}}) CHECK_FALSE(is_private(body));
}

TEST_CASE("comments lie with their entry, oldest first") {
    JournalWorld world;
    const auto first = world.entry("One");
    const auto second = world.entry("Two");
    for (const auto* text : {"a", "b", "c"}) {
        world.pass(1min);
        world.act(action::SaveComment{first.id, world.id("Sam"), text});
        world.act(action::SaveComment{second.id, world.id("Maya"), std::string{"to two "} + text});
    }
    std::string all;
    for (const auto* comment : comments_on(world.state.library, first.id)) all += comment->text;
    CHECK(all == "abc");
    world.act(action::RemoveComment{comments_on(world.state.library, first.id)[1]->id});
    CHECK(comments_on(world.state.library, first.id).size() == 2);
    world.act(action::Restore{});
    CHECK(comments_on(world.state.library, first.id)[1]->text == "b");
}

TEST_CASE("every prompt comes before one comes again") {
    JournalWorld world;
    std::string seen;
    for (int i = 0; i < 3; ++i) {
        world.act(action::DrawPrompt{});
        const auto prompt = world.drafts.journal.entry->prompt;
        CHECK(seen.find(prompt) == std::string::npos);
        seen += prompt;
    }
    CHECK(world.drafts.journal.entry->author == world.id("Maya"));
}

TEST_CASE("an older entry by chance is never somebody's own alone") {
    JournalWorld world;
    world.act(action::OpenAnyEntry{});
    CHECK_FALSE(world.said().empty());
    world.entry("Secret", true);
    const auto open = world.entry("Open");
    const auto other = world.entry("Other");
    for (int i = 0; i < 20; ++i) {
        const auto before = world.state.place().subject;
        world.act(action::OpenAnyEntry{});
        CHECK((world.state.place().subject == open.id || world.state.place().subject == other.id));
        CHECK(world.state.place().subject != before);
        CHECK(world.state.places.size() == 2);
    }
}

TEST_CASE("words for feelings are changed, added, laid aside, and as they came again") {
    JournalWorld world;
    world.act(action::SaveFeeling{{"feeling.calm", Quadrant::StillGood, "quite calm", false}});
    world.act(action::SaveFeeling{{"", Quadrant::StillGood, " snug ", false}});
    CHECK(world.words(Quadrant::StillGood) == "quite calm snug ");
    world.act(action::SaveFeeling{{"feeling.calm", Quadrant::StillGood, "calm", true}});
    CHECK(world.words(Quadrant::StillGood) == "snug ");
    CHECK(feelings_of(world.state, Quadrant::StillGood, true).size() == 2);
    world.act(action::SaveFeeling{{"feeling.calm", Quadrant::StillGood, "calm", false}});
    CHECK(world.state.library.feelings.size() == 1); // as it came needs no record
    const auto own = world.state.library.feelings.front().id;
    world.act(action::RemoveFeeling{own});
    CHECK(world.words(Quadrant::StillGood) == "calm ");
    world.act(action::Restore{});
    CHECK(world.words(Quadrant::StillGood) == "calm snug ");
    world.act(action::SaveFeeling{{"feeling.sad", Quadrant::StirredHard, "sad", false}});
    CHECK(world.words(Quadrant::StirredHard) == "sad ");
    CHECK(world.words(Quadrant::StillHard).empty());
}

TEST_CASE("leaving an editor keeps what was begun and forgets what was not") {
    JournalWorld world;
    const auto entry = world.entry("As it is");
    struct Row {
        std::optional<Entry> draft;
        bool stays;
    };
    Entry blank, begun, changed = entry;
    blank.prompt = "Asked?";
    begun.text = "Half a";
    changed.text = "As it was";
    for (const auto& row : {Row{blank, false}, Row{begun, true}, Row{entry, false}, Row{changed, true}}) {
        world.drafts.journal.entry = row.draft;
        world.act(action::GoTo{{Screen::EntryEditor, {}}});
        world.act(action::Back{});
        CHECK(world.drafts.journal.entry.has_value() == row.stays);
        CHECK(world.places() == "session");
    }
}
