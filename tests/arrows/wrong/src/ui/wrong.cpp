#include "core/session.h"
#include "store/log.h"
#include <imgui.h>
#include <SDL.h>
#include <imgui_internal.h>
