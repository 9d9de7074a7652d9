# FriBidi: the order of scripts that run from right to left. LGPL 2.1, linked as a library.
attune_from_pkgconfig(attune::fribidi fribidi)
if(NOT TARGET attune::fribidi)
    attune_missing("FriBidi" DEBIAN libfribidi-dev FEDORA fribidi-devel ARCH fribidi
                   BREW fribidi VCPKG fribidi)
endif()
