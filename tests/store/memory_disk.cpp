#include "memory_disk.h"

#include <algorithm>

namespace attune::store::test {

namespace {

std::error_code error_of(std::errc code) { return std::make_error_code(code); }

} // namespace

class MemoryFile final : public OpenFile {
public:
    MemoryFile(MemoryDisk& disk, std::shared_ptr<MemoryDisk::Content> content)
        : disk_{disk}, content_{std::move(content)} {}

    std::error_code append(std::string_view bytes) override { return write(content_->now.size(), bytes, "append"); }
    std::error_code write_at(std::uint64_t offset, std::string_view bytes) override {
        return write(static_cast<std::size_t>(offset), bytes, "write_at");
    }
    std::error_code sync() override {
        if (const auto error = disk_.check("sync")) return error;
        content_->durable = content_->now;
        return {};
    }
    bool is_at(const Path& path) const override {
        const auto found = disk_.state_->entries.find(path);
        return found != disk_.state_->entries.end() && found->second == content_;
    }

private:
    std::error_code write(std::size_t offset, std::string_view bytes, const char* call) {
        const auto verdict = disk_.ask(call);
        if (verdict.error && !verdict.half) return verdict.error;
        if (verdict.error) bytes = bytes.substr(0, bytes.size() / 2);
        auto& now = content_->now;
        if (now.size() < offset + bytes.size()) now.resize(offset + bytes.size());
        std::ranges::copy(bytes, now.begin() + static_cast<std::ptrdiff_t>(offset));
        content_->mark = ++disk_.state_->changes;
        return verdict.error;
    }

