#include "app/sample_notes.h"

#include "app/sample_photos.h"

#include <array>
#include <span>
#include <string>
#include <string_view>

namespace attune::app {
namespace {

using namespace std::chrono_literals;

struct Written {
    std::string_view text;
    int from; ///< of the two at the table; the other one is thanked
    Kind kind;
    Hue paper;
    bool to_all = false;
};

constexpr std::array written{
    Written{"You warmed my side of the bed before I came up. I noticed.", 1, Kind::Action, Hue::Coral},
    Written{"The way you listen to my mother, all the way to the end.", 0, Kind::Quality, Hue::Teal},
    Written{"Maya has her driving licence!", 1, Kind::Celebration, Hue::Gold, true},
    Written{"You told me about the letter although you were afraid of what I might say. I am glad you did, and I "
            "will not bring it up when we quarrel.",
            1, Kind::Effort, Hue::Rose},
    Written{"You read the whole tax letter aloud, in silly voices.", 0, Kind::Effort, Hue::Sky},
    Written{"You rang your sister first.", 1, Kind::Action, Hue::Plum},
    Written{"Soup on the stove when I came in from the rain.", 0, Kind::Action, Hue::Teal},
    Written{"You asked a second time, and then you waited.", 1, Kind::Quality, Hue::Rose},
    Written{"Six weeks of running in the park, the two of us.", 0, Kind::Celebration, Hue::Gold, true},
    Written{"You laughed at my joke before anybody else dared to.", 0, Kind::Quality, Hue::Sky},
};

constexpr std::array<std::string_view, 8> scripts{
    "Спасибо за чай и за тишину.",
    "Ευχαριστώ που περίμενες.",
    "תודה שהקשבת לי עד הסוף.",
    "شكرًا لأنك بقيت معي.",
    "तुमने मेरा हाथ थामा, धन्यवाद।",
    "ขอบคุณที่รอฉัน",
    "გმადლობ 👩🏽‍🌾❤️ რომ დამელოდე.",
    "ありがとう 🇯🇵 そばにいてくれて"};

Note note_of(const State& state, const Written& what, int n, WallTime at) {
    const auto person = [&](int which) {
        return *find_person(state.library, state.here[static_cast<std::size_t>(which)]);
    };
    const Person from = person(what.from), to = person(1 - what.from);
    Note note{.id = "note-" + std::to_string(n),
              .from = from.id,
              .from_name = from.name,
              .text = std::string{what.text},
              .kind = what.kind,
              .paper = what.paper,
              .written = at};
    if (what.to_all) return note;
    note.to = to.id;
    note.to_name = to.name;
    return note;
}

void pin(State& state, int count, WallTime latest) {
    std::vector<Note> notes;
    for (int n = 0; n < count; ++n) {
        const auto& what = written.at(static_cast<std::size_t>(n) % written.size());
        // The first ones lie in the last days, the others go back over the years.
        Note note = note_of(state, what, n, latest - n * 17h);
        if (n >= static_cast<int>(written.size())) note.text += " (" + std::to_string(n) + ")";
        notes.push_back(std::move(note));
    }
    state.library.notes.put_all(std::move(notes));
}

void change(State& state, const RecordId& id, auto with) {
    Note note = *find_note(state.library, id);
    with(note);
    put(state.library, std::move(note));
}

void heart(State& state, const RecordId& note, std::size_t person) {
    const RecordId& id = state.here[person];
    put(state.library, Heart{heart_id(note, id), note, id});
}

void pin_words(State& state, std::span<const std::string_view> texts, WallTime latest) {
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const Written what{texts[i], static_cast<int>(i % 2), static_cast<Kind>(i % 4), all_hues[i % all_hues.size()]};
        put(state.library, note_of(state, what, static_cast<int>(i), latest - static_cast<int>(i) * 17h));
    }
}

void pin_long_words(State& state, WallTime latest) {
    static const std::string endless(400, 'w'), wide(90, 'M');
    static const std::array<std::string_view, 3> texts{
        "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz, und du hast es vorgelesen.", endless, wide};
    pin_words(state, texts, latest);
    change(state, "note-0", [](Note& note) {
        for (int i = 0; i < 24; ++i) note.text += " You stayed up with me, and you did not once look at the clock.";
    });
}

} // namespace

void add_notes(State& state, Sample sample, WallTime latest) {
    if (state.here.size() < 2) return;
    if (sample == Sample::Scripts) return pin_words(state, scripts, latest);
    if (sample == Sample::LongWords) return pin_long_words(state, latest);
    pin(state, sample == Sample::Many ? 1000 : static_cast<int>(written.size()), latest);
    heart(state, "note-0", 0);
    heart(state, "note-0", 1);
    heart(state, "note-1", 1);
    change(state, "note-6", [](Note& note) { note.answers = "note-1"; });
    change(state, "note-4", [](Note& note) { note.photo = sample_hills(); });
    change(state, "note-8", [](Note& note) { note.photo = sample_cup(); });
    change(state, "note-9", [&](Note& note) { note.binned = latest - 48h; });
}

} // namespace attune::app
