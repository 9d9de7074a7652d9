// Records and states for the tests: every field set, words in several scripts.
#pragma once

#include "core/records.h"
#include "store/deck_file.h"
#include "store/device.h"

#include <utility>
#include <vector>

namespace attune::store::test {

inline WallTime at_second(int second) {
    return WallTime{std::chrono::sys_days{std::chrono::year{2026} / 11 / 22}} + std::chrono::seconds{second};
}

inline Way sample_way(RecordId id = "WAY1") {
    Way way{.id = std::move(id), .title = "Unser Weg", .about = "Für den Abend"};
    way.icon = "favorite";
    way.hue = Hue::Gold;
    way.people_min = 2;
    way.people_max = 4;
    way.phases = {{.role = Role::Speak,
                   .length = std::chrono::seconds{150},
                   .for_each = true,
                   .guidance = "{speaker}, what is on your mind?",
                   .to_listener = "Only listen.",
                   .words = {"Lately I…", "I noticed…"},
                   .depth = 2,
                   .keep = Keep::Thanks},
                  {.role = Role::Close, .length = std::chrono::minutes{2}, .for_each = false}};
    return way;
}

inline Person sample_person(RecordId id = "PERSON1", double order = 1.5) {
    return {std::move(id), "Zoë 🧑🏽‍🚀 \"\\\n", Hue::Teal, order};
}

inline Photo sample_photo() { return {std::string(63, '0') + "f", 1600, 900}; }

inline Note sample_note(RecordId id = "NOTE1", std::string text = "Merci pour le café ☕, ありがとう") {
    Note note{.id = std::move(id), .from = "PERSON1"};
    note.to = "PERSON2";
    note.from_name = "Zoë";
    note.to_name = "Sam";
    note.text = std::move(text);
    note.kind = Kind::Celebration;
    note.paper = Hue::Sky;
    note.written = at_second(7);
    note.session = "SESSION1";
    note.answers = "NOTE0";
    note.photo = sample_photo();
    return note;
}

inline Note sample_binned_note() {
    auto note = sample_note("NOTE2");
    note.binned = at_second(9);
    return note;
}

inline Heart sample_heart() { return {heart_id("NOTE1", "PERSON2"), "NOTE1", "PERSON2"}; }

inline Deck sample_deck(RecordId id = "DECK1") {
    Deck deck{.id = std::move(id), .title = "Unterwegs", .practice = "Nähe", .hue = Hue::Sky};
    deck.about = "Für lange Fahrten";
    deck.how_to = "Jede und jeder eine.";
    deck.cards = {{"first-car",
                   "Das erste Auto?",
                   "Und dann?",
                   "Nur zuhören.",
                   2,
                   {"Straße"},
                   "froh",
                   "weit sehen",
                   "überall",
                   "frei",
                   20},
                  {"plain", "Was noch?", "", "", 0, {}}};
    return deck;
}

inline CardMark sample_mark() { return {mark_id("DECK1", "plain", Mark::Aside), "DECK1", "plain", Mark::Aside}; }

inline SessionSummary sample_summary(RecordId id = "SESSION1") {
    SessionSummary summary{.id = std::move(id), .way = "open", .way_title = "Open talk"};
    summary.begun = at_second(3);
    summary.running = Millis{1'234'567};
    summary.together = Millis{60'000};
    summary.seats = {{"PERSON1", "Zoë", Hue::Teal, Millis{600'001}, "that it was a long week", "you stayed",
                      RecordId{"PERSON2"}, RecordId{"NOTE1"}},
                     {"PERSON2", "Sam", Hue::Coral, Millis{5}, "", "", {}, {}}};
    summary.seats[1].thanks = {{"Für die Suppe", RecordId{"NOTE7"}}, {"Your patience", {}}};
    summary.seats[1].wish = "An hour on the bench";
    summary.next_step = "A walk on Sunday";
    return summary;
}

/// The journal's, and what people do together.
std::vector<Body> sample_journal();

/// One record of each kind, every field set.
inline std::vector<Body> sample_bodies() {
    std::vector<Body> all{sample_person(),  sample_way(),   sample_note(), sample_binned_note(),
                          sample_summary(), sample_heart(), sample_deck(), sample_mark()};
    for (auto& body : sample_journal()) all.push_back(std::move(body));
    return all;
}

/// Every kind of happening once, in no order that makes sense.
Session sample_session();
DeviceState sample_device();

/// What is said against a deck file; empty: it can be taken.
template <class Read>
std::string deck_fault(Read read) {
    try {
        (void)read();
        return "";
    } catch (const BadDeckFile& error) {
        return error.what();
    }
}

} // namespace attune::store::test