    MemoryDisk& disk_;
    std::shared_ptr<MemoryDisk::Content> content_;
};

class MemoryLock final : public FileLock {
public:
    MemoryLock(std::shared_ptr<MemoryDisk::State> state, Path path)
        : state_{std::move(state)}, path_{std::move(path)} {}
    ~MemoryLock() override { state_->locks.erase(path_); }
    bool is_at(const Path& path) const override { return state_->entries.contains(path); }

private:
    std::shared_ptr<MemoryDisk::State> state_;
    Path path_;
};

MemoryDisk::MemoryDisk() : state_{std::make_shared<State>()} { state_->folders["/"] = true; }

Verdict MemoryDisk::ask(const char* call) { return judge ? judge(call) : Verdict{}; }

std::error_code MemoryDisk::check(const char* call) { return ask(call).error; }

void MemoryDisk::change(std::vector<State::Change> changes) {
    for (const auto& [path, content] : changes) {
        if (content) {
            state_->entries[path] = content;
        } else {
            state_->entries.erase(path);
        }
    }
    state_->pending.push_back(std::move(changes));
}

Got<std::unique_ptr<OpenFile>> MemoryDisk::open(std::shared_ptr<Content> content) {
    return {std::make_unique<MemoryFile>(*this, std::move(content)), {}};
}

Got<std::unique_ptr<OpenFile>> MemoryDisk::create(const Path& path) {
    if (const auto error = check("create")) return {nullptr, error};
    if (state_->entries.contains(path)) return {nullptr, error_of(std::errc::file_exists)};
    if (!is_folder(path.parent_path())) {
        return {nullptr, error_of(std::errc::no_such_file_or_directory)};
    }
    auto content = std::make_shared<Content>();
    content->mark = ++state_->changes;
    change({{path, content}});
    return open(content);
}

Got<std::unique_ptr<OpenFile>> MemoryDisk::open_append(const Path& path) {
    if (const auto error = check("open_append")) return {nullptr, error};
    const auto found = state_->entries.find(path);
    if (found == state_->entries.end()) {
        return {nullptr, error_of(std::errc::no_such_file_or_directory)};
    }
    return open(found->second);
}

Got<std::unique_ptr<OpenFile>> MemoryDisk::open_in_place(const Path& path) {
    const auto found = state_->entries.find(path);
    if (found == state_->entries.end()) return create(path);
    if (const auto error = check("open_in_place")) return {nullptr, error};
    return open(found->second);
}

Got<std::string> MemoryDisk::read(const Path& path, std::size_t most) {
    if (const auto error = check("read")) return {{}, error};
    const auto found = state_->entries.find(path);
    if (found == state_->entries.end()) {
        return {{}, error_of(std::errc::no_such_file_or_directory)};
    }
    if (found->second->now.size() > most) return {{}, error_of(std::errc::file_too_large)};
    return {found->second->now, {}};
}

Got<std::vector<std::string>> MemoryDisk::list(const Path& folder) {
    if (const auto error = check("list")) return {{}, error};
    if (!is_folder(folder)) return {{}, error_of(std::errc::no_such_file_or_directory)};
    std::vector<std::string> names;
    for (const auto& [path, content] : state_->entries) {
        if (path.parent_path() == folder) names.push_back(path.filename().string());
    }
    return {std::move(names), {}};
}

Got<std::string> MemoryDisk::read_beginning(const Path& path, std::size_t most) {
    auto whole = read(path, std::string{}.max_size());
    if (whole.value.size() > most) whole.value.resize(most);
    return whole;
}

Got<std::string> MemoryDisk::read_plain(const Path& path, std::size_t most) { return read(path, most); }

Got<Listing> MemoryDisk::look(const Path& folder, const IsWanted& is_wanted, std::size_t most) {
    if (const auto error = check("look")) return {{}, error};
    if (!is_folder(folder)) return {{}, error_of(std::errc::no_such_file_or_directory)};
    Listing listing;
    for (const auto& [path, content] : state_->entries) {
        const auto name = path.filename().string();
        if (path.parent_path() != folder || !is_wanted(name)) continue;
        if (listing.files.size() >= most) return {{std::move(listing.files), false}, {}};
        listing.files.push_back({name, content->now.size(), content->mark});
    }
    return {std::move(listing), {}};
}

std::error_code MemoryDisk::rename(const Path& from, const Path& to) {
    if (const auto error = check("rename")) return error;
    const auto found = state_->entries.find(from);
    if (found == state_->entries.end()) return error_of(std::errc::no_such_file_or_directory);
    auto content = found->second;
    change({{to, content}, {from, nullptr}});
    return {};
}

std::error_code MemoryDisk::remove(const Path& path) {
    if (const auto error = check("remove")) return error;
    if (!state_->entries.contains(path)) return error_of(std::errc::no_such_file_or_directory);
    change({{path, nullptr}});
    return {};
}

std::error_code MemoryDisk::cut(const Path& path, std::uint64_t size) {
    if (const auto error = check("cut")) return error;
    const auto found = state_->entries.find(path);
    if (found == state_->entries.end()) return error_of(std::errc::no_such_file_or_directory);
    found->second->now.resize(static_cast<std::size_t>(size));
    found->second->durable = found->second->now;
    found->second->mark = ++state_->changes;
    return {};
}

std::error_code MemoryDisk::sync_folder(const Path& folder) {
    if (const auto error = check("sync_folder")) return error;
    if (!is_folder(folder)) return error_of(std::errc::no_such_file_or_directory);
    // A change over two folders is durable with either of them, as in a journal.
    std::erase_if(state_->pending, [&](const std::vector<State::Change>& changes) {
        const auto is_here = [&](const State::Change& one) { return one.path.parent_path() == folder; };
        if (std::ranges::none_of(changes, is_here)) return false;
        for (const auto& [path, content] : changes) {
            if (content) {
                state_->durable_entries[path] = content;
            } else {
                state_->durable_entries.erase(path);
            }
        }
        return true;
    });
    for (auto& [path, durable] : state_->folders) {
        if (path.parent_path() == folder) durable = true;
    }
    return {};
}

std::error_code MemoryDisk::remove_empty(const Path& folder) {
    if (const auto error = check("remove_empty")) return error;
    if (!state_->folders.contains(folder)) return error_of(std::errc::no_such_file_or_directory);
    const auto is_inside = [&](const auto& one) { return one.first.parent_path() == folder; };
    if (std::ranges::any_of(state_->entries, is_inside) || std::ranges::any_of(state_->folders, is_inside))
        return error_of(std::errc::directory_not_empty);
    state_->folders.erase(folder);
    return {};
}

std::error_code MemoryDisk::make_folder(const Path& folder) {
    if (const auto error = check("make_folder")) return error;
    if (is_folder(folder)) return {};
    if (!is_folder(folder.parent_path())) return error_of(std::errc::no_such_file_or_directory);
    state_->folders[folder] = false;
    return {};
}

bool MemoryDisk::is_folder(const Path& path) { return state_->folders.contains(path); }

Got<std::unique_ptr<FileLock>> MemoryDisk::lock(const Path& path) {
    if (const auto error = check("lock")) return {nullptr, error};
    if (state_->locks.contains(path)) {
        return {nullptr, error_of(std::errc::resource_unavailable_try_again)};
    }
    if (!state_->entries.contains(path)) change({{path, std::make_shared<Content>()}});
    state_->locks[path] = true;
    return {std::make_unique<MemoryLock>(state_, path), {}};
}

std::shared_ptr<MemoryDisk> MemoryDisk::after_crash(std::mt19937_64& chance) const {
    const auto coin = [&] { return (chance() & 1) != 0; };
    auto after = std::make_shared<MemoryDisk>();
    auto entries = state_->durable_entries;
    for (const auto& changes : state_->pending) {
        if (!coin()) continue;
        for (const auto& [path, content] : changes) {
            if (content) {
                entries[path] = content;
            } else {
                entries.erase(path);
            }
        }
    }
    for (const auto& [path, durable] : state_->folders) {
        if (durable || coin()) after->state_->folders[path] = true;
    }
    std::map<std::shared_ptr<Content>, std::shared_ptr<Content>> copies;
    for (const auto& [path, content] : entries) {
        if (!after->is_folder(path.parent_path())) continue;
        auto& copy = copies[content];
        if (!copy) {
            // Of what was not synced, any beginning may have made it; past writes in place, any of
            // both.
            auto bytes = content->durable;
            if (content->now.starts_with(content->durable)) {
                const auto more = content->now.size() - bytes.size();
                bytes = content->now.substr(0, bytes.size() + (more > 0 ? chance() % (more + 1) : 0));
            } else if (coin()) {
                bytes = content->now;
            }
            copy = std::make_shared<Content>(Content{bytes, bytes, ++after->state_->changes});
        }
        after->state_->entries[path] = copy;
    }
    after->state_->durable_entries = after->state_->entries;
    return after;
}

std::map<std::string, std::string> MemoryDisk::files() const {
    std::map<std::string, std::string> files;
    for (const auto& [path, content] : state_->entries) files[path.string()] = content->now;
    return files;
}

void MemoryDisk::set_file(const Path& path, std::string bytes) {
    for (auto folder = path.parent_path(); folder != "/"; folder = folder.parent_path()) {
        state_->folders[folder] = true;
    }
    auto content = std::make_shared<Content>(Content{bytes, bytes, ++state_->changes});
    state_->entries[path] = content;
    state_->durable_entries[path] = content;
}

void MemoryDisk::erase(const Path& path) {
    state_->entries.erase(path);
    state_->durable_entries.erase(path);
}

void MemoryDisk::remove_folder(const Path& folder) {
    std::erase_if(state_->folders, [&](const auto& entry) {
        const auto [end, rest] = std::ranges::mismatch(folder, entry.first);
        return end == folder.end();
    });
}

} // namespace attune::store::test
