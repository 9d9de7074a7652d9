#include "core/together_view.h"
#include "update_fixture.h"

#include <doctest/doctest.h>

using namespace attune;
using namespace attune::test;
using std::chrono::November;

namespace {

constexpr Day sunday{std::chrono::local_days{std::chrono::year{2026} / 11 / 22}};

struct TogetherWorld : World {
    TogetherWorld() {
        seat({"Maya", "Sam"});
        Deck deck{.id = RecordId{idea_deck}};
        Card walk{.id = "walk", .text = "A walk", .place = "outdoors"};
        Card cook{.id = "cook", .text = "Cook"};
        deck.cards = {walk, cook};
        state.decks.push_back(deck);
    }
    [[nodiscard]] std::vector<RecordId> both() const { return {id("Maya"), id("Sam")}; }
    RecordId plan(std::string what, Day day = sunday) {
        act(action::SavePlan{{.what = std::move(what), .day = day}});
        for (const auto& one : state.library.plans)
            if (one.day == day) return one.id;
        return {};
    }
    RecordId ritual(Rhythm rhythm, int on) {
        state.library.rituals = {};
        act(action::SaveRitual{{.what = "Ritual", .rhythm = rhythm, .on = on}});
        return state.library.rituals.front().id;
    }
    [[nodiscard]] RitualState ritual_now() const {
        return state_of(state.library, state.library.rituals.front(), today_of(now));
    }
};

} // namespace

TEST_CASE("an idea matches when all like it, and nobody's liking is anybody else's") {
    TogetherWorld world;
    world.act(action::LikeIdea{"walk", world.id("Maya"), true});
    CHECK_FALSE(is_match(world.state.library, "walk", world.both()));
    world.act(action::LikeIdea{"walk", world.id("Sam"), false});
    CHECK_FALSE(is_match(world.state.library, "walk", world.both()));
    world.act(action::LikeIdea{"walk", world.id("Sam"), true});
    CHECK(is_match(world.state.library, "walk", world.both()));
    CHECK(world.state.library.likings.size() == 2);
    CHECK_FALSE(is_match(world.state.library, "walk", {world.id("Maya")})); // alone one only likes
    world.act(action::LikeIdea{"walk", world.id("Sam"), {}});
    CHECK_FALSE(liking_of(world.state.library, "walk", world.id("Sam")));
    world.act(action::LikeIdea{"nothing", world.id("Sam"), true});
    world.act(action::LikeIdea{"cook", "nobody", true});
    CHECK(world.state.library.likings.size() == 1);
}

TEST_CASE("own ideas come first, those set aside not at all") {
    TogetherWorld world;
    world.act(action::SaveIdea{{.text = " Row a boat ", .place = "lake", .minutes = 90}});
    world.act(action::MarkCard{RecordId{idea_deck}, "cook", Mark::Aside, true});
    const auto ideas = all_ideas(world.state);
    REQUIRE(ideas.size() == 2);
    CHECK(ideas[0].text == "Row a boat");
    CHECK(ideas[0].own);
    CHECK(ideas[1].id == "walk");
    CHECK(find_idea(world.state, "walk")->place == "outdoors");
    world.act(action::RemoveIdea{ideas[0].id});
    CHECK_FALSE(find_idea(world.state, ideas[0].id));
    world.act(action::Restore{});
    CHECK(find_idea(world.state, ideas[0].id));
}

TEST_CASE("what was kept of a plan, and what an idea is planned for") {
    TogetherWorld world;
    const auto id = world.plan("Walk");
    auto plan = *world.state.library.plans.find(id);
    plan.idea = "walk";
    world.act(action::SavePlan{plan});
    CHECK_FALSE(memory_of(world.state.library, id));
    REQUIRE(plan_of(world.state.library, "walk", sunday));
    CHECK_FALSE(plan_of(world.state.library, "cook", sunday));
    CHECK_FALSE(plan_of(world.state.library, "walk", sunday + std::chrono::days{1}));
    world.act(action::SaveMemory{{.what = "Walk", .day = sunday, .plan = id}});
    REQUIRE(memory_of(world.state.library, id));
    CHECK_FALSE(plan_of(world.state.library, "walk", sunday)); // it has been
    CHECK(world.state.notice->text == "It is among your memories");
}

