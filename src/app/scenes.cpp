#include "app/scenes.h"

#include "app/sample_photos.h"
#include "app/scene_hands.h"
#include "app/scenes_keeping.h"
#include "app/scenes_practices.h"
#include "app/scenes_sharing.h"
#include "core/journal_view.h"

#include <array>
#include <chrono>
#include <string>
#include <utility>
#include <vector>

namespace attune::app {
namespace {

using namespace std::chrono_literals;

void go(Headless& h, Screen screen, RecordId subject = {}) { tell(h, action::GoTo{{screen, std::move(subject)}}); }
void on_stage(Headless& h, Happening what) { tell(h, action::OnStage{std::move(what)}); }

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

// ---- cards
void pick(Headless& h, const char* deck, const char* card) { tell(h, action::PickCard{deck, card}); }
void turned(Headless& h) {
    pick(h, "reflect-it-back", "bedtime-alone");
    tell(h, action::TurnCard{"reflect-it-back"});
}
void word(Headless& h) {
    tell(h, action::FilterDeck{"feelings", {.tag = "low-pleasant"}});
    go(h, Screen::Cards);
    go(h, Screen::Deck, "feelings");
    tell(h, action::DrawNext{"feelings"});
}
void without_cards(Headless& h) { tell(h, action::SaveDeck{{.title = "For the long drive", .hue = Hue::Sky}}); }
void in_deck(Headless& h, Screen screen, const char* deck) {
    pick(h, deck,
         find_deck(h.state(), deck) != nullptr && !find_deck(h.state(), deck)->cards.empty()
             ? find_deck(h.state(), deck)->cards[0].id.c_str()
             : "");
    go(h, screen, deck);
}
void card_editor(Headless& h) {
    if (const Deck* deck = find_deck(h.state(), "own-deck"))
        h.program().drafts_for_setup().card = CardDraft{deck->id, deck->cards[0]};
    in_deck(h, Screen::CardEditor, "own-deck");
}
void stage_turned(Headless& h) {
    speaking(h);
    on_stage(h, happening::ShowCard{"reflect-it-back", "bedtime-alone"});
}

// ---- journal
void journal(Headless& h, Screen screen, RecordId subject = {}) {
    go(h, Screen::Journal);
    go(h, screen, std::move(subject));
}
/// The first who has still to write.
void writing(Headless& h) {
    go(h, Screen::Journal);
    tell(h, action::BeginCheckIn{});
    const auto missing = still_to_write(h.state(), h.state().place().subject);
    if (!missing.empty()) go(h, Screen::CheckInWrite, missing.front()->id);
}
void entry_editor(Headless& h) {
    tell(h, action::DrawPrompt{});
    h.program().drafts_for_setup().journal.entry->text = "We sat on the steps until it was dark.";
    journal(h, Screen::EntryEditor);
}

// ---- together
void together(Headless& h, Screen screen, RecordId subject = {}) {
    go(h, Screen::Together);
    go(h, screen, std::move(subject));
}
void growing(Headless& h, Screen screen, RecordId subject = {}) {
    go(h, Screen::Together, "growth");
    go(h, screen, std::move(subject));
}
void planning(Headless& h) {
    if (const auto* plan = h.state().library.plans.find("plan-0")) h.program().drafts_for_setup().together.plan = *plan;
    together(h, Screen::PlanEditor, "plan-0");
}
void remembering(Headless& h) {
    if (const auto* memory = h.state().library.memories.find("memory-0"))
        h.program().drafts_for_setup().together.memory = *memory;
    together(h, Screen::Memories);
    go(h, Screen::MemoryEditor, "memory-0");
}

// ---- the wall
void wall(Headless& h) { go(h, Screen::Wall); }
void search_wall(Headless& h, const char* words) {
    wall(h);
    if (h.find("Search") != nullptr)
        h.tap("Search");
    else if (h.find("Search the wall") != nullptr)
        h.tap("Search the wall");
    h.type(words);
}
void wall_search(Headless& h) { search_wall(h, "maya YOU"); }
void wall_nothing_found(Headless& h) { search_wall(h, "zebra"); }
void write_note(Headless& h, NoteDraft draft) {
    wall(h);
    h.program().drafts_for_setup().note = std::move(draft);
    go(h, Screen::Compose);
}
NoteDraft thanks(const Headless& h) {
    NoteDraft draft{.text = "Thank you for telling me what scared you on Sunday. It took courage",
                    .kind = Kind::Effort,
                    .paper = Hue::Rose};
    if (h.state().here.size() < 2) return draft;
    draft.from = h.state().here[1];
    draft.to = h.state().here[0];
    return draft;
}
void compose(Headless& h) { write_note(h, thanks(h)); }
void compose_photo(Headless& h) {
    NoteDraft draft = thanks(h);
    draft.photo = sample_cup();
    write_note(h, draft);
}
void choose_photo(Headless& h, std::vector<FoundPicture> found) {
    write_note(h, thanks(h));
    go(h, Screen::PhotoPicker);
    tell(h, action::PicturesFound{std::move(found)});
}
void photo_picker(Headless& h) { choose_photo(h, sample_files(h.now().wall)); }
void photo_picker_empty(Headless& h) { choose_photo(h, {}); }
void compose_answer(Headless& h) { write_note(h, {.answers = "note-1", .text = "You are welcome, any Sunday."}); }
void celebrated(Headless& h) {
    NoteDraft draft = thanks(h);
    draft.text = "The bookshelf stands, and it stands straight!";
    draft.kind = Kind::Celebration;
    draft.paper.reset();
    write_note(h, draft);
    h.program().tell(action::PinNote{}, h.now());
    for (int frames = 0; frames < 24; ++frames) h.frame();
}

constexpr std::array table{
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
    Scene{"cards", Sample::Two, [](Headless& h) { go(h, Screen::Cards); }},
    Scene{"deck-cover", Sample::Two,
          [](Headless& h) {
              go(h, Screen::Cards);
              go(h, Screen::Deck, "thank-you");
          }},
    Scene{"deck-front", Sample::Two, [](Headless& h) { pick(h, "open-up", "asked-more-often"); }},
    Scene{"deck-back", Sample::Two, turned},
    Scene{"deck-word", Sample::Two, word},
    Scene{"deck-own", Sample::Many, [](Headless& h) { pick(h, "own-deck", "own-0"); }},
    Scene{"deck-empty-filter", Sample::Two,
          [](Headless& h) {
              go(h, Screen::Cards);
              go(h, Screen::Deck, "own-deck");
              tell(h, action::FilterDeck{"own-deck", {.which = CardFilter::Which::Kept}});
          }},
    Scene{"deck-empty", Sample::Two, without_cards},
    Scene{"deck-cards", Sample::Two, [](Headless& h) { in_deck(h, Screen::DeckCards, "open-up"); }},
    Scene{"deck-cards-own", Sample::Many, [](Headless& h) { in_deck(h, Screen::DeckCards, "own-deck"); }},
    Scene{"deck-search", Sample::Two,
          [](Headless& h) {
              go(h, Screen::Cards);
              go(h, Screen::DeckCards);
              h.type("feel");
          }},
    Scene{"deck-more", Sample::Two, [](Headless& h) { in_deck(h, Screen::DeckMore, "open-up"); }},
    Scene{"deck-more-own", Sample::Two, [](Headless& h) { in_deck(h, Screen::DeckMore, "own-deck"); }},
    Scene{"deck-editor", Sample::Two,
          [](Headless& h) {
              go(h, Screen::Cards);
              go(h, Screen::DeckEditor);
          }},
    Scene{"deck-editor-own", Sample::Two, [](Headless& h) { in_deck(h, Screen::DeckEditor, "own-deck"); }},
    Scene{"card-editor", Sample::Two, card_editor},
    Scene{"journal", Sample::Two, [](Headless& h) { go(h, Screen::Journal); }},
    Scene{"journal-empty", Sample::Empty, [](Headless& h) { go(h, Screen::Journal); }},
    Scene{"journal-years", Sample::Many, [](Headless& h) { go(h, Screen::Journal); }},
    Scene{"connected-years", Sample::Many,
          [](Headless& h) {
              journal(h, Screen::Connected);
              if (h.find("Look back over: Years") != nullptr) h.tap("Look back over: Years");
          }},
    Scene{"entries-years", Sample::Many, [](Headless& h) { journal(h, Screen::Entries); }},
    Scene{"journal-more", Sample::Two, [](Headless& h) { journal(h, Screen::JournalMore); }},
    Scene{"check-in", Sample::Two,
          [](Headless& h) {
              go(h, Screen::Journal);
              tell(h, action::BeginCheckIn{});
          }},
    Scene{"check-in-write", Sample::Two, writing},
    Scene{"check-in-all", Sample::Two,
          [](Headless& h) {
              go(h, Screen::Journal);
              tell(h, action::BeginCheckIn{});
              const RecordId id = h.state().place().subject;
              for (const auto* person : still_to_write(h.state(), id)) {
                  h.program().drafts_for_setup().journal.answers[person->id].connected = 6;
                  tell(h, action::SealAnswer{id, person->id});
              }
          }},
    Scene{"check-in-open", Sample::Two, [](Headless& h) { journal(h, Screen::CheckIn, "check-in-2026-11-08"); }},
    Scene{"connected", Sample::Two, [](Headless& h) { journal(h, Screen::Connected); }},
    Scene{"feelings", Sample::Two, [](Headless& h) { journal(h, Screen::Feelings); }},
    Scene{"feeling", Sample::Two,
          [](Headless& h) {
              journal(h, Screen::Feelings);
              h.program().drafts_for_setup().journal.feeling = h.state().feelings.front();
              go(h, Screen::Feeling, h.state().feelings.front().id);
          }},
    Scene{"entries", Sample::Two, [](Headless& h) { journal(h, Screen::Entries); }},
    Scene{"entry", Sample::Two, [](Headless& h) { journal(h, Screen::Entry, "entry-0"); }},
    Scene{"entry-mine", Sample::Two, [](Headless& h) { journal(h, Screen::Entry, "entry-2"); }},
    Scene{"entry-earlier", Sample::Two,
          [](Headless& h) {
              journal(h, Screen::Entry, "entry-0");
              go(h, Screen::EntryEarlier, "entry-0");
          }},
    Scene{"entry-editor", Sample::Two, entry_editor},
    Scene{"prompts", Sample::Two,
          [](Headless& h) {
              entry_editor(h);
              go(h, Screen::Prompts);
          }},
    Scene{"together", Sample::Two, [](Headless& h) { go(h, Screen::Together); }},
    Scene{"together-years", Sample::Many, [](Headless& h) { go(h, Screen::Together); }},
    Scene{"together-empty", Sample::Empty, [](Headless& h) { go(h, Screen::Together); }},
    Scene{"ideas", Sample::Two, [](Headless& h) { together(h, Screen::Ideas); }},
    Scene{"ideas-hand-over", Sample::Two, [](Headless& h) { together(h, Screen::IdeasTurn); }},
    Scene{"ideas-turn", Sample::Two,
          [](Headless& h) {
              together(h, Screen::IdeasTurn, "person-0");
              if (h.find("Rather not") != nullptr) h.tap("Rather not");
          }},
    Scene{"idea-editor", Sample::Two,
          [](Headless& h) {
              together(h, Screen::Ideas);
              go(h, Screen::IdeaEditor);
          }},
    Scene{"plan", Sample::Two, [](Headless& h) { together(h, Screen::Plan, "plan-0"); }},
    Scene{"plan-editor", Sample::Two, planning},
    Scene{"memories", Sample::Two, [](Headless& h) { together(h, Screen::Memories); }},
    Scene{"memories-empty", Sample::Empty, [](Headless& h) { together(h, Screen::Memories); }},
    Scene{"memory", Sample::Two, [](Headless& h) { together(h, Screen::Memory, "memory-0"); }},
    Scene{"memory-editor", Sample::Two, remembering},
    Scene{"ritual", Sample::Two, [](Headless& h) { together(h, Screen::Ritual, "ritual-0"); }},
    Scene{"ritual-editor", Sample::Two, [](Headless& h) { together(h, Screen::RitualEditor); }},
    Scene{"unplug", Sample::Two, [](Headless& h) { tell(h, action::Unplug{}); }},
    Scene{"growth", Sample::Two, [](Headless& h) { go(h, Screen::Together, "growth"); }},
    Scene{"growth-empty", Sample::Empty, [](Headless& h) { go(h, Screen::Together, "growth"); }},
    Scene{"goal", Sample::Two, [](Headless& h) { growing(h, Screen::Goal, "goal-0"); }},
    Scene{"goal-editor", Sample::Two, [](Headless& h) { growing(h, Screen::GoalEditor); }},
    Scene{"goal-reached", Sample::Two,
          [](Headless& h) {
              growing(h, Screen::Goal, "goal-1");
              tell(h, action::ReachGoal{"goal-1", true});
          }},
    Scene{"good-news", Sample::Two, [](Headless& h) { growing(h, Screen::GoodNews); }},
    Scene{"agreements", Sample::Two, [](Headless& h) { growing(h, Screen::Agreements); }},
    Scene{"wall", Sample::Two, wall},
    Scene{"wall-many", Sample::Many, wall},
    Scene{"wall-empty", Sample::Empty, wall},
    Scene{"wall-search", Sample::Two, wall_search},
    Scene{"wall-nothing-found", Sample::Two, wall_nothing_found},
    Scene{"wall-celebrated", Sample::Two, celebrated},
    Scene{"wall-more", Sample::Many,
          [](Headless& h) {
              wall(h);
              go(h, Screen::WallMore);
          }},
    Scene{"note", Sample::Two,
          [](Headless& h) {
              wall(h);
              go(h, Screen::Note, "note-1");
          }},
    Scene{"note-photo", Sample::Two,
          [](Headless& h) {
              wall(h);
              go(h, Screen::Note, "note-4");
          }},
    Scene{"compose", Sample::Two, compose},
    Scene{"compose-new", Sample::Two,
          [](Headless& h) {
              const bool two = h.state().here.size() == 2;
              write_note(h, two ? NoteDraft{.from = h.state().here[0], .to = h.state().here[1]} : NoteDraft{});
          }},
    Scene{"compose-circle", Sample::Circle,
          [](Headless& h) {
              wall(h);
              tell(h, action::BeginNote{});
          }},
    Scene{"compose-nobody", Sample::Empty,
          [](Headless& h) {
              wall(h);
              tell(h, action::BeginNote{});
          }},
    Scene{"compose-photo", Sample::Two, compose_photo},
    Scene{"photo-picker", Sample::Two, photo_picker},
    Scene{"photo-picker-empty", Sample::Empty, photo_picker_empty},
    Scene{"compose-answer", Sample::Two, compose_answer},
    Scene{"good-moment", Sample::Many,
          [](Headless& h) {
              wall(h);
              tell(h, action::ShowGoodMoment{});
          }},
    Scene{"read-out", Sample::Two,
          [](Headless& h) {
              wall(h);
              tell(h, action::ReadOut{});
          }},
    Scene{"bin", Sample::Two,
          [](Headless& h) {
              wall(h);
              go(h, Screen::Bin);
          }},
    Scene{"bin-empty", Sample::Empty,
          [](Headless& h) {
              wall(h);
              go(h, Screen::Bin);
          }},
    Scene{"keys", Sample::Two,
          [](Headless& h) {
              speaking(h);
              go(h, Screen::Keys);
          }},
    Scene{"closing", Sample::Two, closing},
    Scene{"history", Sample::Two, [](Headless& h) { go(h, Screen::History); }},
    Scene{"history-empty", Sample::Empty, [](Headless& h) { go(h, Screen::History); }},
    Scene{"summary", Sample::Two, [](Headless& h) { go(h, Screen::Summary, "session-0"); }},
    Scene{"settings", Sample::Two, [](Headless& h) { go(h, Screen::Settings); }},
    Scene{"licences", Sample::Two, [](Headless& h) { go(h, Screen::Licences); }},
    Scene{"disk-trouble", Sample::Two,
          [](Headless& h) {
              tell(h, action::DiskFailed{{DiskTrouble::Cause::Full, ""}});
          }},
};

} // namespace

std::span<const Scene> scenes() {
    static const std::vector<Scene> all = [] {
        std::vector<Scene> made{table.begin(), table.end()};
        for (const auto more : {std::span<const Scene>{keeping_scenes()}, std::span<const Scene>{practice_scenes()},
                                std::span<const Scene>{sharing_scenes()}})
            made.insert(made.end(), more.begin(), more.end());
        return made;
    }();
    return all;
}

} // namespace attune::app
