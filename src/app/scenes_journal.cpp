#include "app/scene_hands.h"
#include "core/journal_view.h"

#include <array>
#include <utility>

namespace attune::app {
namespace {

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

constexpr std::array scenes_of_journal{
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
};

} // namespace

std::span<const Scene> journal_scenes() { return scenes_of_journal; }

} // namespace attune::app
