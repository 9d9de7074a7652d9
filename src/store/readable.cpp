#include "store/readable.h"

#include "core/words.h"
#include "store/clock.h"

#include <algorithm>
#include <utility>

namespace attune::store {

namespace {

std::string date_text(WallTime when, UtcOffset utc_offset) {
    auto text = time_text(when + utc_offset.at(when)).substr(0, 16); // "2026-11-22T19:30"
    std::replace(text.begin(), text.end(), 'T', ' ');
    return text;
}

/// A person as they are called now, else as they were then.
std::string name_of(const Library& library, const RecordId& id, std::string_view then = {}) {
    const auto* person = find_person(library, id);
    return person ? person->name : std::string{then};
}

std::vector<std::string> names_of(const Library& library, const std::vector<RecordId>& ids) {
    std::vector<std::string> names;
    for (const auto& id : ids) {
        if (auto name = name_of(library, id); !name.empty()) names.push_back(std::move(name));
    }
    return names;
}

class Reader {
public:
    Reader(const Library& library, const ReadableWish& wish) : library_{library}, wish_{wish} {}

    ReadableSection wall() const {
        ReadableSection section{"The wall", {}};
        section.items.reserve(library_.notes.size());
        for (const auto& note : library_.notes) {
            ReadableItem item{"note", note.id, date(note.written)};
            item.from = name_of(library_, note.from, note.from_name);
            item.to = note.to ? name_of(library_, *note.to, note.to_name) : "all of us";
            item.words = note.text;
            item.kind = attune::name_of(note.kind);
            item.paper = note.paper;
            item.photo = note.photo ? &*note.photo : nullptr;
            item.hearts = hearts_of(library_, note.id).size();
            section.items.push_back(std::move(item));
        }
        return section;
    }

    ReadableSection entries() const {
        ReadableSection section{"Journal", {}};
        for (const auto& entry : library_.entries) {
            if (entry.only_mine && !wish_.with_private) continue;
            ReadableItem item{"entry", entry.id, date(entry.written)};
            item.from = name_of(library_, entry.author, entry.author_name);
            item.title = entry.prompt;
            item.words = entry.text;
            item.paper = hue_of(entry.author);
            if (entry.only_mine) item.kind = "only mine";
            for (const auto* comment :
                 with_key(library_.comments, entry.id, [](const Comment& one) -> const RecordId& { return one.entry; }))
                item.lines.push_back(name_of(library_, comment->author, comment->author_name) + ": " + comment->text);
            section.items.push_back(std::move(item));
        }
        return section;
    }

    ReadableSection check_ins() const {
        ReadableSection section{"Check-ins", {}};
        for (const auto& check_in : library_.check_ins) {
            if (!check_in.opened) continue;
            ReadableItem item{"check_in", check_in.id, date(check_in.begun)};
            item.from = listed(names_of(library_, check_in.people));
            item.title = "How we were";
            for (const auto* answer : with_key(library_.check_in_answers, check_in.id,
                                               [](const Answer& one) -> const RecordId& { return one.check_in; }))
                item.lines.push_back(words_of(*answer));
            section.items.push_back(std::move(item));
        }
        return section;
    }

    ReadableSection memories() const {
        ReadableSection section{"Memories", {}};
        for (const auto& memory : library_.memories) {
            ReadableItem item{"memory", memory.id, day_text(memory.day)};
            item.title = memory.what;
            item.words = memory.line;
            item.paper = Hue::Gold;
            item.photo = memory.photo ? &*memory.photo : nullptr;
            section.items.push_back(std::move(item));
        }
        return section;
    }

    ReadableSection goals() const {
        ReadableSection section{"Goals", {}};
        for (const auto& goal : library_.goals) {
            ReadableItem item{"goal", goal.id, date(goal.begun)};
            item.from = name_of(library_, goal.owner, goal.owner_name);
            item.title = goal.what;
            item.words = goal.why;
            item.paper = hue_of(goal.owner);
            for (const auto& step : goal.steps) item.lines.push_back((step.done ? "Done: " : "To do: ") + step.text);
            for (const auto* win :
                 with_key(library_.wins, goal.id, [](const Win& one) -> const RecordId& { return one.goal; }))
                item.lines.push_back("A small win: " + win->text);
            for (const auto* cheer :
                 with_key(library_.cheers, goal.id, [](const Cheer& one) -> const RecordId& { return one.goal; }))
                item.lines.push_back(name_of(library_, cheer->from, cheer->from_name) + ": " + cheer->text);
            if (goal.done) item.lines.push_back("Reached on " + date(*goal.done).substr(0, 10));
            section.items.push_back(std::move(item));
        }
        return section;
    }

