#include "platform/font_subset.h"

#include <hb-subset.h>

#include <fstream>
#include <iterator>
#include <memory>

namespace attune::platform {
namespace {

template <auto Destroy>
struct Destroys {
    template <class T>
    void operator()(T* it) const {
        Destroy(it);
    }
};
using Blob = std::unique_ptr<hb_blob_t, Destroys<hb_blob_destroy>>;
using Face = std::unique_ptr<hb_face_t, Destroys<hb_face_destroy>>;
using Wish = std::unique_ptr<hb_subset_input_t, Destroys<hb_subset_input_destroy>>;

std::string bytes_of(const std::filesystem::path& file) {
    std::ifstream in{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

} // namespace

std::optional<std::string> font_subset(const std::filesystem::path& file, const std::set<char32_t>& characters) {
    const std::string bytes = bytes_of(file);
    const Blob blob{
        hb_blob_create(bytes.data(), static_cast<unsigned>(bytes.size()), HB_MEMORY_MODE_READONLY, nullptr, nullptr)};
    const Face whole{hb_face_create(blob.get(), 0)};
    const Wish wish{hb_subset_input_create_or_fail()};
    if (!wish || hb_face_get_glyph_count(whole.get()) == 0) return {};
    for (const char32_t c : characters) hb_set_add(hb_subset_input_unicode_set(wish.get()), c);
    // Figures as tall as capitals, which is not among what is kept otherwise.
    hb_set_add(hb_subset_input_set(wish.get(), HB_SUBSET_SETS_LAYOUT_FEATURE_TAG), HB_TAG('l', 'n', 'u', 'm'));
    const Face cut{hb_subset_or_fail(whole.get(), wish.get())};
    if (!cut) return {};
    const Blob made{hb_face_reference_blob(cut.get())};
    unsigned length = 0;
    const char* data = hb_blob_get_data(made.get(), &length);
    return std::string{data, length};
}

} // namespace attune::platform
