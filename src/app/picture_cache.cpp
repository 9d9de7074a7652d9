#include "app/picture_cache.h"

#include "app/worker_thread.h"
#include "platform/gl_renderer.h"

#include <algorithm>
#include <array>
#include <limits>
#include <mutex>
#include <utility>
#include <vector>

namespace attune::app {
namespace {

// Sizes that are loaded. A texture is drawn at half of its size at the least, where it still looks
// right without smaller copies of itself.
constexpr std::array sides{256, 512, 1024, 1600};

int side_for(int useful) {
    for (const int side : sides) {
        if (side >= useful) return side;
    }
    return sides.back();
}

int side_for(const Photo& photo, int wanted) { return side_for(std::min(wanted, std::max(photo.width, photo.height))); }

/// Neither is the other's: a digest has no slash. A file that was changed is another picture.
std::string name_of(const FoundPicture& file) {
    return file.path + "/" + std::to_string(file.changed.time_since_epoch().count());
}

ui::Drawable drawable(ImTextureID texture, int width, int height) {
    return {.texture = ImTextureRef{texture}, .width = width, .height = height};
}

} // namespace

TextureMaker textures_of(platform::GlRenderer& renderer) {
    return {.make =
                [&renderer](const platform::Picture& picture) {
                    return renderer.make_texture(picture.width, picture.height, picture.rgba);
                },
            .drop = [&renderer](ImTextureID texture) { renderer.drop_texture(texture); }};
}

/// What is wanted and what has come, between the frames and the thread. The last asked for comes
/// first: it is what people look at now.
struct PictureCache::Loader {
    struct Wanted {
        Key key;
        Load load;
    };
    struct Come {
        Key key;
        std::optional<platform::Picture> picture;
    };

    const std::function<void()>& wake;
    std::mutex mutex;
    std::vector<Wanted> wanted; // under the mutex
    std::vector<Come> come;     // under the mutex
    WorkerThread thread;        // the last: it stops before what it uses goes

    explicit Loader(const std::function<void()>& waker) : wake(waker) {}

    void ask(const Key& key, Load load) {
        {
            const std::lock_guard guard{mutex};
            wanted.push_back({key, std::move(load)});
        }
        thread.post([this] { load_one(); });
    }

    void load_one() {
        Wanted next;
        {
            const std::lock_guard guard{mutex};
            if (wanted.empty()) return;
            next = std::move(wanted.back());
            wanted.pop_back();
        }
        auto picture = next.load();
        {
            const std::lock_guard guard{mutex};
            come.push_back({std::move(next.key), std::move(picture)});
        }
        if (wake) wake();
    }

    std::vector<Come> take() {
        const std::lock_guard guard{mutex};
        return std::exchange(come, {});
    }

