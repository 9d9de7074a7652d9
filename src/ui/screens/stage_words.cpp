#include "ui/screens/stage_words.h"

#include "core/cards.h"

#include <array>
#include <vector>

namespace attune::ui {
namespace {

constexpr std::string_view tap_heard = "Tap anywhere on your side when you feel heard";
constexpr std::string_view tap_ready = "Tap anywhere when you are all ready";

/// What is not given is as where the listener says something back and the speaker decides.
struct RoleWords {
    Role role;
    std::string_view title;
    std::string_view heading;
    std::string_view below = "{speaker} decides when it is enough";
    std::string_view alone; // heading when nobody is there to listen
    std::string_view again; // heading after a "Not quite"; empty: the same
    std::string_view again_below = "{speaker} says what was missing";
    std::string_view go_on = "I feel heard";
    std::string_view not_quite = "Not quite";
    std::string_view to_floor; // on the two sides of the table
    std::string_view to_other = "Listen, {speaker}";
    std::string_view again_to_floor = "Once more, {listener}"; // the same after a "Not quite"
    std::string_view again_to_other = "Say what was missing, {speaker}";
    std::string_view tap = tap_heard; // for the side that decides
};

constexpr std::array<RoleWords, 9> roles{{
    {.role = Role::Ask,
     .title = "Ask",
     .heading = "{speaker} asks",
     .below = "{listener} says whether now is a good time",
     .alone = "{speaker} begins",
     .again = {},
     .go_on = "Now is a good time",
     .not_quite = {},
     .to_floor = "Ask, {speaker}",
     .to_other = "Is now good, {listener}?",
     .tap = "Tap anywhere on your side when the answer is yes"},
    {.role = Role::Speak,
     .title = "Speak",
     .heading = "{speaker} speaks",
     .below = "{listener} listens with full attention",
     .alone = "{speaker} speaks",
     .again = {},
     .go_on = "I have said it",
     .not_quite = {},
     .to_floor = "Speak, {speaker}",
     .to_other = "Listen, {listener}",
     .tap = "Tap anywhere on your side when you have said it"},
    {.role = Role::Reflect,
     .title = "Reflect back",
     .heading = "{listener} reflects back",
     .alone = "{speaker} lets it sink in",
     .again = "{listener} tries once more",
     .to_floor = "Say it back, {listener}"},
    {.role = Role::Validate,
     .title = "Say what makes sense",
     .heading = "{listener} says what makes sense",
     .alone = "{speaker} lets it sink in",
     .again = "{listener} tries once more",
     .to_floor = "Say what makes sense, {listener}"},
    {.role = Role::Empathise,
     .title = "Guess how it felt",
     .heading = "{listener} guesses how it felt",
     .alone = "{speaker} feels what there is",
     .again = "{listener} guesses once more",
     .again_below = "{speaker} offers a better word",
     .to_floor = "Guess how it felt, {listener}",
     .again_to_floor = "Guess once more, {listener}",
     .again_to_other = "Offer a better word, {speaker}"},
    {.role = Role::Respond,
     .title = "Ask and be glad",
     .heading = "{listener} asks, and is glad",
     .below = "{speaker} says when it has been enjoyed enough",
     .alone = "{speaker} enjoys it once more",
     .again = "{listener} asks for more of it",
     .again_below = "{speaker} says when it has been enjoyed enough",
     .go_on = "That was lovely",
     .not_quite = "A little more",
     .to_floor = "Ask for more, {listener}",
     .to_other = "Enjoy it, {speaker}",
     .again_to_floor = "And more of it, {listener}",
     .again_to_other = "Enjoy it, {speaker}",
     .tap = "Tap anywhere on your side when it has been enjoyed enough"},
    {.role = Role::Circle,
     .title = "Circle",
     .heading = "{speaker} speaks",
     .below = "{listener} says it back, bit by bit",
     .alone = "{speaker} speaks",
     .again = "{speaker} says it again",
     .again_below = "{listener} says it back once more",
     .go_on = "I am fully heard",
     .to_floor = "Speak, {speaker}",
     .to_other = "Say it back, {listener}",
     .again_to_floor = "Say it again, {speaker}",
     .again_to_other = "Say it back once more, {listener}",
     .tap = "Tap anywhere on your side when you are fully heard"},
    {.role = Role::Share,
     .title = "Share",
     .heading = "{all}",
     .below = "One after the other, and nobody hurries",
     .alone = "{all}",
     .again = {},
     .go_on = "We are ready to go on",
     .not_quite = {},
     .to_floor = "Together",
     .to_other = "Together",
     .tap = tap_ready},
    {.role = Role::Close,
     .title = "Close",
     .heading = "A word to end with",
     .below = "{all}, one or two sentences each",
     .alone = "A word to end with",
     .again = {},
     .go_on = "We are ready to go on",
     .not_quite = {},
     .to_floor = "A word to end with",
     .to_other = "A word to end with",
     .tap = tap_ready},
}};

const RoleWords& words_of(Role role) {
    for (const RoleWords& words : roles)
        if (words.role == role) return words;
    return roles.back();
}

bool is_again(const SessionView& view, const RoleWords& role) { return view.not_quite > 0 && !role.again.empty(); }

constexpr int hint_after = 3;
constexpr std::string_view hint =
    "It is hard to say, and hard to hear. Try one sentence at a time, or breathe together first.";

bool is_hard(const SessionView& view, const Phase& phase) {
    return view.not_quite >= hint_after && phase.role != Role::Respond;
}

std::string_view name_at(const SessionView& view, std::optional<std::size_t> seat, std::string_view otherwise) {
    return seat && *seat < view.seats.size() ? std::string_view{view.seats[*seat].name} : otherwise;
}

void replace_all(std::string& in, std::string_view what, std::string_view by) {
    for (std::size_t at = in.find(what); at != std::string::npos; at = in.find(what, at + by.size()))
        in.replace(at, what.size(), by);
}

std::string filled(std::string_view words, const SessionView& view) {
    std::string with = with_names(words, name_at(view, view.step.speaker, "somebody"),
                                  name_at(view, view.step.listener, "the others"));
    if (words.find("{all}") != std::string_view::npos) {
        replace_all(with, "{all}", names_of(view));
        if (with.starts_with("all of you")) with[0] = 'A';
    }
    return with;
}

std::string_view depth_words(std::uint8_t depth) {
    constexpr std::array<std::string_view, 4> names{"", "Gentle", "Deeper", "Deepest"};
    return names[depth < names.size() ? depth : 0];
}

std::string place_words(const Session& session, const SessionView& view, const Phase& phase) {
    if (phase.for_each) {
        const std::string turn = "Turn " + std::to_string(view.step.turn + 1);
        return view.turns_planned == 0 ? turn : turn + " of " + std::to_string(view.turns_planned);
    }
    const std::size_t count = session.way.phases.size();
    const std::string step = "Step " + std::to_string(view.step.phase + 1) + " of " + std::to_string(count);
    return phase.depth == 0 ? step
                            : std::string{depth_words(phase.depth)} + " cards, " + std::to_string(view.step.phase + 1) +
                                  " of " + std::to_string(count);
}

/// Who has nobody to listen to, or to talk to, any more; none: two or more are there.
std::optional<std::size_t> left_alone(const Session& session, const SessionView& view) {
    if (session.way.people_min < 2 || std::ranges::count(view.present, true) != 1) return {};
    return static_cast<std::size_t>(std::ranges::find(view.present, true) - view.present.begin());
}

bool is_planned(const SessionView& view) { return std::holds_alternative<status::Planned>(view.status); }
bool is_paused(const SessionView& view) { return std::holds_alternative<status::Paused>(view.status); }

/// Who reads the card that lies there, or the next one.
std::string reader_words(const Session& session, const SessionView& view) {
    return std::string{name_at(view, reads_next(session, view), "One of you")} + " reads first";
}

/// What the time has to say, in place of the line below the heading.
std::string time_words(const SessionView& view) {
    if (is_paused(view)) return "Paused. The time waits with you.";
    if (!view.is_running()) return {};
    if (view.remaining() < Millis{0}) return "The time is up, and nobody is cut off.";
    return nearly_over(view) ? "Nearly time. No need to rush." : std::string{};
}

void say_planned(StageWords& words, const SessionView& view) {
    const std::string first = words.heading;
    words.heading = "Begin when you are ready";
    words.below = view.waiting >= forgotten_start ? "Still here. Shall we begin?"
                  : view.step.speaker             ? first + " first"
                                                  : first;
    words.notable = view.waiting >= forgotten_start;
    words.go_on = "Start";
    words.not_quite.clear();
}

} // namespace

bool nearly_over(const SessionView& view) {
    return static_cast<double>(view.spent.count()) >= soon_at * static_cast<double>(view.length.count());
}

std::string with_names(std::string_view words, std::string_view speaker, std::string_view listener) {
    constexpr std::string_view s = "{speaker}", l = "{listener}";
    std::string out;
    while (!words.empty()) {
        if (words.starts_with(s)) {
            out += speaker;
            words.remove_prefix(s.size());
        } else if (words.starts_with(l)) {
            out += listener;
            words.remove_prefix(l.size());
        } else {
            out += words.front();
            words.remove_prefix(1);
        }
    }
    return out;
}

std::string names_of(const SessionView& view) {
    std::vector<std::string_view> names;
    for (std::size_t i = 0; i < view.seats.size(); ++i)
        if (view.present[i]) names.push_back(view.seats[i].name);
    if (names.empty() || names.size() > 3) return "all of you";
    std::string all{names.front()};
    for (std::size_t i = 1; i < names.size(); ++i)
        all += (i + 1 == names.size() ? " and " : ", ") + std::string{names[i]};
    return all;
}

std::string_view title_of(Role role) { return words_of(role).title; }
std::string_view title_of(const Phase& phase) { return phase.name.empty() ? title_of(phase.role) : phase.name; }

StageWords stage_words(const Session& session, const SessionView& view) {
    const Phase& phase = session.way.phases.at(view.step.phase);
    const RoleWords& role = words_of(phase.role);
    const bool accompanied = view.step.listener.has_value() || floor_of(phase.role) == Floor::Everyone;
    const bool again = is_again(view, role);
    StageWords words;
    words.place = place_words(session, view, phase);
    words.heading = filled(!accompanied ? role.alone : again ? role.again : role.heading, view);
    if (accompanied) words.below = filled(again ? role.again_below : role.below, view);
    if (floor_of(phase.role) == Floor::Everyone && phase.depth > 0)
        words.below = reader_words(session, view) + ", each of you answers";
    words.guidance = is_hard(view, phase) ? std::string{hint} : filled(phase.guidance, view);
    if (const auto alone = left_alone(session, view))
        words.guidance = std::string{name_at(view, alone, "One of you")} +
                         " is here alone just now. Pause until somebody comes back, or end it here.";
    words.to_listener = filled(phase.to_listener, view);
    words.go_on = role.go_on;
    words.not_quite = role.not_quite;
    if (!view.next && floor_of(phase.role) == Floor::Everyone) words.go_on = "We are ready to finish";
    if (is_planned(view)) {
        say_planned(words, view);
    } else if (const std::string time = time_words(view); !time.empty()) {
        words.below = time;
        words.notable = true;
    }
    if (is_paused(view)) {
        words.go_on = "Go on";
        words.not_quite.clear();
    }
    return words;
}

SideWords side_words(const Session& session, const SessionView& view, std::optional<std::size_t> seat, bool decides) {
    const Phase& phase = session.way.phases.at(view.step.phase);
    const RoleWords& role = words_of(phase.role);
    const bool on_floor = seat && seat == view.floor(session.way);
    const std::string name{name_at(view, seat, "everybody")};
    const bool again = is_again(view, role);
    SideWords side;
    side.heading = filled(
        on_floor ? (again ? role.again_to_floor : role.to_floor) : (again ? role.again_to_other : role.to_other), view);
    if (floor_of(phase.role) == Floor::Everyone && phase.depth > 0)
        side.heading = seat && seat == reads_next(session, view) ? "Read first, " + name : reader_words(session, view);
    side.line = decides                ? filled(role.tap, view)
                : is_hard(view, phase) ? std::string{hint}
                : on_floor             ? filled(phase.guidance, view)
                                       : filled(phase.to_listener, view);
    side.label = name + ": " + (decides ? std::string{role.go_on} : side.heading);
    if (is_planned(view)) {
        side.line = "Tap anywhere to begin";
        side.label = name + ": Start";
    } else if (is_paused(view)) {
        side.line = "Paused. Tap anywhere to go on.";
        side.label = name + ": Go on";
    } else if (std::holds_alternative<status::OnTimeOut>(view.status)) {
        side.heading = "Time-out";
        side.line = "Tap anywhere when you are back";
        side.label = name + ": We are back";
    }
    return side;
}

} // namespace attune::ui
