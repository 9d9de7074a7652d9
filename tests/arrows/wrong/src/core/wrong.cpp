#include "ui/frame.h"
#include <nlohmann/json.hpp>
#include <vector>
#include <unistd.h>
