#include "samples.h"

namespace attune::store::test {

namespace {

constexpr Day saturday{std::chrono::local_days{std::chrono::year{2026} / 11 / 28}};

Answer sample_answer() {
    return {answer_id("check-in-2026-11-22", "PERSON1"),
            "check-in-2026-11-22",
            "PERSON1",
            "Zoë",
            7,
            {{"hopeful", Quadrant::StirredGood}, {"müde", Quadrant::StillHard}},
            "Der Spaziergang tat uns gut.",
            at_second(11)};
}

Entry sample_entry() {
    return {"ENTRY1",          "PERSON1", "Zoë",         "Es regnete ☔",
            "Was war leicht?", true,      at_second(12), {{at_second(13), "Es"}}};
}

Plan sample_plan() {
    return {"PLAN1",
            "Zusammen kochen",
            saturday,
            std::chrono::minutes{18 * 60 + 30},
            90,
            "daheim",
            {"PERSON1", "PERSON2"},
            "new-recipe",
            RecordId{"SESSION1"}};
}

Goal sample_goal() {
    return {"GOAL1",
            "PERSON1",
            "Zoë",
            "Ein Lied auswendig",
            "Ich sang früher mehr.",
            {{"Gitarre leihen", at_second(20)}, {"Sonntags üben", {}}},
            at_second(19),
            at_second(21),
            RecordId{"NOTE1"}};
}

} // namespace

std::vector<Body> sample_journal() {
    return {Feeling{"FEELING1", Quadrant::StirredHard, "kribbelig", true},
            CheckIn{"check-in-2026-11-22", {"PERSON1", "PERSON2"}, at_second(10), at_second(14)},
            sample_answer(),
            sample_entry(),
            Comment{"COMMENT1", "ENTRY1", "PERSON2", "Sam", "Ja!", at_second(15)},
            Idea{"IDEA1", "Den ältesten Baum suchen", "draußen", "frei", 30, at_second(16)},
            Liking{liking_id("IDEA1", "PERSON2"), "IDEA1", "PERSON2", false},
            sample_plan(),
            Memory{"MEMORY1", "Zusammen kochen", "Überall Mehl.", saturday, sample_photo(), RecordId{"PLAN1"}},
            Ritual{"RITUAL1", "Frühstück im Bett", Rhythm::Weekly, 7, at_second(17)},
            RitualMark{ritual_mark_id("RITUAL1", saturday), "RITUAL1", saturday, false},
            sample_goal(),
            Cheer{"CHEER1", "GOAL1", "PERSON2", "Sam", "Ich hörte dich üben.", at_second(22)},
            Agreements{agreements_id, {"Was gesagt wird, bleibt hier.", "Passen ist frei."}},
            Agreed{agreed_id("PERSON1"), "PERSON1", {"Passen ist frei."}, at_second(23)},
            Win{"WIN1", "GOAL1", "Die erste Strophe", at_second(24), RecordId{"NOTE9"}}};
}

Session sample_session() {
    namespace hap = happening;
    Session session{.id = "RUNNING1", .way = sample_way()};
    session.seats = {{"PERSON1", "Zoë", Hue::Teal}, {"PERSON2", "Sam", Hue::Coral}};
    session.begun = at_second(100);
    const std::vector<Happening> all{
        hap::Start{},
        hap::SwapOrder{},
        hap::Done{},
        hap::NotQuite{},
        hap::Heard{},
        hap::Pause{},
        hap::Resume{},
        hap::AddTime{Millis{-60'000}},
        hap::SkipPhase{},
        hap::SkipPerson{},
        hap::StepBack{},
        hap::PickListener{1},
        hap::TimeOut{std::chrono::minutes{20}},
        hap::EndTimeOut{},
        hap::Join{{"PERSON3", "Ada", Hue::Plum}},
        hap::Leave{"PERSON3"},
        hap::Retitle{{"PERSON2", "Samuel", Hue::Rose}},
        hap::SetLength{1, std::chrono::minutes{3}},
        hap::ShowCard{"open-up", "open-up-12"},
        hap::ShowCard{"open-up", "open-up-13", true},
        hap::Stay{},
        hap::Finish{},
    };
    Millis at{};
    for (const auto& what : all) {
        session.events.push_back({at, what, at == Millis{5 * 1'250}});
        at += Millis{1'250};
    }
    return session;
}

DeviceState sample_device() {
    DeviceState state;
    state.settings = {.theme = ThemeChoice::Contrast,
                      .text_scale = 1.5F,
                      .reduced_motion = true,
                      .sound = Sound::Wood,
                      .volume = 0.25F,
                      .soft_cue = true,
                      .auto_continue = true,
                      .far_half_turned = false};
    state.here = {"PERSON2", "PERSON1"};
    state.last_way = "WAY1";
    state.stage_mode = StageMode::Table;
    state.window = {-5, 20, 1280, 800, true};
    state.shuffles["stage/1"] = {0xFFFF'FFFF'FFFF'FFFFULL, 3, {"open-up/a", "open-up/é"}};
    state.piles["open-up"] = {{7, 1, {"b", "a"}}, "a", true, {"c", "b"}, {"d"}, {CardFilter::Which::Kept, 2, "road"}};
    state.drafts.person = "PERSON1";
    state.drafts.person_name = "Zoë\n\u202e";
    state.drafts.person_hue = Hue::Sky;
    state.drafts.first_names = {"Maya", "S"};
    state.drafts.lengths["WAY1"] = {{Millis{60000}, Millis{90000}}, Millis{1200000}};
    state.drafts.lengths["WAY2"] = {{Millis{60000}}, {}};
    state.drafts.closing["PERSON1"] = {"that you", "for the", RecordId{"PERSON2"}, RecordId{"N"}};
    state.drafts.closing["PERSON2"] = {.thanks = {{"Für die Suppe", RecordId{"NOTE7"}}, {"Your pa", {}}},
                                       .wish = "An hou",
                                       .wish_plan = RecordId{"PLAN7"},
                                       .wish_goal = RecordId{"GOAL7"}};
    state.drafts.next_step = "A w";
    state.drafts.next_step_plan = RecordId{"PLAN8"};
    state.drafts.note = {RecordId{"NOTE1"}, RecordId{"PERSON1"}, RecordId{"PERSON2"}, RecordId{"NOTE0"},
                         "For the cof",     Kind::Effort,        Hue::Rose,           sample_photo()};
    state.drafts.way = sample_way("WAY2");
    state.drafts.deck = sample_deck("DECK1");
    state.drafts.deck->cards.clear(); // a draft is of its words and hue
    state.drafts.card = CardDraft{"DECK1", sample_deck().cards.front()};
    state.drafts.journal.answers["PERSON1"] = {7, sample_answer().feelings, "Der Spaz"};
    state.drafts.journal.answers["PERSON2"] = {{}, {}, "Es wa"};
    state.drafts.journal.entry = sample_entry();
    state.drafts.journal.comments["ENTRY1"] = "Ja";
    state.drafts.journal.feeling = Feeling{"", Quadrant::StillHard, "kl"};
    state.drafts.journal.writer = "PERSON2";
    state.drafts.together.idea = Idea{.id = "", .text = "Den ält"};
    state.drafts.together.plan = sample_plan();
    state.drafts.together.memory = Memory{.id = "", .what = "Koch", .day = saturday, .photo = sample_photo()};
    state.drafts.together.ritual = Ritual{"RITUAL1", "Frühst", Rhythm::Daily};
    state.drafts.together.goal = sample_goal();
    state.drafts.together.cheers["GOAL1"] = "Ich hö";
    state.drafts.together.wins["GOAL1"] = "Die er";
    state.drafts.together.celebration = "Ich habe";
    state.drafts.together.agreements = {"Was", ""};
    state.session = sample_session();
    return state;
}

} // namespace attune::store::test