TEST_CASE("plans lie by day, the whole day first") {
    TogetherWorld world;
    world.act(action::SavePlan{{.what = "Late", .day = sunday, .at = 20h}});
    world.act(action::SavePlan{{.what = "After", .day = sunday + std::chrono::days{1}}});
    world.act(action::SavePlan{{.what = "Day", .day = sunday}});
    world.act(action::SavePlan{{.what = "Early", .day = sunday, .at = 9h}});
    world.act(action::SavePlan{{.what = "  "}});
    std::string all;
    for (const auto& plan : world.state.library.plans) all += plan.what + " ";
    CHECK(all == "Day Early Late After ");
}

TEST_CASE("a plan becomes a file that calendars take in") {
    TogetherWorld world;
    world.act(action::SavePlan{{.what = "Cook; eat, talk \\ long",
                                .day = sunday,
                                .at = 18h + 30min,
                                .minutes = 90,
                                .place = "at home\nupstairs",
                                .people = world.both()}});
    world.act(action::SharePlan{world.state.library.plans.front().id});
    REQUIRE(world.wanted<effect::WriteFile>().size() == 1);
    const auto file = world.wanted<effect::WriteFile>()[0];
    CHECK(file.name == "cook-eat-talk-long-2026-11-22.ics");
    const std::string expected =
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Attune//Plans//EN\r\nBEGIN:VEVENT\r\nUID:" +
        world.state.library.plans.front().id +
        "@attune\r\nDTSTAMP:20261122T190000Z\r\nDTSTART:20261122T183000\r\n"
        "DTEND:20261122T200000\r\nSUMMARY:Cook\\; eat\\, talk \\\\ long\r\n"
        "LOCATION:at home\\nupstairs\r\nDESCRIPTION:With Maya and Sam\r\n"
        "END:VEVENT\r\nEND:VCALENDAR\r\n";
    CHECK(file.content == expected);
}

TEST_CASE("a whole day, a long line and midnight in a calendar file") {
    Plan plan{.id = "P", .what = std::string(60, 'a') + "ööööööööööööööööööööööööö", .day = sunday};
    const auto whole = calendar_file(plan, {}, WallTime{});
    CHECK(whole.find("DTSTART;VALUE=DATE:20261122\r\nDTEND;VALUE=DATE:20261123\r\n") != std::string::npos);
    for (std::size_t at = 0, end; at < whole.size(); at = end + 2) {
        end = whole.find("\r\n", at);
        REQUIRE(end != std::string::npos);
        CHECK(end - at <= 75);
        CHECK((static_cast<unsigned char>(whole[at]) & 0xC0U) != 0x80U); // never cut inside a letter
    }
    plan.at = 23h + 30min;
    CHECK(calendar_file(plan, {}, WallTime{}).find("DTEND:20261123T003000") != std::string::npos);
}

TEST_CASE("a memory is of a day, with a line or a photo") {
    TogetherWorld world;
    world.act(action::SaveMemory{{.day = sunday}});
    CHECK(world.state.library.memories.empty());
    world.act(action::SaveMemory{{.what = "Walk", .line = " Rain ", .day = sunday}});
    world.act(action::SaveMemory{{.what = "Older", .day = sunday - std::chrono::days{40}}});
    CHECK(world.state.library.memories.front().line == "Rain");
    CHECK(world.state.library.memories.back().what == "Older");
}

