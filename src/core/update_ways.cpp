// Ways of listening: choosing, writing, copying, sharing.
#include "core/text.h"
#include "core/update_parts.h"
#include "core/words.h"

#include <algorithm>

namespace attune {

namespace {

constexpr std::size_t title_bytes = 80 * bytes_per_cluster;
constexpr std::size_t line_bytes = line_max * bytes_per_cluster;

bool title_taken(const State& state, std::string_view title) {
    const auto same = [&](const Way& way) { return way.title == title; };
    return std::any_of(state.presets.begin(), state.presets.end(), same) ||
           std::any_of(state.library.ways.begin(), state.library.ways.end(), same);
}

/// "Empathy circle 2", then "Empathy circle 3", …; a copy of the second one is the third.
std::string copy_title(const State& state, std::string title) {
    const auto end = title.find_last_not_of("0123456789");
    const bool numbered = end != std::string::npos && end + 1 < title.size() && title[end] == ' ';
    if (numbered && end > 0) title.resize(end);
    for (int number = 2;; ++number) {
        auto made = title + " " + std::to_string(number);
        if (!title_taken(state, made)) return made;
    }
}

void tidy_words(Way& way) {
    way.title = tidy(way.title, title_bytes);
    way.about = tidy(way.about, line_bytes);
    for (auto& phase : way.phases) {
        phase.guidance = tidy(phase.guidance, line_bytes);
        phase.to_listener = tidy(phase.to_listener, line_bytes);
        for (auto& opening : phase.words) opening = tidy(opening, line_bytes);
        std::erase_if(phase.words, [](const std::string& opening) { return opening.empty(); });
    }
}

bool is_preset(const State& state, const RecordId& id) {
    return std::any_of(state.presets.begin(), state.presets.end(), [&](const Way& way) { return way.id == id; });
}

const Way* find_own(const State& state, const RecordId& id) {
    const auto& ways = state.library.ways;
    const auto it = std::find_if(ways.begin(), ways.end(), [&](const Way& way) { return way.id == id; });
    return it == ways.end() ? nullptr : &*it;
}

} // namespace

void carry_out(Work& work, const action::ChooseWay& choose) {
    if (!find_way(work.state, choose.id) || work.state.last_way == choose.id) return;
    work.state.last_way = choose.id;
    work.save_device();
}

namespace {

/// Its page, in place of that of what it was made of.
void show_way(State& state, const RecordId& id) {
    const auto open = std::ranges::find(state.places, Screen::Way, &Place::screen);
    if (open != state.places.end())
        open->subject = id;
    else
        lay_on_top(state, {Screen::Way, id});
}

} // namespace

void carry_out(Work& work, const action::SaveWay& save) {
    auto& state = work.state;
    auto way = save.way;
    tidy_words(way);
    if (const auto fault = fault_of(way)) return work.say(std::string{words_for(*fault)});
    const bool from_preset = way.built_in || is_preset(state, way.id);
    if (from_preset && title_taken(state, way.title)) way.title = copy_title(state, way.title);
    if (from_preset || way.id.empty()) way.id = new_id(work.now.wall, work.rng);
    way.built_in = false;
    const auto* known = find_own(state, way.id);
    if (!known || *known != way) work.keep(way);
    close(state, Screen::WayEditor);
    show_way(state, way.id);
    work.drafts.way.reset();
    work.save_device();
    if (from_preset) work.say("“" + way.title + "” is one of your ways now");
}

void carry_out(Work& work, const action::DuplicateWay& duplicate) {
    const auto* way = find_way(work.state, duplicate.id);
    if (!way) return;
    auto copy = *way;
    copy.id = new_id(work.now.wall, work.rng);
    copy.title = copy_title(work.state, way->title);
    copy.built_in = false;
    work.say("“" + copy.title + "” is yours to change");
    close_all_about(work.state, way->id);
    lay_on_top(work.state, Place{Screen::Way, copy.id});
    work.keep(std::move(copy));
}

void carry_out(Work& work, const action::TakeWay& take) {
    auto way = take.way;
    tidy_words(way);
    if (const auto fault = fault_of(way)) return work.say(std::string{words_for(*fault)});
    way.built_in = false;
    for (const auto& known : work.state.library.ways) {
        way.id = known.id;
        if (way == known) return work.say("“" + way.title + "” is here already");
    }
    way.id = new_id(work.now.wall, work.rng);
    if (title_taken(work.state, way.title)) way.title = copy_title(work.state, way.title);
    work.say("“" + way.title + "” is one of your ways now");
    work.keep(std::move(way));
}

void carry_out(Work& work, const action::RemoveWay& remove) {
    auto& state = work.state;
    const auto* known = find_own(state, remove.id);
    if (!known) return;
    const auto way = *known;
    work.drop(way);
    work.say_dropped("“" + way.title + "” was removed", way);
    close_all_about(state, way.id);
    if (work.drafts.way && work.drafts.way->id == way.id) work.drafts.way.reset();
    work.save_device();
}

void carry_out(Work& work, const action::ShareWay& share) {
    const auto* way = find_way(work.state, share.id);
    if (!way) return;
    work.add(effect::WriteWay{"way-" + slug(way->title, "of-listening") + ".json", *way});
}

} // namespace attune
