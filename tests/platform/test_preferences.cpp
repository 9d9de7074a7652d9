#include "platform/preferences.h"

#include <doctest/doctest.h>

using namespace attune::platform;

namespace {
SystemPreferences gtk(std::string_view ini) {
    SystemPreferences p;
    apply_gtk(ini, p);
    return p;
}
SystemPreferences kde(std::string_view ini) {
    SystemPreferences p;
    apply_kde(ini, p);
    return p;
}
} // namespace

TEST_CASE("GTK's settings tell dark and motion") {
    CHECK_FALSE(gtk("").dark);
    CHECK(gtk("[Settings]\ngtk-application-prefer-dark-theme=1\n").dark);
    CHECK(gtk("[Settings]\r\ngtk-application-prefer-dark-theme = true\r\n").dark);
    CHECK(gtk("[Settings]\ngtk-theme-name=Adwaita-Dark").dark);
    CHECK_FALSE(gtk("[Settings]\ngtk-theme-name=Adwaita\n").dark);
    CHECK_FALSE(gtk("[Other]\ngtk-application-prefer-dark-theme=1\n").dark);
    CHECK(gtk("[Settings]\ngtk-enable-animations=false\n").reduced_motion);
    CHECK_FALSE(gtk("[Settings]\ngtk-enable-animations=true\n").reduced_motion);
}

TEST_CASE("KDE's settings tell dark and motion") {
    CHECK(kde("[General]\nColorScheme=BreezeDark\n").dark);
    CHECK_FALSE(kde("[General]\nColorScheme=BreezeLight\n").dark);
    CHECK(kde("[KDE]\nAnimationDurationFactor=0\n").reduced_motion);
    CHECK_FALSE(kde("[KDE]\nAnimationDurationFactor=0.5\n").reduced_motion);
    CHECK_FALSE(kde("[KDE]\nAnimationDurationFactor=often\n").reduced_motion);
}