TEST_CASE("a photo goes to the memory that is being written, else to the note") {
    TogetherWorld world;
    const Photo photo{std::string(64, 'a'), 10, 10};
    world.drafts.together.memory = Memory{};
    world.act(action::GoTo{{Screen::MemoryEditor, {}}});
    world.act(action::TakePhoto{"cat.jpg"});
    CHECK(world.state.place().screen == Screen::MemoryEditor);
    world.act(action::PhotoTaken{"cat.jpg", photo});
    CHECK(world.drafts.together.memory->photo == photo);
    CHECK_FALSE(world.drafts.note.photo);
    world.act(action::RemovePhoto{});
    CHECK_FALSE(world.drafts.together.memory->photo);
    world.act(action::TakePhoto{"dog.jpg"});
    world.act(action::Back{});
    world.act(action::PhotoTaken{"dog.jpg", photo}); // given up meanwhile
    CHECK_FALSE(world.drafts.note.photo);
    world.act(action::TakePhoto{"cow.jpg"});
    world.act(action::PhotoTaken{"cow.jpg", photo});
    CHECK(world.drafts.note.photo == photo);
}

TEST_CASE("a ritual asks on its day, and not again once it was done or let be") {
    struct Row {
        Rhythm rhythm;
        int on;
        Day today;
        RitualState state;
    };
    const auto day = [](unsigned month, unsigned of_month) {
        return Day{
            std::chrono::local_days{std::chrono::year{2026} / static_cast<int>(month) / static_cast<int>(of_month)}};
    };
    for (const auto& row : {Row{Rhythm::Daily, 0, day(11, 22), RitualState::Due},
                            Row{Rhythm::Weekly, 7, day(11, 22), RitualState::Due}, // a Sunday
                            Row{Rhythm::Weekly, 7, day(11, 21), RitualState::Later},
                            Row{Rhythm::Weekly, 1, day(11, 22), RitualState::Due}, // still, from Monday on
                            Row{Rhythm::Monthly, 31, day(11, 29), RitualState::Later},
                            Row{Rhythm::Monthly, 31, day(11, 30), RitualState::Due}, // its last day
                            Row{Rhythm::Monthly, 31, day(2, 28), RitualState::Due},
                            Row{Rhythm::Monthly, 1, day(11, 1), RitualState::Due}}) {
        Library library;
        const Ritual ritual{.id = "R", .what = "", .rhythm = row.rhythm, .on = row.on};
        CAPTURE(static_cast<int>(row.rhythm));
        CAPTURE(row.on);
        CHECK(state_of(library, ritual, row.today) == row.state);
    }
    TogetherWorld world;
    const auto id = world.ritual(Rhythm::Weekly, 7);
    CHECK(world.ritual_now() == RitualState::Due);
    world.act(action::MarkRitual{id, true});
    CHECK(world.ritual_now() == RitualState::Done);
    world.act(action::MarkRitual{id, {}});
    CHECK(world.ritual_now() == RitualState::Due);
    world.act(action::MarkRitual{id, false});
    CHECK(world.ritual_now() == RitualState::LetBe);
    CHECK(world.state.library.ritual_marks.size() == 1);
    world.pass(7 * 24h);
    CHECK(world.ritual_now() == RitualState::Due);
    world.act(action::RestRitual{id, true});
    CHECK(world.ritual_now() == RitualState::Resting);
    world.act(action::RestRitual{id, false});
    CHECK(world.ritual_now() == RitualState::Due);
}

TEST_CASE("weeks begin on Monday, also over the turn of a year") {
    using namespace std::chrono;
    CHECK(period_of(Rhythm::Weekly, local_days{2027y / 1 / 1}) == local_days{2026y / 12 / 28});
    CHECK(period_of(Rhythm::Weekly, local_days{2026y / 12 / 28}) == local_days{2026y / 12 / 28});
    CHECK(period_of(Rhythm::Monthly, local_days{2024y / 2 / 29}) == local_days{2024y / 2 / 1});
}

TEST_CASE("Unplug fills the screen, and Back does not leave it") {
    TogetherWorld world;
    world.act(action::Unplug{});
    CHECK(world.places() == "session unplug");
    CHECK(world.state.unplugged == world.now.instant);
    CHECK(world.wants<effect::FullScreen>());
    world.act(action::Back{});
    CHECK(world.places() == "session unplug");
    world.act(action::PlugIn{});
    CHECK(world.places() == "session");
    CHECK_FALSE(world.state.unplugged);
    CHECK_FALSE(world.state.full_screen);
}
