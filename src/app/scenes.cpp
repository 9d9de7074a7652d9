#include "app/scenes.h"

#include <array>
#include <chrono>
#include <string>

namespace attune::app {
namespace {

using namespace std::chrono_literals;

void tell(Headless& h, const Action& action) {
    h.program().tell(action, h.now());
    h.settle();
}
void go(Headless& h, Screen screen, RecordId subject = {}) { tell(h, action::GoTo{{screen, std::move(subject)}}); }
void on_stage(Headless& h, Happening what) { tell(h, action::OnStage{std::move(what)}); }

void begin(Headless& h, const char* way) { tell(h, action::BeginSession{way}); }
void speaking(Headless& h) {
    begin(h, "speaker-listener");
    on_stage(h, happening::Start{});
    h.advance(95s);
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

constexpr std::array table{
    Scene{"welcome", Sample::Empty},
    Scene{"session"},
    Scene{"session-circle", Sample::Circle},
    Scene{"people", Sample::Two, [](Headless& h) { go(h, Screen::People); }},
    Scene{"person", Sample::Two, [](Headless& h) { go(h, Screen::Person); }},
    Scene{"way", Sample::Two, [](Headless& h) { go(h, Screen::Way, "mirror-validate-empathise"); }},
    Scene{"way-editor", Sample::Two, [](Headless& h) { go(h, Screen::WayEditor); }},
    Scene{"stage-planned", Sample::Two, [](Headless& h) { begin(h, "speaker-listener"); }},
    Scene{"stage-speaking", Sample::Two, speaking},
    Scene{"stage-reflecting", Sample::Two, reflecting},
    Scene{"stage-soon", Sample::Two, [](Headless& h) { speaking(h); h.advance(160s); }},
    Scene{"stage-over", Sample::Two, [](Headless& h) { speaking(h); h.advance(220s); }},
    Scene{"stage-paused", Sample::Two, [](Headless& h) { speaking(h); on_stage(h, happening::Pause{}); }},
    Scene{"stage-card", Sample::Two, [](Headless& h) { speaking(h); tell(h, action::DrawCard{}); }},
    Scene{"stage-time-out", Sample::Two, [](Headless& h) { speaking(h); on_stage(h, happening::TimeOut{20min}); h.advance(3min); }},
    Scene{"stage-circle", Sample::Circle, [](Headless& h) { begin(h, "empathy-circle"); on_stage(h, happening::Start{}); h.advance(12s); }},
    Scene{"stage-depths", Sample::Two, [](Headless& h) { begin(h, "three-depths"); on_stage(h, happening::Start{}); tell(h, action::DrawCard{}); h.advance(12s); }},
    Scene{"stage-mode", Sample::Two, [](Headless& h) { stage_mode(h, StageMode::Stage); }},
    Scene{"table-mode", Sample::Two, [](Headless& h) { stage_mode(h, StageMode::Table); }},
    Scene{"stage-more", Sample::Two, [](Headless& h) { speaking(h); go(h, Screen::StageMore); }},
    Scene{"end-session", Sample::Two, [](Headless& h) { speaking(h); tell(h, action::Back{}); }},
    Scene{"time-out", Sample::Two, [](Headless& h) { speaking(h); go(h, Screen::TimeOut); }},
    Scene{"keys", Sample::Two, [](Headless& h) { speaking(h); go(h, Screen::Keys); }},
    Scene{"closing", Sample::Two, closing},
    Scene{"history", Sample::Two, [](Headless& h) { go(h, Screen::History); }},
    Scene{"history-empty", Sample::Empty, [](Headless& h) { go(h, Screen::History); }},
    Scene{"summary", Sample::Two, [](Headless& h) { go(h, Screen::Summary, "session-0"); }},
    Scene{"settings", Sample::Two, [](Headless& h) { go(h, Screen::Settings); }},
    Scene{"licences", Sample::Two, [](Headless& h) { go(h, Screen::Licences); }},
    Scene{"disk-trouble", Sample::Two, [](Headless& h) { tell(h, action::DiskFailed{{DiskTrouble::Cause::Full, ""}}); }},
};

}  // namespace

std::span<const Scene> scenes() { return table; }

}  // namespace attune::app
