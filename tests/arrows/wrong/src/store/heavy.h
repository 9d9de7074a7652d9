#include <nlohmann/json.hpp>
#include "ui/frame.h"
