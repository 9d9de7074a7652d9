#include "store/session_json.h"

#include "store/clock.h"
#include "store/lenient_json.h"
#include "store/way_json.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace attune::store {

using nlohmann::json;

namespace {

namespace hap = happening;

/// More than any session has; keeps a damaged file from filling the memory.
constexpr std::size_t events_max = 100'000;

json seat_to_json(const Seat& seat) {
    return {{"person", seat.person}, {"name", seat.name}, {"hue", name_of(seat.hue)}};
}

Seat seat_from_json(const json& from) {
    return {id_at(from, "person").value_or(""), text_at(from, "name"), hue_at(from, "hue", Hue::Coral)};
}

// ---- what happened: its word in the file, and what else there is to say ----

template <class What>
struct Plain {
    static json more(const What&) { return json::object(); }
    static What read(const json&) { return {}; }
};

template <class What>
struct Form;

#define ATTUNE_PLAIN(type, name)                                                                                       \
    template <>                                                                                                        \
    struct Form<hap::type> : Plain<hap::type> {                                                                        \
        static constexpr const char* word = name;                                                                      \
    }
ATTUNE_PLAIN(Start, "start");
ATTUNE_PLAIN(Done, "done");
ATTUNE_PLAIN(NotQuite, "not_quite");
ATTUNE_PLAIN(Heard, "heard");
ATTUNE_PLAIN(Pause, "pause");
ATTUNE_PLAIN(Resume, "resume");
ATTUNE_PLAIN(SkipPhase, "skip_phase");
ATTUNE_PLAIN(SkipPerson, "skip_person");
ATTUNE_PLAIN(StepBack, "step_back");
ATTUNE_PLAIN(SwapOrder, "swap_order");
ATTUNE_PLAIN(EndTimeOut, "end_time_out");
ATTUNE_PLAIN(Stay, "stay");
ATTUNE_PLAIN(Finish, "finish");
#undef ATTUNE_PLAIN

template <>
struct Form<hap::AddTime> {
    static constexpr const char* word = "add_time";
    static json more(const hap::AddTime& what) { return {{"by_ms", what.by.count()}}; }
    static hap::AddTime read(const json& from) { return {millis_at(from, "by_ms")}; }
};

template <>
struct Form<hap::PickListener> {
    static constexpr const char* word = "pick_listener";
    static json more(const hap::PickListener& what) { return {{"seat", what.seat}}; }
    static hap::PickListener read(const json& from) { return {index_at(from, "seat")}; }
};

template <>
struct Form<hap::TimeOut> {
    static constexpr const char* word = "time_out";
    static json more(const hap::TimeOut& what) { return {{"length_ms", what.length.count()}}; }
    static hap::TimeOut read(const json& from) { return {millis_at(from, "length_ms")}; }
};

template <>
struct Form<hap::Join> {
    static constexpr const char* word = "join";
    static json more(const hap::Join& what) { return {{"seat", seat_to_json(what.seat)}}; }
    static hap::Join read(const json& from) { return {seat_from_json(member(from, "seat"))}; }
};

template <>
struct Form<hap::Leave> {
    static constexpr const char* word = "leave";
    static json more(const hap::Leave& what) { return {{"person", what.person}}; }
    static hap::Leave read(const json& from) { return {id_at(from, "person").value_or("")}; }
};

template <>
struct Form<hap::Retitle> {
    static constexpr const char* word = "retitle";
    static json more(const hap::Retitle& what) { return {{"seat", seat_to_json(what.seat)}}; }
    static hap::Retitle read(const json& from) { return {seat_from_json(member(from, "seat"))}; }
};

template <>
struct Form<hap::SetLength> {
    static constexpr const char* word = "set_length";
    static json more(const hap::SetLength& what) { return {{"phase", what.phase}, {"length_ms", what.length.count()}}; }
    static hap::SetLength read(const json& from) { return {index_at(from, "phase"), millis_at(from, "length_ms")}; }
};

template <>
struct Form<hap::ShowCard> {
    static constexpr const char* word = "show_card";
    static json more(const hap::ShowCard& what) {
        json made{{"deck", what.deck}, {"card", what.card}};
        if (what.instead) made["instead"] = true;
        return made;
    }
    static hap::ShowCard read(const json& from) {
        return {text_at(from, "deck"), text_at(from, "card"), bool_at(from, "instead").value_or(false)};
    }
};

json event_to_json(const Event& event) {
    auto made = std::visit(
        []<class What>(const What& what) {
            auto more = Form<What>::more(what);
            more["what"] = Form<What>::word;
            return more;
        },
        event.what);
    made["at_ms"] = event.at.count();
    if (event.lasting) made["lasting"] = true;
    return made;
}

/// Tries the kinds in turn, so that a new one needs its `Form` and nothing else.
template <std::size_t... index>
std::optional<Happening> happening_in(const json& from, std::index_sequence<index...>) {
    const auto word = text_at(from, "what");
    std::optional<Happening> found;
    const auto attempt = [&]<class What>(const What*) {
        if (!found && word == Form<What>::word) found = Form<What>::read(from);
    };
    (attempt(static_cast<std::variant_alternative_t<index, Happening>*>(nullptr)), ...);
    return found;
}

void add_event(std::vector<Event>& events, const json& from) {
    const auto what = happening_in(from, std::make_index_sequence<std::variant_size_v<Happening>>{});
    if (!what || events.size() >= events_max) return;
    // Times never fall along the list, whatever an edited file says.
    const auto least = events.empty() ? Millis{} : events.back().at;
    events.push_back({std::max(millis_at(from, "at_ms"), least), *what, bool_at(from, "lasting").value_or(false)});
}

} // namespace

json session_to_json(const Session& session) {
    json made{{"id", session.id},
              {"way", way_to_json(session.way)},
              {"way_id", session.way.id},
              {"built_in", session.way.built_in},
              {"begun", time_text(session.begun)},
              {"seats", json::array()},
              {"events", json::array()}};
    for (const auto& seat : session.seats) made["seats"].push_back(seat_to_json(seat));
    for (const auto& event : session.events) made["events"].push_back(event_to_json(event));
    return made;
}

std::optional<Session> session_from_json(const json& from) {
    const auto id = id_at(from, "id");
    if (!id) return {};
    Session session{.id = *id};
    try {
        session.way = way_from_json(member(from, "way"));
    } catch (const BadJson&) {
        return {};
    }
    if (fault_of(session.way)) return {};
    session.way.id = id_at(from, "way_id").value_or("");
    session.way.built_in = bool_at(from, "built_in").value_or(false);
    session.begun = time_at(from, "begun");
    for (const auto& seat : list_at(from, "seats")) {
        if (session.seats.size() < seats_max) session.seats.push_back(seat_from_json(seat));
    }
    if (session.seats.empty()) return {};
    for (const auto& event : list_at(from, "events")) add_event(session.events, event);
    return session;
}

} // namespace attune::store
