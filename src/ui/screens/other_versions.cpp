// The versions of a record that were made apart, side by side; one of them can be taken.
#include "core/other_versions.h"

#include "ui/dates.h"
#include "ui/icons.h"
#include "ui/page.h"
#include "ui/screens/other_version.h"
#include "ui/screens/screens.h"
#include "ui/surface.h"
#include "ui/widgets/button.h"
#include "ui/widgets/note.h"
#include "ui/widgets/row.h"

#include <string>

namespace attune::ui {
namespace {

std::string lines_of(const std::vector<std::string>& lines) {
    std::string words;
    for (const auto& line : lines) words += (words.empty() ? "" : "\n") + line;
    return words;
}

std::string with_more(std::string words, const std::string& more) {
    if (!words.empty() && !more.empty()) words += "\n";
    return words + more;
}

/// One overload for each kind; of what has no words of its own only what it is.
struct Teller {
    const Frame& f;
    bool reveals;

    VersionWords operator()(const Note& note) const {
        return {note.binned ? "A note in the bin" : "A note, " + names_on(f, note), note.text};
    }
    VersionWords operator()(const Person& person) const { return {"A person", person.name}; }
    VersionWords operator()(const Way& way) const {
        return {"A way to listen",
                with_more(way.title + ", " + std::to_string(way.phases.size()) + " steps", way.about)};
    }
    VersionWords operator()(const Deck& deck) const {
        return {"A deck", with_more(deck.title + ", " + std::to_string(deck.cards.size()) + " cards", deck.about)};
    }
    VersionWords operator()(const SessionSummary& session) const {
        return {"A session", with_more(session.way_title, session.next_step)};
    }
    VersionWords operator()(const Feeling& feeling) const { return {"A feeling", feeling.word}; }
    VersionWords operator()(const Answer& answer) const {
        const auto* check_in = f.state.library.check_ins.find(answer.check_in);
        const bool is_open = check_in != nullptr && check_in->opened;
        return {"An answer of " + answer.name, is_open ? answer.line : std::string{}};
    }
    VersionWords operator()(const Entry& entry) const {
        if (entry.only_mine && !reveals) return {"An entry only for " + entry.author_name, ""};
        return {"An entry by " + entry.author_name, entry.text};
    }
    VersionWords operator()(const Comment& comment) const {
        return {"What " + comment.author_name + " said", comment.text};
    }
    VersionWords operator()(const Idea& idea) const { return {"An idea", with_more(idea.text, idea.place)}; }
    VersionWords operator()(const Plan& plan) const {
        const auto at = plan.at ? ", " + clock_of_day(*plan.at) : std::string{};
        return {"A plan", with_more(with_more(plan.what, day_words(plan.day, f.now) + at), plan.place)};
    }
    VersionWords operator()(const Memory& memory) const { return {"A memory", with_more(memory.what, memory.line)}; }
    VersionWords operator()(const Ritual& ritual) const {
        return {"A ritual", ritual.resting ? ritual.what + ", at rest" : ritual.what};
    }
    VersionWords operator()(const Goal& goal) const {
        std::string steps;
        for (const auto& step : goal.steps) steps = with_more(steps, (step.done ? "✓ " : "– ") + step.text);
        return {goal.done ? "A goal, reached" : "A goal", with_more(with_more(goal.what, goal.why), steps)};
    }
    VersionWords operator()(const Win& win) const { return {"Something that went well", win.text}; }
    VersionWords operator()(const Cheer& cheer) const { return {"A word from " + cheer.from_name, cheer.text}; }
    VersionWords operator()(const Agreements& agreements) const {
        return {"Your agreements", lines_of(agreements.lines)};
    }
    VersionWords operator()(const CheckIn& /*check_in*/) const { return {"A check-in", ""}; }
    VersionWords operator()(const Heart& /*heart*/) const { return {"A heart", ""}; }
    VersionWords operator()(const CardMark& /*mark*/) const { return {"A mark on a card", ""}; }
    VersionWords operator()(const Liking& /*liking*/) const { return {"What somebody likes", ""}; }
    VersionWords operator()(const RitualMark& /*mark*/) const { return {"A ritual’s day", ""}; }
    VersionWords operator()(const Agreed& /*agreed*/) const { return {"Somebody’s yes", ""}; }
};

void version_card(Frame& f, const char* id, const Body& body) {
    const auto words = version_words(f, body, true);
    const auto* note = std::get_if<Note>(&body);
    const ImU32 fill = note != nullptr ? f.palette.of(note->paper).soft : ImU32{0};
    const Panel panel(f, id, {.fill = fill, .corner_dp = radius::note, .lifted = note == nullptr}, space::l);
    text(f, Type::Caption, words.what,
         {.colour = note != nullptr ? f.palette.of(note->paper).strong : f.palette.text_quiet});
    if (words.says.empty()) return;
    gap(f, space::xs);
    text(f, Type::Note, words.says, {.align = Align::Start, .size_dp = 18});
}

std::string made_words(const Frame& f, const OtherVersion& version) {
    return "Written " + day_words(version.made, f.now) + ", " + hour_words(version.made, f.now);
}

void other_card(Frame& f, const OtherVersion& version, std::size_t index) {
    gap(f, space::l);
    ImGui::PushID(static_cast<int>(index));
    const auto title = index == 0 ? std::string{"Another version"} : "Another version, " + std::to_string(index + 1);
    section(f, title);
    gap(f, space::s);
    version_card(f, "other", version.body);
    gap(f, space::xs);
    text(f, Type::Caption, made_words(f, version), {.colour = f.palette.text_quiet});
    gap(f, space::s);
    const auto label = index == 0 ? std::string{"Take this one"} : "Take this one, " + std::to_string(index + 1);
    if (button(f, label, {.kind = ButtonKind::Tonal, .icon = icon::swap_horiz, .id = "take"}))
        f.act(action::TakeVersion{index});
    ImGui::PopID();
}

} // namespace

VersionWords version_words(const Frame& f, const Body& body, bool reveals) {
    return std::visit(Teller{f, reveals}, body);
}

void other_version(Frame& f, const RecordId& id) {
    if (!has_other_version(f.state, id)) return;
    gap(f, space::m);
    if (chip(f, "Another version",
             {.icon = icon::layers, .role = ItemRole::Button, .said = "Another version, written on another device"}))
        f.act(action::ShowOtherVersions{id});
}

void draw_other_versions(Frame& f) {
    const RecordId id = f.state.place().subject;
    const auto body = find_body(f.state.library, id);
    const auto& asked = f.state.other_versions;
    Sheet sheet(f, {.title = "Written apart", .has_foot = body.has_value()});
    if (!body) return text(f, Type::Body, "This is not here any more.", {.colour = f.palette.text_quiet});
    text(f, Type::Body,
         "This was changed on two devices that did not know of one another. The newer one shows; nothing is lost.",
         {.colour = f.palette.text_quiet});
    gap(f, space::l);
    section(f, "Shows now");
    gap(f, space::s);
    version_card(f, "shows", *body);
    const bool is_asking = !asked || asked->id != id || asked->is_asking;
    if (is_asking) {
        gap(f, space::l);
        text(f, Type::Body, "The other version is being looked up…", {.colour = f.palette.text_quiet});
    } else if (asked->versions.empty()) {
        gap(f, space::l);
        text(f, Type::Body, "The other version is not there to be read any more.", {.colour = f.palette.text_quiet});
    } else {
        for (std::size_t i = 0; i < asked->versions.size(); ++i) other_card(f, asked->versions[i], i);
    }
    sheet.begin_foot();
    if (button(f, "Keep what shows", {.icon = icon::check, .enabled = !is_asking})) f.act(action::KeepVersion{});
}

} // namespace attune::ui
