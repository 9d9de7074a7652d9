#include "app/scene_hands.h"

#include <array>
#include <chrono>
#include <utility>

namespace attune::app {
namespace {

using namespace std::chrono_literals;

void begin(Headless& h, const char* way) { tell(h, action::BeginSession{way}); }
void speaking(Headless& h) {
    begin(h, "speaker-listener");
    on_stage(h, happening::Start{});
    h.advance(95s);
}
void left_for_later(Headless& h) {
    speaking(h);
    go(h, Screen::Session);
}
void reflecting(Headless& h) {
    speaking(h);
    on_stage(h, happening::Done{});
    h.advance(34s);
}
void closing(Headless& h) {
    reflecting(h);
    on_stage(h, happening::Heard{});
    h.advance(282s);
    on_stage(h, happening::Done{});
    h.advance(60s);
    ClosingAnswer& maya = h.program().drafts_for_setup().closing["person-0"];
    maya.appreciation = "You waited when I went quiet.";
    maya.to = "person-1";
    h.program().drafts_for_setup().next_step = "Walk together on Thursday evening";
    on_stage(h, happening::Finish{});
}
void stage_mode(Headless& h, StageMode mode) {
    speaking(h);
    tell(h, action::SetStageMode{mode});
}
void card_in(Headless& h, StageMode mode) {
    stage_mode(h, mode);
    tell(h, action::DrawCard{});
}
void stage_turned(Headless& h) {
    speaking(h);
    on_stage(h, happening::ShowCard{"reflect-it-back", "bedtime-alone"});
}

constexpr std::array scenes_of_session{
    Scene{"welcome", Sample::Empty},
    Scene{"session"},
    Scene{"session-circle", Sample::Circle},
    Scene{"session-waiting", Sample::Two, left_for_later},
    Scene{"waiting", Sample::Two,
          [](Headless& h) {
              left_for_later(h);
              begin(h, "speaker-listener");
          }},
    Scene{"people", Sample::Two, [](Headless& h) { go(h, Screen::People); }},
    Scene{"person", Sample::Two, [](Headless& h) { go(h, Screen::Person); }},
    Scene{"way", Sample::Two, [](Headless& h) { go(h, Screen::Way, "mirror-validate-empathise"); }},
    Scene{"way-editor", Sample::Two, [](Headless& h) { go(h, Screen::WayEditor); }},
    Scene{"stage-planned", Sample::Two, [](Headless& h) { begin(h, "speaker-listener"); }},
    Scene{"stage-speaking", Sample::Two, speaking},
    Scene{"stage-reflecting", Sample::Two, reflecting},
    Scene{"stage-soon", Sample::Two,
          [](Headless& h) {
              speaking(h);
              h.advance(160s);
          }},
    Scene{"stage-over", Sample::Two,
          [](Headless& h) {
              speaking(h);
              h.advance(220s);
          }},
    Scene{"stage-paused", Sample::Two,
          [](Headless& h) {
              speaking(h);
              on_stage(h, happening::Pause{});
          }},
    Scene{"stage-card", Sample::Two,
          [](Headless& h) {
              speaking(h);
              tell(h, action::DrawCard{});
          }},
    Scene{"stage-time-out", Sample::Two,
          [](Headless& h) {
              speaking(h);
              on_stage(h, happening::TimeOut{20min});
              h.advance(3min);
          }},
    Scene{"stage-circle", Sample::Circle,
          [](Headless& h) {
              begin(h, "empathy-circle");
              on_stage(h, happening::Start{});
              h.advance(12s);
          }},
    Scene{"stage-depths", Sample::Two,
          [](Headless& h) {
              begin(h, "three-depths");
              on_stage(h, happening::Start{});
              tell(h, action::DrawCard{});
              h.advance(12s);
          }},
    Scene{"stage-mode", Sample::Two, [](Headless& h) { stage_mode(h, StageMode::Stage); }},
    Scene{"stage-mode-card", Sample::Two, [](Headless& h) { card_in(h, StageMode::Stage); }},
    Scene{"table-mode", Sample::Two, [](Headless& h) { stage_mode(h, StageMode::Table); }},
    Scene{"table-mode-card", Sample::Two, [](Headless& h) { card_in(h, StageMode::Table); }},
    Scene{"stage-more", Sample::Two,
          [](Headless& h) {
              speaking(h);
              go(h, Screen::StageMore);
          }},
    Scene{"end-session", Sample::Two,
          [](Headless& h) {
              speaking(h);
              tell(h, action::Back{});
          }},
    Scene{"time-out", Sample::Two,
          [](Headless& h) {
              speaking(h);
              go(h, Screen::TimeOut);
          }},
    Scene{"stage-two-sided", Sample::Two, stage_turned},
    Scene{"keys", Sample::Two,
          [](Headless& h) {
              speaking(h);
              go(h, Screen::Keys);
          }},
    Scene{"closing", Sample::Two, closing},
    Scene{"history", Sample::Two, [](Headless& h) { go(h, Screen::History); }},
    Scene{"history-empty", Sample::Empty, [](Headless& h) { go(h, Screen::History); }},
    Scene{"summary", Sample::Two, [](Headless& h) { go(h, Screen::Summary, "session-0"); }},
};

} // namespace

std::span<const Scene> session_scenes() { return scenes_of_session; }

} // namespace attune::app
