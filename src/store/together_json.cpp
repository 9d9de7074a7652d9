#include "store/together_json.h"

#include "core/deck.h"
#include "store/clock.h"
#include "store/lenient_json.h"
#include "store/photo_json.h"
#include "store/way_json.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cstdio>

namespace attune::store {

using nlohmann::json;
using std::chrono::minutes;

namespace {

/// Digits only, so that what sscanf would take besides is refused.
std::optional<int> number_in(std::string_view digits) {
    int number = 0;
    for (const char c : digits) {
        if (c < '0' || c > '9') return {};
        number = number * 10 + (c - '0');
    }
    return digits.empty() ? std::nullopt : std::optional{number};
}

/// "18:30".
std::string clock_text(minutes at) {
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "%02d:%02d", static_cast<int>(at.count() / 60),
                  static_cast<int>(at.count() % 60));
    return text.data();
}

std::optional<minutes> clock_from_text(std::string_view text) {
    if (text.size() != 5 || text[2] != ':') return {};
    const auto hour = number_in(text.substr(0, 2)), minute = number_in(text.substr(3));
    if (!hour || !minute || *hour > 23 || *minute > 59) return {};
    return minutes{*hour * 60 + *minute};
}

Day day_at(const json& from, const char* key) {
    const auto day = day_from_text(text_at(from, key));
    if (!day) throw BadJson{"a day that is not understood"};
    return *day;
}

int whole_at(const json& from, const char* key, int least, int most) {
    return static_cast<int>(
        std::clamp(number_at(from, key, least), static_cast<double>(least), static_cast<double>(most)));
}

std::vector<std::string> some_texts_at(const json& from, const char* key, std::size_t most) {
    auto texts = texts_at(from, key);
    if (texts.size() > most) texts.resize(most);
    return texts;
}

void put_text(json& made, const char* key, const std::string& text) {
    if (!text.empty()) made[key] = text;
}

} // namespace

std::optional<Day> day_from_text(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return {};
    const auto year = number_in(text.substr(0, 4)), month = number_in(text.substr(5, 2)),
               day = number_in(text.substr(8));
    if (!year || !month || !day) return {};
    const std::chrono::year_month_day date{std::chrono::year{*year}, std::chrono::month{static_cast<unsigned>(*month)},
                                           std::chrono::day{static_cast<unsigned>(*day)}};
    return date.ok() ? std::optional{Day{date}} : std::nullopt;
}

json to_json(const Idea& idea) {
    json made{{"text", idea.text}, {"written", time_text(idea.written)}};
    put_text(made, "place", idea.place);
    put_text(made, "cost", idea.cost);
    if (idea.minutes > 0) made["minutes"] = idea.minutes;
    return made;
}

json to_json(const Liking& liking) {
    return {{"idea", liking.idea}, {"person", liking.person}, {"likes", liking.likes}};
}

json to_json(const Plan& plan) {
    json made{{"what", plan.what}, {"day", day_text(plan.day)}, {"people", plan.people}};
    if (plan.at) made["at"] = clock_text(*plan.at);
    if (plan.minutes > 0) made["minutes"] = plan.minutes;
    put_text(made, "place", plan.place);
    if (plan.idea) made["idea"] = *plan.idea;
    if (plan.session) made["session"] = *plan.session;
    return made;
}

json to_json(const Memory& memory) {
    json made{{"what", memory.what}, {"line", memory.line}, {"day", day_text(memory.day)}};
    if (memory.photo) made["photo"] = photo_to_json(*memory.photo);
    if (memory.plan) made["plan"] = *memory.plan;
    return made;
}

json to_json(const Ritual& ritual) {
    json made{{"what", ritual.what}, {"rhythm", name_of(ritual.rhythm)}};
    if (ritual.rhythm != Rhythm::Daily) made["on"] = ritual.on;
    if (ritual.resting) made["resting"] = time_text(*ritual.resting);
    return made;
}

json to_json(const RitualMark& mark) {
    return {{"ritual", mark.ritual}, {"day", day_text(mark.day)}, {"done", mark.done}};
}