    ReadableSection time() const {
        ReadableSection section{"Time together", {}};
        for (const auto& plan : library_.plans) {
            ReadableItem item{"plan", plan.id, day_text(plan.day)};
            item.from = listed(names_of(library_, plan.people));
            item.title = plan.what;
            item.words = plan.place;
            item.paper = Hue::Teal;
            section.items.push_back(std::move(item));
        }
        for (const auto& ritual : library_.rituals) {
            ReadableItem item{"ritual", ritual.id};
            item.title = ritual.what;
            item.words = attune::name_of(ritual.rhythm);
            item.paper = Hue::Sky;
            section.items.push_back(std::move(item));
        }
        for (const auto& idea : library_.ideas) {
            ReadableItem item{"idea", idea.id, date(idea.written)};
            item.title = idea.text;
            item.words = idea.place;
            item.paper = Hue::Plum;
            section.items.push_back(std::move(item));
        }
        for (const auto& agreements : library_.agreements) {
            ReadableItem item{"agreements", agreements.id};
            item.title = "What we agreed on";
            item.lines = agreements.lines;
            section.items.push_back(std::move(item));
        }
        return section;
    }

    ReadableSection sessions() const {
        ReadableSection section{"Sessions", {}};
        for (const auto& session : library_.sessions) {
            ReadableItem item{"session", session.id, date(session.begun)};
            item.title = session.way_title;
            item.paper = session.seats.empty() ? Hue::Teal : session.seats.front().hue;
            std::vector<std::string> names;
            for (const auto& seat : session.seats) {
                names.push_back(seat.name);
                if (!seat.heard.empty()) item.lines.push_back(seat.name + " heard: " + seat.heard);
                for (const auto& thanks : seat.thanks) item.lines.push_back(seat.name + " thanked: " + thanks.text);
                if (!seat.wish.empty()) item.lines.push_back(seat.name + " wished: " + seat.wish);
                if (!seat.appreciation.empty()) item.lines.push_back(seat.name + " thanked: " + seat.appreciation);
            }
            item.from = listed(names);
            if (!session.next_step.empty()) item.lines.push_back("Next step: " + session.next_step);
            section.items.push_back(std::move(item));
        }
        return section;
    }

    ReadableSection decks() const {
        ReadableSection section{"Our own decks and ways", {}};
        for (const auto& deck : library_.decks) {
            ReadableItem item{"deck", deck.id};
            item.title = deck.title;
            item.words = deck.about;
            item.paper = deck.hue;
            for (const auto& card : deck.cards)
                item.lines.push_back(card.back.empty() ? card.text : card.text + " / " + card.back);
            section.items.push_back(std::move(item));
        }
        for (const auto& way : library_.ways) {
            ReadableItem item{"way", way.id};
            item.title = way.title;
            item.words = way.about;
            item.paper = way.hue;
            section.items.push_back(std::move(item));
        }
        return section;
    }

private:
    std::string date(WallTime when) const { return date_text(when, wish_.utc_offset); }

    Hue hue_of(const RecordId& id) const {
        const auto* person = find_person(library_, id);
        return person ? person->hue : Hue::Sky;
    }

    std::string words_of(const Answer& answer) const {
        auto words = name_of(library_, answer.person, answer.name) + ": " + std::to_string(answer.connected) + " of " +
                     std::to_string(connected_max);
        for (const auto& felt : answer.feelings) words += ", " + felt.word;
        return answer.line.empty() ? words : words + ". " + answer.line;
    }

    const Library& library_;
    ReadableWish wish_;
};

} // namespace

std::vector<ReadableSection> readable(const Library& library, const ReadableWish& wish) {
    const Reader reader{library, wish};
    std::vector<ReadableSection> sections;
    sections.push_back(reader.wall());
    if (!wish.wall_only) {
        for (auto& section : {reader.entries(), reader.check_ins(), reader.memories(), reader.goals(), reader.time(),
                              reader.sessions(), reader.decks()})
            sections.push_back(section);
    }
    std::erase_if(sections, [](const ReadableSection& one) { return one.items.empty(); });
    return sections;
}

} // namespace attune::store
