# SDL2: window, events, sound. Debian libsdl2-dev, zlib licence.
find_package(SDL2 CONFIG QUIET)
if(TARGET SDL2::SDL2)
    add_library(attune_sdl2 INTERFACE)
    target_link_libraries(attune_sdl2 INTERFACE SDL2::SDL2)
    add_library(attune::sdl2 ALIAS attune_sdl2)
else()
    attune_missing("SDL2" DEBIAN libsdl2-dev FEDORA SDL2-devel ARCH sdl2 BREW sdl2 VCPKG sdl2)
endif()
