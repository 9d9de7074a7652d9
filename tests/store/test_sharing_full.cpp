// A shared folder without room: it is tried again and again, and nothing piles up there meanwhile.
#include "sharing_world.h"

#include <doctest/doctest.h>

#include <memory>
#include <string>

using namespace attune;
using namespace attune::store;
using namespace attune::store::test;

namespace {

/// Takes files and no bytes, as a full disk does, in the shared folder alone.
class FullFolder : public MemoryDisk {
public:
    Got<std::unique_ptr<OpenFile>> create(const Path& path) override { return filled(path, MemoryDisk::create(path)); }
    Got<std::unique_ptr<OpenFile>> open_append(const Path& path) override {
        return filled(path, MemoryDisk::open_append(path));
    }

    bool is_full = false;

private:
    Got<std::unique_ptr<OpenFile>> filled(const Path& path, Got<std::unique_ptr<OpenFile>> opened) const {
        if (is_full && opened.ok() && path.parent_path() == shared_root / "log")
            opened.value = std::make_unique<NoRoom>(std::move(opened.value));
        return opened;
    }
    class NoRoom : public OpenFile {
    public:
        explicit NoRoom(std::unique_ptr<OpenFile> file) : file_{std::move(file)} {}
        std::error_code append(std::string_view bytes) override {
            (void)file_->append(bytes.substr(0, bytes.size() / 2));
            return std::make_error_code(std::errc::no_space_on_device);
        }
        std::error_code write_at(std::uint64_t, std::string_view) override { return append(""); }
        std::error_code sync() override { return file_->sync(); }
        bool is_at(const Path& path) const override { return file_->is_at(path); }

    private:
        std::unique_ptr<OpenFile> file_;
    };
};

std::size_t files_in_log(const MemoryDisk& disk) {
    std::size_t count = 0;
    for (const auto& [path, bytes] : disk.files()) count += path.starts_with("/sync/log/");
    return count;
}

} // namespace

TEST_CASE("a full shared folder is not filled with beginnings of files, and all goes out once there is room") {
    auto disk = std::make_shared<FullFolder>();
    SharingDevice maya{disk};
    maya.open();
    maya.share();
    for (int i = 0; i < 4; ++i) maya.advance();
    maya.open(); // so that it begins another file
    disk->is_full = true;
    const auto before = files_in_log(*disk);
    maya.put(sample_note("A", "for the soup"));
    for (int i = 0; i < 40; ++i) maya.advance();
    CHECK(files_in_log(*disk) <= before + 1);

    disk->is_full = false;
    for (int i = 0; i < 10; ++i) maya.advance();
    CHECK(maya.state.sharing.standing == SharingReport::Standing::Good);
    CHECK(maya.below("/sync/log/").find("for the soup") != std::string::npos);
}
