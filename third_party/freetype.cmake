# FreeType: draws letters. Debian libfreetype-dev, FreeType Licence.
find_package(Freetype QUIET)
if(TARGET Freetype::Freetype)
    add_library(attune_freetype INTERFACE)
    target_link_libraries(attune_freetype INTERFACE Freetype::Freetype)
    add_library(attune::freetype ALIAS attune_freetype)
else()
    attune_missing("FreeType" DEBIAN libfreetype-dev FEDORA freetype-devel ARCH freetype2
                   BREW freetype VCPKG freetype)
endif()
