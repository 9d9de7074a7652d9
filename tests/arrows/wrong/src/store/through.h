#pragma once
#include "store/heavy.h"
