#include "ui/screens/journal_parts.h"

#include "core/journal_view.h"
#include "ui/dates.h"
#include "ui/icons.h"
#include "ui/screens/journal_lists.h"
#include "ui/surface.h"
#include "ui/widgets/button.h"
#include "ui/widgets/said.h"

#include <algorithm>
#include <utility>

namespace attune::ui {
namespace {

constexpr float between_dp = 10;

const char* sealed_words(const Frame& f, const CheckIn& check_in) {
    const std::size_t people = check_in.people.size();
    if (still_to_write(f.state, check_in.id).empty())
        return people < 2 ? "Sealed until you open it" : "Sealed until you open it together";
    return people == 2 ? "Sealed until you have both written" : "Sealed until you have all written";
}

} // namespace

Hue hue_of_person(const Frame& f, const RecordId& person) {
    const Person* known = find_person(f.state.library, person);
    return known != nullptr ? known->hue : Hue::Plum;
}

std::string name_of_person(const Frame& f, const RecordId& person, const std::string& as_it_was) {
    const Person* known = find_person(f.state.library, person);
    if (known != nullptr) return known->name;
    return as_it_was.empty() ? "Somebody" : as_it_was;
}

void who_writes(Frame& f, std::string_view label, RecordId& person) {
    const auto people = people_here(f.state);
    const bool is_here = std::ranges::any_of(people, [&](const Person& one) { return one.id == person; });
    if (!is_here) person = likely_writer(f.state, person.empty() ? f.drafts.journal.writer : person);
    if (people.size() < 2) return;
    ImGui::PushID("who");
    for (std::size_t i = 0; i < people.size(); ++i) {
        const Person& one = people[i];
        const std::string name = std::string{label} + ": " + one.name;
        ChipLook look{.hue = one.hue,
                      .initial = one.name,
                      .selected = one.id == person,
                      .role = ItemRole::Tab,
                      .id = one.id,
                      .said = name};
        if (i > 0) flow(f, chip_width(f, one.name, look));
        if (chip(f, one.name, look)) person = one.id;
    }
    ImGui::PopID();
    gap(f, space::m);
}

void entry_card(Frame& f, const Entry& entry, int lines_max) {
    const std::string name = name_of_person(f, entry.author, entry.author_name);
    const std::string when = day_words(entry.written, f.now) + ", " + hour_words(entry.written, f.now);
    const std::string hidden = "Only for " + name;
    SaidLook look{
        .id = entry.id, .name = name, .hue = hue_of_person(f, entry.author), .when = when, .lines_max = lines_max};
    if (entry.only_mine) {
        look.quiet = hidden;
        look.sign = icon::lock;
    } else {
        look.asked = entry.prompt;
        look.words = entry.text;
        const auto comments = comments_on(f.state.library, entry.id).size();
        if (comments > 0) look.tags.push_back(comments == 1 ? "1 comment" : std::to_string(comments) + " comments");
    }
    if (said(f, look)) f.act(action::GoTo{{Screen::Entry, entry.id}});
}

void check_in_cards(Frame& f, const CheckIn& check_in) {
    const auto written = answers_of(f.state.library, check_in.id);
    const auto open = [&] { f.act(action::GoTo{{Screen::CheckIn, check_in.id}}); };
    const std::string when = day_words(check_in.begun, f.now);
    const std::string also = when + ", " + hour_words(check_in.begun, f.now);
    bool first = true;
    for (const Answer* answer : written) {
        if (!std::exchange(first, false)) gap(f, between_dp);
        const std::string name = name_of_person(f, answer->person, answer->name);
        SaidLook look{.id = answer->id, .name = name, .hue = hue_of_person(f, answer->person), .lines_max = 6};
        const std::string connected = std::to_string(answer->connected) + " of 10 connected";
        if (check_in.opened) {
            for (const Felt& felt : answer->feelings) look.tags.push_back(felt.word);
            look.when = connected;
            look.also = also;
            look.words = answer->line;
        } else {
            look.when = when;
            look.quiet = sealed_words(f, check_in);
            look.sign = icon::lock;
        }
        if (said(f, look)) open();
    }
}

void journal_cards(Frame& f, const JournalRow& row) {
    if (row.check_in != nullptr)
        check_in_cards(f, *row.check_in);
    else
        entry_card(f, *row.entry, 5);
}

void write_entry(Frame& f, std::string_view prompt) {
    auto& draft = f.drafts.journal.entry;
    if (!draft || !draft->id.empty()) {
        draft.emplace();
        draft->author = likely_writer(f.state, f.drafts.journal.writer);
    }
    if (!prompt.empty()) draft->prompt = prompt;
    f.act(action::GoTo{{Screen::EntryEditor, {}}});
}

} // namespace attune::ui
