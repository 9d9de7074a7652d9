#include <SDL.h>
#include "app/loop.h"