    /// False: it is being loaded just now, or has come.
    bool take_back(const Key& key) {
        const std::lock_guard guard{mutex};
        return std::erase_if(wanted, [&](const Wanted& one) { return one.key == key; }) != 0;
    }
};

PictureCache::PictureCache(Options options) : options_(std::move(options)) {
    if (options_.at_once) return;
    loader_ = std::make_unique<Loader>(options_.wake);
    file_loader_ = std::make_unique<Loader>(options_.wake);
}

PictureCache::~PictureCache() {
    loader_.reset();
    file_loader_.reset();
    for (const auto& [key, entry] : entries_) {
        if (entry.texture != ImTextureID_Invalid) options_.textures.drop(entry.texture);
    }
}

std::optional<ui::Drawable> PictureCache::find(const Photo& photo, int wanted_px) {
    const int side = side_for(photo, wanted_px);
    return find({photo.sha256, side}, loader_.get(), [this, photo, side] { return options_.load(photo, side); });
}

std::optional<ui::Drawable> PictureCache::find_file(const FoundPicture& file, int wanted_px) {
    const int side = side_for(wanted_px);
    return find({name_of(file), side}, file_loader_.get(),
                [this, path = file.path, side] { return options_.load_file(path, side); });
}

std::optional<ui::Drawable> PictureCache::find(const Key& key, Loader* loader, Load load) {
    const auto [at, is_new] = entries_.try_emplace(key);
    at->second.asked_at = frame_;
    if (is_new) {
        at->second.loader = loader;
        if (loader != nullptr)
            loader->ask(key, std::move(load));
        else
            take_in(key, load());
    }
    const Entry& entry = at->second;
    if (entry.state == Entry::State::There) return drawable(entry.texture, entry.width, entry.height);
    return other_size(key.first);
}

std::optional<ui::Drawable> PictureCache::other_size(const std::string& name) {
    for (const int side : sides) {
        const auto other = entries_.find({name, side});
        if (other == entries_.end() || other->second.state != Entry::State::There) continue;
        other->second.asked_at = frame_;
        return drawable(other->second.texture, other->second.width, other->second.height);
    }
    return {};
}

bool PictureCache::is_missing(const Photo& photo) const { return is_missing(photo.sha256); }

bool PictureCache::is_unreadable(const FoundPicture& file) const { return is_missing(name_of(file)); }

bool PictureCache::is_missing(const std::string& name) const {
    return std::ranges::any_of(sides, [&](int side) {
        const auto found = entries_.find({name, side});
        return found != entries_.end() && found->second.state == Entry::State::Missing;
    });
}

void PictureCache::take_in(const Key& key, const std::optional<platform::Picture>& picture) {
    const auto found = entries_.find(key);
    if (found == entries_.end()) return; // nobody has asked for it for a while
    Entry& entry = found->second;
    if (picture) entry.texture = options_.textures.make(*picture);
    if (entry.texture == ImTextureID_Invalid) {
        entry.state = Entry::State::Missing;
        return;
    }
    entry.state = Entry::State::There;
    entry.width = picture->width;
    entry.height = picture->height;
    entry.bytes = picture->rgba.size();
    bytes_ += entry.bytes;
}

void PictureCache::begin_frame() {
    ++frame_;
    for (Loader* loader : {loader_.get(), file_loader_.get()}) {
        if (loader == nullptr) continue;
        for (const auto& one : loader->take()) take_in(one.key, one.picture);
    }
    forget_unasked();
    make_room();
}

void PictureCache::let_go(std::map<Key, Entry>::iterator at) {
    if (at->second.texture != ImTextureID_Invalid) options_.textures.drop(at->second.texture);
    bytes_ -= at->second.bytes;
    entries_.erase(at);
}

/// What left the screen before it was loaded need not be; what was missing is looked for again when
/// it comes back.
void PictureCache::forget_unasked() {
    for (auto at = entries_.begin(); at != entries_.end();) {
        const auto here = at++;
        const Entry& entry = here->second;
        if (entry.asked_at + 1 >= frame_) continue;
        const bool is_missing = entry.state == Entry::State::Missing;
        const bool unbegun = entry.state == Entry::State::Asked && entry.loader->take_back(here->first);
        if (is_missing || unbegun) let_go(here);
    }
}

void PictureCache::look_again(const std::string& sha256) {
    for (const int side : sides) {
        const auto found = entries_.find({sha256, side});
        if (found != entries_.end() && found->second.state == Entry::State::Missing) let_go(found);
    }
}

void PictureCache::make_room() {
    while (bytes_ > options_.bytes_max) {
        const auto oldest = std::ranges::min_element(entries_, {}, [](const auto& one) {
            const Entry& entry = one.second;
            return entry.state == Entry::State::There ? entry.asked_at : std::numeric_limits<long>::max();
        });
        // What the last frame showed stays, however much it is.
        if (oldest == entries_.end() || oldest->second.asked_at + 1 >= frame_) return;
        let_go(oldest);
    }
}

} // namespace attune::app
