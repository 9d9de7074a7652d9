// The states of sharing with other devices.
#pragma once

#include "app/headless.h"

namespace attune::app {

void sharing_off(Headless& h);
void sharing_begin(Headless& h); ///< an empty folder was looked at
void sharing_join(Headless& h);  ///< one with a wall in it
void sharing_nowhere(Headless& h);
void sharing_on(Headless& h);
void sharing_alone(Headless& h); ///< nobody else has come yet
void sharing_gone(Headless& h);  ///< the folder is not there
void sharing_other(Headless& h); ///< another wall lies in the folder
void sharing_how(Headless& h);
void note_apart(Headless& h); ///< a note with another version
void other_versions(Headless& h);

} // namespace attune::app
