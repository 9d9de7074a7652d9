# HarfBuzz: joins, stacks and moves letters as their script wants, and cuts fonts down to what a page
# needs of them. MIT ("Old MIT"), linked as a library.
attune_from_pkgconfig(attune::harfbuzz harfbuzz-subset)
if(NOT TARGET attune::harfbuzz)
    find_package(harfbuzz CONFIG QUIET)
    if(TARGET harfbuzz::harfbuzz)
        add_library(attune_harfbuzz INTERFACE)
        target_link_libraries(attune_harfbuzz INTERFACE harfbuzz::harfbuzz harfbuzz::harfbuzz-subset)
        add_library(attune::harfbuzz ALIAS attune_harfbuzz)
    else()
        attune_missing("HarfBuzz" DEBIAN libharfbuzz-dev FEDORA harfbuzz-devel ARCH harfbuzz
                       BREW harfbuzz VCPKG harfbuzz)
    endif()
endif()
