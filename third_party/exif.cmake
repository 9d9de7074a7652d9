# libexif: which way up a photo was taken. LGPL 2.1, linked as a library.
attune_from_pkgconfig(attune::exif libexif)
if(NOT TARGET attune::exif)
    attune_missing("libexif" DEBIAN libexif-dev FEDORA libexif-devel ARCH libexif BREW libexif
                   VCPKG libexif)
endif()
