#include "store/journal_drafts_json.h"

#include "store/journal_json.h"
#include "store/together_json.h"
#include "store/way_json.h"

#include <string>
#include <utility>

namespace attune::store {

using nlohmann::json;

namespace {

/// The body of a record with its id, which is empty for a new one.
template <class Record>
void put_draft(json& made, const char* key, const std::optional<Record>& draft) {
    if (!draft) return;
    made[key] = to_json(*draft);
    made[key]["id"] = draft->id;
}

template <class Record>
std::optional<Record> draft_at(const json& from, const char* key, Record (*read)(const json&, const RecordId&)) {
    const auto& draft = member(from, key);
    if (!draft.is_object()) return {};
    try {
        return read(draft, id_at(draft, "id").value_or(""));
    } catch (const BadJson&) {
        return {}; // of a later version
    }
}

/// An earlier version wrote all of an answer, and always a number.
AnswerDraft read_answer_draft(const json& from) {
    const auto answer = read_answer(from, "");
    const bool said = member(from, "connected").is_number();
    return {said ? std::optional{answer.connected} : std::nullopt, answer.feelings, answer.line};
}

json answer_draft_to_json(const AnswerDraft& draft) {
    json made{{"feelings", feelings_to_json(draft.feelings)}, {"line", draft.line}};
    if (draft.connected) made["connected"] = *draft.connected;
    return made;
}

std::string text_of(const json& value) { return value.is_string() ? value.get<std::string>() : std::string{}; }

} // namespace

json journal_drafts_to_json(const JournalDrafts& drafts) {
    json made{{"answers", json::object()}, {"comments", drafts.comments}, {"writer", drafts.writer}};
    for (const auto& [person, answer] : drafts.answers) made["answers"][person] = answer_draft_to_json(answer);
    put_draft(made, "entry", drafts.entry);
    put_draft(made, "feeling", drafts.feeling);
    return made;
}

JournalDrafts journal_drafts_from_json(const json& from) {
    JournalDrafts drafts;
    drafts.answers = read_by_record<AnswerDraft>(member(from, "answers"), read_answer_draft);
    drafts.entry = draft_at(from, "entry", read_entry);
    drafts.comments = read_by_record<std::string>(member(from, "comments"), text_of);
    drafts.feeling = draft_at(from, "feeling", read_feeling);
    drafts.writer = id_at(from, "writer").value_or("");
    return drafts;
}

json together_drafts_to_json(const TogetherDrafts& drafts) {
    json made{{"cheers", drafts.cheers}, {"wins", drafts.wins}, {"celebration", drafts.celebration}};
    put_draft(made, "idea", drafts.idea);
    put_draft(made, "plan", drafts.plan);
    put_draft(made, "memory", drafts.memory);
    put_draft(made, "ritual", drafts.ritual);
    put_draft(made, "goal", drafts.goal);
    if (drafts.agreements) made["agreements"] = *drafts.agreements;
    return made;
}

TogetherDrafts together_drafts_from_json(const json& from) {
    TogetherDrafts drafts;
    drafts.idea = draft_at(from, "idea", read_idea);
    drafts.plan = draft_at(from, "plan", read_plan);
    drafts.memory = draft_at(from, "memory", read_memory);
    drafts.ritual = draft_at(from, "ritual", read_ritual);
    drafts.goal = draft_at(from, "goal", read_goal);
    drafts.cheers = read_by_record<std::string>(member(from, "cheers"), text_of);
    drafts.wins = read_by_record<std::string>(member(from, "wins"), text_of);
    drafts.celebration = text_at(from, "celebration");
    if (member(from, "agreements").is_array()) drafts.agreements = texts_at(from, "agreements");
    return drafts;
}

} // namespace attune::store
