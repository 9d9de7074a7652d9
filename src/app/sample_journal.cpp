#include "app/sample_journal.h"

#include "app/sample_photos.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace attune::app {
namespace {

using namespace std::chrono_literals;
using std::chrono::days;

constexpr Day today{std::chrono::local_days{std::chrono::year{2026} / 11 / 15}};
constexpr WallTime evening{std::chrono::sys_days{std::chrono::year{2026} / 11 / 15} + 18h};

/// The words that a kind of data is made of.
struct Words {
    std::vector<std::string> lines, entries, comments, ideas, places, goals, steps, cheers;
};

Words usual() {
    return {
        {"The walk by the river did us good. I want more evenings without phones.",
         "Long days, and still we found a quarter of an hour.", "You laughed again. I had missed that.", ""},
        {"We cooked without a recipe and without a plan. It was too salty and I have not been so content for weeks.",
         "I told you about the letter at last. You did not say anything for a while, and that was exactly right.",
         "Rain all day. We read to each other until the light went."},
        {"I thought of that evening too.", "Thank you for writing it down."},
        {"Row out on the lake before breakfast"},
        {"at home", "by the lake"},
        {"Play one song by heart", "Walk ten kilometres without a break"},
        {"Borrow a guitar", "Learn the four chords", "Ten minutes on Sundays"},
        {"I heard you practise through the door. It sounded like you."}};
}

Words long_words() {
    const std::string w(240, 'w');
    const std::string word(120, 'm');
    return {{w}, {w + w}, {w}, {word}, {word}, {word}, {word}, {w}};
}

Words scripts() {
    return {{"Прогулка пошла нам на пользу 🌿", "המעט הזה הספיק", "كان يومًا طويلًا", "बहुत अच्छा दिन था"},
            {"今日は雨でした。ふたりで本を読みました。📖", "เราทำอาหารด้วยกันโดยไม่มีสูตร"},
            {"ขอบคุณ", "Ευχαριστώ 💛"},
            {"Плыть на лодке до завтрака"},
            {"في البيت", "у озера"},
            {"एक गीत याद करना", "Ένα τραγούδι"},
            {"ギターを借りる", "שלושה אקורדים"},
            {"Я слышал, как ты играешь 🎸"}};
}

Words words_of(Sample sample) {
    if (sample == Sample::LongWords) return long_words();
    if (sample == Sample::Scripts) return scripts();
    return usual();
}

const std::string& one_of(const std::vector<std::string>& list, int n) {
    return list[static_cast<std::size_t>(n) % list.size()];
}

std::vector<Felt> felt(const State& state, int n) {
    std::vector<Felt> words;
    for (int i = 0; i < 1 + n % 2; ++i) {
        const auto& one = state.feelings[static_cast<std::size_t>(n * 7 + i * 31) % state.feelings.size()];
        words.push_back({one.word, one.quadrant});
    }
    return words;
}

void check_in(State& state, const Words& words, int n, WallTime when, bool open) {
    const auto day = std::chrono::year_month_day{std::chrono::floor<days>(when)};
    CheckIn made{check_in_id(day, 1), state.here, when, {}};
    if (open) made.opened = when + 20min;
    int person = 0;
    for (const auto& id : state.here) {
        if (!open && person > 0) break; // the others have still to write
        Answer answer{answer_id(made.id, id), made.id, id};
        answer.name = find_person(state.library, id)->name;
        answer.connected = std::clamp(8 - n * 3 % 5 + person % 3 - n * person % 4, 0, connected_max);
        answer.feelings = felt(state, n + person * 3);
        answer.line = one_of(words.lines, n + person);
        answer.written = when + person * 4min;
        put(state.library, std::move(answer));
        ++person;
    }
    put(state.library, std::move(made));
}

void entry(State& state, const Words& words, int n, WallTime when) {
    Entry made{.id = "entry-" + std::to_string(n), .author = one_of(state.here, n)};
    made.author_name = find_person(state.library, made.author)->name;
    made.text = one_of(words.entries, n);
    if (n % 3 == 1) made.prompt = state.prompts[static_cast<std::size_t>(n) % state.prompts.size()].text;
    made.only_mine = n % 4 == 2;
    made.written = when;
    if (n == 0) made.earlier = {{when + 1h, "We cooked without a recipe."}};
    put(state.library, made);
    if (n % 4 != 0) return;
    for (int c = 0; c < 2; ++c) {
        const auto& author = one_of(state.here, n + c + 1);
        put(state.library,
            Comment{"comment-" + std::to_string(n) + "-" + std::to_string(c), made.id, author,
                    find_person(state.library, author)->name, one_of(words.comments, c), when + (c + 1) * 2h});
    }
}

void times_together(State& state, const Words& words) {
    put(state.library, Idea{"own-idea", one_of(words.ideas, 0), one_of(words.places, 1), "little", 90, evening});
    for (const auto* idea : {"own-idea", "read-aloud", "photo-box"})
        for (const auto& person : state.here) put(state.library, Liking{liking_id(idea, person), idea, person, true});
    put(state.library,
        Plan{"plan-0",
             one_of(words.ideas, 0) == "Row out on the lake before breakfast" ? "Cook something neither of us has tried"
                                                                              : one_of(words.ideas, 0),
             today + days{6},
             18h + 30min,
             90,
             one_of(words.places, 0),
             state.here,
             {},
             {}});
    put(state.library, Plan{"plan-1", one_of(words.steps, 0), today + days{13}, {}, 0, {}, state.here, {}, {}});
    put(state.library, Plan{"plan-2", one_of(words.ideas, 0), today - days{3}, 19h, 0, {}, state.here, {}, {}});
    put(state.library,
        Memory{"memory-0", one_of(words.ideas, 0), one_of(words.lines, 0), today - days{9}, sample_hills(), {}});
    put(state.library,
        Memory{"memory-1", one_of(words.steps, 1), one_of(words.lines, 1), today - days{365}, sample_cup(), {}});
    put(state.library, Memory{"memory-2", one_of(words.goals, 0), {}, today - days{40}, {}, {}});
    put(state.library,
        Ritual{"ritual-0",
               one_of(words.places, 0) == "at home" ? "Tea before the first mail" : one_of(words.steps, 0),
               Rhythm::Daily,
               0,
               {}});
    put(state.library, Ritual{"ritual-1",
                              one_of(words.ideas, 0) == "Row out on the lake before breakfast" ? "Breakfast in bed"
                                                                                               : one_of(words.ideas, 0),
                              Rhythm::Weekly,
                              7,
                              {}});
    put(state.library,
        Ritual{"ritual-2", one_of(words.goals, 1 % static_cast<int>(words.goals.size())), Rhythm::Monthly, 1, evening});
}

void growth(State& state, const Words& words) {
    for (int n = 0; n < 3; ++n) {
        Goal goal{.id = "goal-" + std::to_string(n), .owner = one_of(state.here, n)};
        goal.owner_name = find_person(state.library, goal.owner)->name;
        goal.what = one_of(words.goals, n);
        goal.why = one_of(words.lines, n);
        for (const auto& step : words.steps) goal.steps.push_back({step, {}});
        if (n == 0) goal.steps.front().done = evening - 48h;
        goal.begun = evening - (n + 1) * 100h;
        if (n == 2) goal.done = evening - 30h;
        put(state.library, goal);
        const auto& from = one_of(state.here, n + 1);
        put(state.library, Cheer{"cheer-" + std::to_string(n), goal.id, from, find_person(state.library, from)->name,
                                 one_of(words.cheers, n), evening - 20h});
        put(state.library, Win{"win-" + std::to_string(n),
                               goal.id,
                               n == 0 && goal.what == "Play one song by heart" ? "The first verse without looking."
                                                                               : one_of(words.lines, n),
                               evening - 70h,
                               {}});
    }
}

void ten_years(State& state, const Words& words) {
    for (int n = 0; n < 3650; ++n) check_in(state, words, n, evening - (n + 1) * 24h, true);
    for (int n = 10; n < 2000; ++n) entry(state, words, n, evening - n * 43h);
    for (int n = 10; n < 500; ++n)
        put(state.library, Plan{"plan-" + std::to_string(n),
                                one_of(words.ideas, n),
                                today - days{n * 7},
                                18h,
                                60,
                                {},
                                state.here,
                                {},
                                {}});
}

} // namespace

void add_journal(State& state, Sample sample) {
    if (sample == Sample::Empty || state.here.empty()) return;
    const auto words = words_of(sample);
    if (sample == Sample::Many)
        ten_years(state, words);
    else
        for (int n = 0; n < 9; ++n) check_in(state, words, n, evening - (n + 1) * 7 * 24h, true);
    check_in(state, words, 2, evening, false);
    check_in(state, words, 1, WallTime{std::chrono::sys_days{std::chrono::year{2025} / 11 / 15} + 19h}, true);
    for (int n = 0; n < 6; ++n) entry(state, words, n, evening - n * 50h - 2h);
    times_together(state, words);
    growth(state, words);
    for (const auto& id : state.here)
        put(state.library, Agreed{agreed_id(id), id, state.agreement_lines, evening - 400h});
}

} // namespace attune::app
