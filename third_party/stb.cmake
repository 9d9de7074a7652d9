# stb: stb_image.h, stb_image_write.h, stb_image_resize.h or its second (one object of ours holds their code), stb_textedit.h.
# Debian libstb-dev, public domain or MIT.
find_path(ATTUNE_STB_INCLUDE_DIR NAMES stb_textedit.h PATH_SUFFIXES stb)
mark_as_advanced(ATTUNE_STB_INCLUDE_DIR)
if(ATTUNE_STB_INCLUDE_DIR)
    add_library(attune_stb STATIC "${CMAKE_CURRENT_LIST_DIR}/stb_image.c")
    target_include_directories(attune_stb SYSTEM PUBLIC "${ATTUNE_STB_INCLUDE_DIR}")
    target_include_directories(attune_stb PUBLIC "${CMAKE_CURRENT_LIST_DIR}")
    if(NOT MSVC)
        # It shifts signed numbers and lets them overflow, knowingly and without harm; what it does
        # with memory is still watched.
        target_compile_options(attune_stb PRIVATE -w -fno-sanitize=undefined)
    endif()
    add_library(attune::stb ALIAS attune_stb)
else()
    attune_missing("stb" DEBIAN libstb-dev FEDORA stb-devel ARCH stb VCPKG stb
                   NOTE "macOS: put the stb headers into a folder and pass -DATTUNE_STB_INCLUDE_DIR")
endif()
