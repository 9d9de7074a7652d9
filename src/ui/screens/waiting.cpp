// A session that was left for later, or that a crash left on the table: its card on the home, and the
// question before another one takes its place.
#include "core/words.h"
#include "ui/dates.h"
#include "ui/icons.h"
#include "ui/page.h"
#include "ui/screens/screens.h"
#include "ui/screens/session_parts.h"
#include "ui/screens/stage_words.h"
#include "ui/surface.h"
#include "ui/widgets/button.h"
#include "ui/widgets/ring.h"

#include <string>

namespace attune::ui {
namespace {

constexpr float below_card_dp = 22;

struct WaitingWords {
    std::string label, title, line, go_on;
};

/// "The talk, paused." A title that ends as a sentence does stays one.
void go_on_after(std::string& title, std::string_view how) {
    const bool is_sentence = title.ends_with('?') || title.ends_with('!') || title.ends_with('.');
    title += is_sentence ? " " + capital(std::string{how}) : ", " + std::string{how};
}

WaitingWords waiting_words(const Frame& f, const Session& session, const SessionView& seen) {
    const StageWords stage = stage_words(session, seen);
    WaitingWords words{.label = f.state.session_recovered ? "Not lost" : "Waiting for you",
                       .title = stage.heading,
                       .line = session.way.title,
                       .go_on = "Go on"};
    if (seen.is_finished()) {
        words.title = "A word to end with";
        go_on_after(words.line, "finished; its last page is still open.");
        words.go_on = "To the last page";
    } else if (const auto* away = std::get_if<status::OnTimeOut>(&seen.status)) {
        words.title = "Taking a time-out";
        go_on_after(words.line,
                    "back at " + hour_words(f.now.wall + (session.origin + away->until - f.now.instant), f.now) + ".");
    } else if (std::holds_alternative<status::Planned>(seen.status)) {
        go_on_after(words.line, "not begun yet.");
    } else {
        const Millis left = seen.remaining();
        go_on_after(words.line,
                    "paused with " + (left > Millis{0} ? countdown_words(left) + " left." : "the time used up."));
    }
    return words;
}

} // namespace

void waiting_session(Frame& f) {
    if (!f.state.session) return;
    const Session& session = *f.state.session;
    const SessionView seen = view(session, f.now.instant);
    const WaitingWords words = waiting_words(f, session, seen);
    const auto floor = seen.is_finished() ? std::nullopt : seen.floor(session.way);
    const Hue hue = floor ? seen.seats.at(*floor).hue : session.way.hue;
    {
        const Panel card(f, "waiting", {.fill = f.palette.of(hue).soft});
        text(f, Type::Label, words.label, {.colour = f.palette.of(hue).strong, .size_dp = 13, .strong = true});
        gap(f, 6);
        text(f, Type::Card, words.title, {.size_dp = 25, .heading = true});
        gap(f, space::xs);
        text(f, Type::Body, words.line, {.colour = f.palette.text_quiet, .size_dp = 15});
        gap(f, space::l);
        if (button(f, words.go_on, {.icon = icon::play_arrow, .hue = hue})) f.act(action::ResumeRecovered{});
        gap(f, space::s);
        if (button(f, "End it here", {.kind = ButtonKind::Plain, .height_dp = target::minimum}))
            f.act(action::DropRecovered{});
    }
    gap(f, below_card_dp);
}

void draw_waiting(Frame& f) {
    const Sheet sheet(f, {.title = "One session still waits"});
    if (!f.state.session) return;
    const SessionView seen = view(*f.state.session, f.now.instant);
    const WaitingWords words = waiting_words(f, *f.state.session, seen);
    text(f, Type::Note, words.line + " Ended, it is kept in the history with the time each of you had.");
    gap(f, space::l);
    if (button(f, seen.is_finished() ? words.go_on : "Go on with that one", {.icon = icon::play_arrow}))
        f.act(action::ResumeRecovered{});
    gap(f, space::s);
    if (button(f, "End it and begin anew", {.kind = ButtonKind::Tonal, .icon = icon::flag}))
        f.act(action::BeginSession{f.state.place().subject, true});
    gap(f, space::s);
    if (button(f, "Let it wait", {.kind = ButtonKind::Plain, .height_dp = target::minimum})) f.act(action::Back{});
}

} // namespace attune::ui