json to_json(const Goal& goal) {
    json made{{"owner", goal.owner}, {"owner_name", goal.owner_name}, {"what", goal.what},
              {"why", goal.why},     {"steps", json::array()},        {"begun", time_text(goal.begun)}};
    for (const auto& step : goal.steps) {
        json one{{"text", step.text}};
        if (step.done) one["done"] = time_text(*step.done);
        made["steps"].push_back(std::move(one));
    }
    if (goal.done) made["done"] = time_text(*goal.done);
    if (goal.note) made["note"] = *goal.note;
    return made;
}

json to_json(const Cheer& cheer) {
    return {{"goal", cheer.goal},
            {"from", cheer.from},
            {"from_name", cheer.from_name},
            {"text", cheer.text},
            {"written", time_text(cheer.written)}};
}

json to_json(const Win& win) {
    json made{{"goal", win.goal}, {"text", win.text}, {"written", time_text(win.written)}};
    if (win.note) made["note"] = *win.note;
    return made;
}

json to_json(const Agreements& agreements) { return {{"lines", agreements.lines}}; }

json to_json(const Agreed& agreed) {
    return {{"person", agreed.person}, {"lines", agreed.lines}, {"when", time_text(agreed.when)}};
}

Idea read_idea(const json& from, const RecordId& id) {
    return {id,
            text_at(from, "text"),
            text_at(from, "place"),
            text_at(from, "cost"),
            whole_at(from, "minutes", 0, card_minutes_max),
            time_at(from, "written")};
}

Liking read_liking(const json& from, const RecordId& id) {
    return {id, text_at(from, "idea"), text_at(from, "person"), bool_at(from, "likes").value_or(true)};
}

Plan read_plan(const json& from, const RecordId& id) {
    return {id,
            text_at(from, "what"),
            day_at(from, "day"),
            clock_from_text(text_at(from, "at")),
            whole_at(from, "minutes", 0, card_minutes_max),
            text_at(from, "place"),
            texts_at(from, "people"),
            id_at(from, "idea"),
            id_at(from, "session")};
}

Memory read_memory(const json& from, const RecordId& id) {
    return {id,
            text_at(from, "what"),
            text_at(from, "line"),
            day_at(from, "day"),
            photo_from_json(member(from, "photo")),
            id_at(from, "plan")};
}

Ritual read_ritual(const json& from, const RecordId& id) {
    const auto rhythm = rhythm_named(text_at(from, "rhythm"));
    if (!rhythm) throw BadJson{"a rhythm that is not known"};
    return {id, text_at(from, "what"), *rhythm, whole_at(from, "on", 0, 31), time_from_text(text_at(from, "resting"))};
}

RitualMark read_ritual_mark(const json& from, const RecordId& id) {
    return {id, text_at(from, "ritual"), day_at(from, "day"), bool_at(from, "done").value_or(true)};
}

Goal read_goal(const json& from, const RecordId& id) {
    Goal goal{.id = id,
              .owner = id_at(from, "owner").value_or(""),
              .owner_name = text_at(from, "owner_name"),
              .what = text_at(from, "what"),
              .why = text_at(from, "why"),
              .steps = {},
              .begun = time_at(from, "begun"),
              .done = time_from_text(text_at(from, "done")),
              .note = id_at(from, "note")};
    for (const auto& step : list_at(from, "steps")) {
        if (goal.steps.size() < steps_max)
            goal.steps.push_back({text_at(step, "text"), time_from_text(text_at(step, "done"))});
    }
    return goal;
}

Cheer read_cheer(const json& from, const RecordId& id) {
    return {id,
            id_at(from, "goal").value_or(""),
            id_at(from, "from").value_or(""),
            text_at(from, "from_name"),
            text_at(from, "text"),
            time_at(from, "written")};
}

Win read_win(const json& from, const RecordId& id) {
    return {id, id_at(from, "goal").value_or(""), text_at(from, "text"), time_at(from, "written"), id_at(from, "note")};
}

Agreements read_agreements(const json& from, const RecordId& id) {
    return {id, some_texts_at(from, "lines", agreements_max)};
}

Agreed read_agreed(const json& from, const RecordId& id) {
    return {id, text_at(from, "person"), some_texts_at(from, "lines", agreements_max), time_at(from, "when")};
}

} // namespace attune::store
