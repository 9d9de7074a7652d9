#include "samples.h"

namespace attune::store::test {

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
    state.drafts.closing["PERSON2"] = {"", "", {}, {}};
    state.drafts.next_step = "A w";
    state.drafts.note = {RecordId{"NOTE1"}, RecordId{"PERSON1"}, RecordId{"PERSON2"}, RecordId{"NOTE0"},
                         "For the cof",     Kind::Effort,        Hue::Rose,           sample_photo()};
    state.drafts.way = sample_way("WAY2");
    state.drafts.deck = sample_deck("DECK1");
    state.drafts.deck->cards.clear(); // a draft is of its words and hue
    state.drafts.card = CardDraft{"DECK1", sample_deck().cards.front()};
    state.session = sample_session();
    return state;
}

} // namespace attune::store::test
