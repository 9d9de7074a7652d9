#include "store/drafts_json.h"

#include "store/journal_drafts_json.h"
#include "store/lenient_json.h"
#include "store/photo_json.h"
#include "store/record_line.h"
#include "store/thanks_json.h"
#include "store/way_json.h"

#include <algorithm>
#include <map>
#include <optional>

namespace attune::store {

using nlohmann::json;

namespace {

json answer_to_json(const ClosingAnswer& answer) {
    json made{{"heard", answer.heard}, {"appreciation", answer.appreciation}};
    if (answer.to) made["to"] = *answer.to;
    if (answer.note) made["note"] = *answer.note;
    if (!answer.thanks.empty()) made["thanks"] = thanks_to_json(answer.thanks);
    if (!answer.wish.empty()) made["wish"] = answer.wish;
    if (answer.wish_plan) made["wish_plan"] = *answer.wish_plan;
    if (answer.wish_goal) made["wish_goal"] = *answer.wish_goal;
    return made;
}

json lengths_to_json(const Lengths& lengths) {
    json made{{"phases_ms", json::array()}};
    for (const auto length : lengths.phases) made["phases_ms"].push_back(length.count());
    if (lengths.circle) made["circle_ms"] = lengths.circle->count();
    return made;
}

std::optional<Way> read_draft_way(const json& from) {
    if (member(from, "way").is_null()) return {};
    try {
        auto way = way_from_json(member(from, "way"));
        way.id = id_at(from, "way_id").value_or("");
        way.built_in = bool_at(from, "way_built_in").value_or(false);
        return way;
    } catch (const BadJson&) {
        return {};
    }
}

Lengths read_lengths(const json& from) {
    Lengths lengths;
    for (const auto& value : list_at(from, "phases_ms")) {
        if (lengths.phases.size() >= phases_max) break;
        lengths.phases.push_back(millis_in(value));
    }
    if (!member(from, "circle_ms").is_null()) lengths.circle = millis_at(from, "circle_ms");
    return lengths;
}

ClosingAnswer read_closing_answer(const json& from) {
    return {.heard = text_at(from, "heard"),
            .appreciation = text_at(from, "appreciation"),
            .to = id_at(from, "to"),
            .note = id_at(from, "note"),
            .thanks = thanks_at(from, "thanks"),
            .wish = text_at(from, "wish"),
            .wish_plan = id_at(from, "wish_plan"),
            .wish_goal = id_at(from, "wish_goal")};
}

json note_draft_to_json(const NoteDraft& note) {
    json made{{"text", note.text}};
    if (note.note) made["note"] = *note.note;
    if (note.from) made["from"] = *note.from;
    if (note.to) made["to"] = *note.to;
    if (note.answers) made["answers"] = *note.answers;
    if (note.kind) made["kind"] = name_of(*note.kind);
    if (note.paper) made["paper"] = name_of(*note.paper);
    if (note.photo) made["photo"] = photo_to_json(*note.photo);
    return made;
}

NoteDraft read_note_draft(const json& from) {
    return {id_at(from, "note"),
            id_at(from, "from"),
            id_at(from, "to"),
            id_at(from, "answers"),
            text_at(from, "text"),
            kind_named(text_at(from, "kind")),
            hue_named(text_at(from, "paper")),
            photo_from_json(member(from, "photo"))};
}

json deck_draft_to_json(const Deck& deck) {
    return {{"id", deck.id},       {"title", deck.title},  {"practice", deck.practice}, {"hue", name_of(deck.hue)},
            {"about", deck.about}, {"how_to", deck.how_to}};
}

Deck read_deck_draft(const json& from) {
    return {.id = id_at(from, "id").value_or(""),
            .title = text_at(from, "title"),
            .practice = text_at(from, "practice"),
            .hue = hue_at(from, "hue", Hue::Coral),
            .about = text_at(from, "about"),
            .how_to = text_at(from, "how_to")};
}

json card_draft_to_json(const CardDraft& draft) {
    const auto& card = draft.card;
    return {{"deck", draft.deck}, {"id", card.id},       {"text", card.text}, {"back", card.back},
            {"hint", card.hint},  {"depth", card.depth}, {"tags", card.tags}, {"feeling", card.feeling},
            {"need", card.need},  {"place", card.place}, {"cost", card.cost}, {"minutes", card.minutes}};
}

CardDraft read_card_draft(const json& from) {
    CardDraft draft{id_at(from, "deck").value_or(""), {}};
    auto& card = draft.card;
    card.id = id_at(from, "id").value_or("");
    card.text = text_at(from, "text");
    card.back = text_at(from, "back");
    card.hint = text_at(from, "hint");
    card.depth = static_cast<std::uint8_t>(std::min<std::size_t>(index_at(from, "depth"), 3));
    card.tags = texts_at(from, "tags");
    card.feeling = text_at(from, "feeling");
    card.need = text_at(from, "need");
    card.place = text_at(from, "place");
    card.cost = text_at(from, "cost");
    card.minutes = static_cast<std::uint16_t>(std::min<std::size_t>(index_at(from, "minutes"), card_minutes_max));
    return draft;
}

} // namespace

json drafts_to_json(const Drafts& drafts, const json& before) {
    json made{{"person_name", drafts.person_name}, {"first_names", drafts.first_names},
              {"lengths", json::object()},         {"closing", json::object()},
              {"next_step", drafts.next_step},     {"note", note_draft_to_json(drafts.note)}};
    if (!drafts.notes_aside.empty()) made["notes_aside"] = json::array();
    for (const auto& note : drafts.notes_aside) made["notes_aside"].push_back(note_draft_to_json(note));
    made["journal"] = journal_drafts_to_json(drafts.journal);
    made["together"] = together_drafts_to_json(drafts.together);
    if (drafts.next_step_plan) made["next_step_plan"] = *drafts.next_step_plan;
    if (drafts.person) made["person"] = *drafts.person;
    if (drafts.person_hue) made["person_hue"] = name_of(*drafts.person_hue);
    for (const auto& [way, lengths] : drafts.lengths) {
        made["lengths"][way] = lengths_to_json(lengths);
    }
    for (const auto& [person, answer] : drafts.closing) {
        made["closing"][person] = answer_to_json(answer);
    }
    if (drafts.way) {
        made["way"] = way_to_json(*drafts.way);
        made["way_id"] = drafts.way->id;
        made["way_built_in"] = drafts.way->built_in;
    }
    if (drafts.deck) made["deck"] = deck_draft_to_json(*drafts.deck);
    if (drafts.card) made["card"] = card_draft_to_json(*drafts.card);
    keep_unknown(made, before,
                 {"journal", "together", "deck", "card", "person", "person_name", "person_hue", "first_names",
                  "lengths", "closing", "next_step", "next_step_plan", "note", "notes_aside", "way", "way_id",
                  "way_built_in"});
    return made;
}

Drafts drafts_from_json(const json& from) {
    Drafts drafts;
    const auto names = texts_at(from, "first_names");
    std::copy_n(names.begin(), std::min(names.size(), drafts.first_names.size()), drafts.first_names.begin());
    drafts.lengths = read_by_record<Lengths>(member(from, "lengths"), read_lengths);
    drafts.closing = read_by_record<ClosingAnswer>(member(from, "closing"), read_closing_answer);
    drafts.person = id_at(from, "person");
    drafts.person_name = text_at(from, "person_name");
    drafts.person_hue = hue_named(text_at(from, "person_hue"));
    drafts.next_step = text_at(from, "next_step");
    drafts.next_step_plan = id_at(from, "next_step_plan");
    drafts.note = read_note_draft(member(from, "note"));
    for (const auto& note : list_at(from, "notes_aside")) {
        if (drafts.notes_aside.size() < list_max) drafts.notes_aside.push_back(read_note_draft(note));
    }
    drafts.journal = journal_drafts_from_json(member(from, "journal"));
    drafts.together = together_drafts_from_json(member(from, "together"));
    drafts.way = read_draft_way(from);
    if (member(from, "deck").is_object()) drafts.deck = read_deck_draft(member(from, "deck"));
    if (member(from, "card").is_object()) drafts.card = read_card_draft(member(from, "card"));
    return drafts;
}

} // namespace attune::store
