#include "memory_syncer.h"

#include <algorithm>
#include <set>
#include <utility>

namespace attune::store::test {

MemorySyncer::Files MemorySyncer::files_of(const Device& device) const {
    Files files;
    const auto root = folder_.string() + "/";
    for (auto& [path, bytes] : device.disk->files()) {
        if (path.starts_with(root)) files.emplace(path.substr(root.size()), bytes);
    }
    return files;
}

/// A log or a photo; empty: there is none.
std::string MemorySyncer::any_name(const Files& files) {
    std::vector<std::string> names;
    for (const auto& [name, bytes] : files) {
        if (name.find('/') != std::string::npos) names.push_back(name);
    }
    return names.empty() ? std::string{} : names[chance_() % names.size()];
}

/// "log/a.jsonl" as "log/a<mark>.jsonl"; photos have no ending.
std::string MemorySyncer::marked(const std::string& name, const std::string& mark) {
    auto with_mark = name;
    return with_mark.insert(std::min(name.rfind('.'), name.size()), mark);
}

void MemorySyncer::put(Device& device, const std::string& name, const std::string& bytes) {
    device.disk->set_file(folder_ / name, bytes);
    device.seen[name] = bytes;
}

void MemorySyncer::notice(std::size_t from) {
    auto& device = devices_[from];
    if (device.is_dropped) return;
    for (const auto& [name, bytes] : files_of(device)) {
        const auto known = device.seen.find(name);
        if (known != device.seen.end() && known->second == bytes) continue;
        device.seen[name] = bytes;
        history_[name].push_back(bytes);
        for (std::size_t to = 0; to < devices_.size(); ++to) {
            if (to != from) under_way_.push_back({to, name, bytes});
        }
    }
}

/// Changed by somebody else since the syncer looked.
bool MemorySyncer::has_conflict(const Device& device, const std::string& name) const {
    const auto files = files_of(device);
    const auto there = files.find(name);
    if (there == files.end()) return false;
    const auto known = device.seen.find(name);
    return known == device.seen.end() || known->second != there->second;
}

void MemorySyncer::deliver(const Parcel& parcel) {
    auto& device = devices_[parcel.to];
    const auto there = files_of(device);
    const auto found = there.find(parcel.name);
    if (found != there.end() && found->second == parcel.bytes) {
        device.seen[parcel.name] = parcel.bytes;
        return;
    }
    if (!has_conflict(device, parcel.name)) return put(device, parcel.name, parcel.bytes);
    put(device, marked(parcel.name, ".sync-conflict-20261125-" + std::to_string(++conflicts_)), parcel.bytes);
}

void MemorySyncer::turn() {
    for (std::size_t device = 0; device < devices_.size(); ++device) notice(device);
    for (auto deliveries = chance_() % 6; deliveries > 0 && !under_way_.empty(); --deliveries) {
        const auto at = chance_() % under_way_.size();
        const auto parcel = under_way_[at];
        if (devices_[parcel.to].is_dropped) continue;
        auto& device = devices_[parcel.to];
        const auto kind = chance_() % 8;
        if (kind == 0 && !has_conflict(device, parcel.name)) { // a beginning of it, the rest later
            put(device, parcel.name, parcel.bytes.substr(0, chance_() % (parcel.bytes.size() + 1)));
            continue;
        }
        if (kind == 1) {
            const auto slash = parcel.name.rfind('/') + 1;
            const auto name = parcel.name.substr(0, slash) + ".syncthing." + parcel.name.substr(slash) + ".tmp";
            put(device, name, parcel.bytes.substr(0, parcel.bytes.size() / 2));
        }
        deliver(parcel);
        if (kind != 2) under_way_.erase(under_way_.begin() + static_cast<std::ptrdiff_t>(at)); // else again
    }
}

void MemorySyncer::settle(bool longest_wins) {
    for (std::size_t device = 0; device < devices_.size(); ++device) {
        if (devices_[device].is_dropped) bring_folder_back(device);
    }
    for (std::size_t device = 0; device < devices_.size(); ++device) notice(device);
    for (const auto& parcel : std::exchange(under_way_, {})) deliver(parcel);
    std::map<std::string, std::vector<std::string>> contents;
    for (const auto& device : devices_) {
        for (auto& [name, bytes] : files_of(device)) contents[name].push_back(std::move(bytes));
    }
    for (const auto& [name, all] : contents) {
        const auto wins =
            longest_wins ? *std::ranges::max_element(all, {}, &std::string::size) : all[chance_() % all.size()];
        for (auto& device : devices_) put(device, name, wins);
    }
    under_way_.clear();
}

void MemorySyncer::roll_back_a_file(std::size_t device) {
    if (devices_[device].is_dropped) return;
    const auto name = any_name(files_of(devices_[device]));
    const auto& olds = history_[name];
    if (!olds.empty()) put(devices_[device], name, olds[chance_() % olds.size()]);
}

void MemorySyncer::copy_on_conflict(std::size_t device) {
    if (devices_[device].is_dropped) return;
    const auto files = files_of(devices_[device]);
    const auto name = any_name(files);
    if (name.empty()) return;
    put(devices_[device], marked(name, " (conflicted copy " + std::to_string(++conflicts_) + ")"), files.at(name));
}

void MemorySyncer::rename_case(std::size_t device) {
    if (devices_[device].is_dropped) return;
    const auto files = files_of(devices_[device]);
    const auto name = any_name(files);
    if (name.empty()) return;
    auto capitals = name;
    std::transform(capitals.begin() + static_cast<std::ptrdiff_t>(name.find('/')), capitals.end(),
                   capitals.begin() + static_cast<std::ptrdiff_t>(name.find('/')),
                   [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    devices_[device].disk->erase(folder_ / name);
    devices_[device].seen.erase(name);
    put(devices_[device], capitals, files.at(name));
}

void MemorySyncer::lose_a_file(std::size_t from) {
    const auto name = any_name(files_of(devices_[from]));
    if (name.empty()) return;
    std::erase_if(under_way_, [&](const Parcel& parcel) { return parcel.name == name; });
    for (auto& device : devices_) {
        device.disk->erase(folder_ / name);
        device.seen.erase(name);
        device.aside.erase(name);
    }
}

void MemorySyncer::drop_folder(std::size_t device) {
    auto& one = devices_[device];
    if (one.is_dropped) return;
    one.aside = files_of(one);
    for (const auto& [name, bytes] : one.aside) one.disk->erase(folder_ / name);
    one.disk->remove_folder(folder_);
    one.is_dropped = true;
}

void MemorySyncer::bring_folder_back(std::size_t device) {
    auto& one = devices_[device];
    one.is_dropped = false;
    for (const auto& [name, bytes] : std::exchange(one.aside, {})) put(one, name, bytes);
}

} // namespace attune::store::test
