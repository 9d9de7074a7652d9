#include "core/state.h"
#include "store/through.h"
