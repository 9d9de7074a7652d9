// What is asked of a store about backups and what is brought in, and what it answers.
#pragma once

#include "store/backup.h"
#include "world.h"

#include <string>
#include <vector>

namespace attune::store::test {

inline std::vector<std::string> backups_on(const MemoryDisk& disk) {
    std::vector<std::string> names;
    for (const auto& [path, bytes] : disk.files()) {
        if (path.starts_with("/data/backups/") && path.ends_with(".jsonl")) names.push_back(Path{path}.filename());
    }
    return names;
}

template <class News>
std::vector<News> keeping_news(World& world) {
    std::vector<News> found;
    for (const auto& says : world.news<action::KeepingSays>()) {
        if (const auto* one = std::get_if<News>(&says.news)) found.push_back(*one);
    }
    return found;
}

inline void ask(World& world, KeepingRequest request) {
    world.store->keep(std::move(request));
    world.store->pump();
    world.store->pump();
}

/// What the screens have: what was loaded, and what came since.
inline void take_all(World& world) {
    for (auto some = world.store->take_in(1000); !some.empty(); some = world.store->take_in(1000)) {
        for (auto& one : some) {
            if (one.body)
                put_all(world.loaded.library, {*one.body});
            else
                remove(world.loaded.library, one.id);
        }
    }
}

inline void put_all_kinds(World& world) {
    for (const auto& body : sample_bodies()) world.put(body);
    world.store->pump();
}

/// A backup with all kinds in it; its name.
inline std::string backed_up(World& world) {
    ask(world, keeping::MakeBackup{});
    const auto names = backups_on(*world.disk);
    REQUIRE_FALSE(names.empty());
    return names.back();
}

} // namespace attune::store::test
