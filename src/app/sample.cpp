#include "app/sample.h"

#include "app/sample_decks.h"
#include "app/sample_journal.h"
#include "app/sample_notes.h"
#include "store/assets.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace attune::app {
namespace {

using namespace std::chrono_literals;

constexpr WallTime autumn{std::chrono::sys_days{std::chrono::year{2026} / 11 / 8} + 19h};

void seat(State& state, std::string_view name, Hue hue) {
    const auto n = state.library.people.size();
    Person person{
        .id = "person-" + std::to_string(n), .name = std::string{name}, .hue = hue, .order = static_cast<double>(n)};
    state.here.push_back(person.id);
    put(state.library, person);
}

SessionSummary kept_session(const State& state, int n) {
    static constexpr std::array heard{"That the move still weighs on you, more than you let on.",
                                      "You would like us to eat together without the phones.",
                                      "How proud you were when the garden bed finally stood."};
    static constexpr std::array thanks{"You waited when I went quiet.", "You asked once more.", "Your hand on my arm."};
    const auto i = static_cast<std::size_t>(n);
    const Way& way = state.presets[i % state.presets.size()];
    SessionSummary s{.id = "session-" + std::to_string(n),
                     .way = way.id,
                     .way_title = way.title,
                     .begun = autumn - n * 31h,
                     .running = 13min + n % 7 * 40s,
                     .together = 0s};
    for (const RecordId& id : state.here) {
        const Person& p = *find_person(state.library, id);
        s.seats.push_back({.person = p.id,
                           .name = p.name,
                           .hue = p.hue,
                           .talk = 4min + (n * 37 % 110) * 1s,
                           .heard = heard[i % heard.size()],
                           .appreciation = thanks[i % thanks.size()]});
        if (s.seats.size() == 2) break;
    }
    for (std::size_t seat = 0; seat < s.seats.size(); ++seat)
        s.seats[seat].appreciated = s.seats[s.seats.size() - 1 - seat].person;
    if (n % 2 == 0) s.next_step = "Walk by the river on Thursday evening";
    return s;
}

void keep_sessions(State& state, int count) {
    for (int n = 0; n < count; ++n) put(state.library, kept_session(state, n));
    state.last_way = "speaker-listener";
}

void seat_circle(State& state) {
    static constexpr std::array<std::string_view, 8> names{"Maya", "Sam",   "Noor", "Jonas",
                                                           "Ada",  "Tomás", "Yuki", "Ben"};
    for (std::size_t i = 0; i < names.size(); ++i) seat(state, names[i], all_hues[i % all_hues.size()]);
}

void seat_long_words(State& state) {
    seat(state, "Donaudampfschifffahrtsgesellschaftskapit", Hue::Coral);
    seat(state, "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW", Hue::Teal);
    Way own = state.presets.front();
    own.id = "own-long";
    own.built_in = false;
    own.title = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch";
    own.about = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz";
    for (Phase& phase : own.phases) phase.guidance = std::string(120, 'w');
    put(state.library, own);
}

void seat_scripts(State& state) {
    static constexpr std::array<std::string_view, 8> names{
        "Zoë Łukasz", "Ольга", "Ελένη", "שירה", "ليلى", "प्रिया", "สมชาย", "ფერი 👩🏽‍🌾❤️"};
    for (std::size_t i = 0; i < names.size(); ++i) seat(state, names[i], all_hues[i % all_hues.size()]);
}

} // namespace

State sample_state(Sample sample, const std::filesystem::path& assets) {
    State state;
    state.presets = store::load_presets(assets / "presets" / "ways.json");
    state.decks = store::load_decks(assets / "decks");
    state.feelings = store::load_feelings(assets / "journal" / "feelings.json");
    state.prompts = store::load_prompts(assets / "journal" / "prompts.json");
    state.agreement_lines = store::load_agreements(assets / "journal" / "agreements.json");
    switch (sample) {
    case Sample::Empty: return state;
    case Sample::Circle: seat_circle(state); break;
    case Sample::LongWords: seat_long_words(state); break;
    case Sample::Scripts: seat_scripts(state); break;
    case Sample::Two:
    case Sample::Many: seat(state, "Maya", Hue::Coral); seat(state, "Sam", Hue::Teal);
    }
    add_decks(state, sample);
    add_journal(state, sample);
    add_notes(state, sample, autumn + 158h);
    keep_sessions(state, sample == Sample::Many ? 1000 : 6);
    return state;
}

} // namespace attune::app
