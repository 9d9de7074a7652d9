#include "scenario.h"

namespace attune::store::test {

void Scenario::put(const std::string& id) {
    const auto text = "version " + std::to_string(++count_) + " of " + id;
    const auto ticket = world_.put(sample_note(id, text));
    versions_[id].push_back({ticket, text});
}

void Scenario::end(const std::string& id) {
    const auto ticket = world_.store->gone(id, "note", world_.wall());
    versions_[id].push_back({ticket, {}});
}

void Scenario::save_device() {
    auto state = sample_device();
    state.window.x = ++device_count_;
    world_.store->save_device(state);
}

void Scenario::look() {
    for (auto& [id, versions] : versions_) {
        for (auto& version : versions) {
            version.saved = version.saved || world_.store->saved(version.ticket);
        }
    }
}

void Scenario::run() {
    const auto pass = [&](Millis by) {
        world_.advance(by);
        look();
    };
    save_device();
    put("A");
    put("B");
    pass(Millis{50});
    world_.store->begin_beat("RUNNING1", world_.now);
    put("A");
    pass(std::chrono::seconds{1});
    save_device();
    world_.store->write_export("talk.md", "# Talk");
    end("B");
    pass(std::chrono::seconds{1});
    put("C");
    pass(std::chrono::seconds{1});
    world_.store->end_beat();
    save_device();
    put("B");
    pass(Millis{300});
    put("A");
    for (int i = 0; i < 4; ++i) pass(std::chrono::seconds{40});
}

std::map<std::string, std::string> Scenario::texts(const Library& library) {
    std::map<std::string, std::string> found;
    for (const auto& note : library.notes) found[note.id] = note.text;
    return found;
}

void Scenario::check(const Loaded& loaded) const {
    const auto found = texts(loaded.library);
    for (const auto& [id, versions] : versions_) {
        CAPTURE(id);
        std::size_t first = versions.size();
        for (std::size_t i = 0; i < versions.size(); ++i) {
            if (versions[i].saved) first = i;
        }
        if (first == versions.size()) continue; // nothing of it was promised
        const auto there = found.find(id);
        bool is_good = false;
        for (; first < versions.size(); ++first) {
            const auto& text = versions[first].text;
            is_good = is_good || (text ? there != found.end() && there->second == *text : there == found.end());
        }
        CHECK(is_good);
    }
}

void Scenario::check_all(const Loaded& loaded) const {
    std::map<std::string, std::string> expected;
    for (const auto& [id, versions] : versions_) {
        if (versions.back().text) expected[id] = *versions.back().text;
    }
    CHECK(texts(loaded.library) == expected);
    CHECK(loaded.device.window.x == device_count_);
}

} // namespace attune::store::test
