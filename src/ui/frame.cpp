#include "ui/frame.h"

namespace attune::ui {

void Frame::act(Action action) { actions.push_back(std::move(action)); }

} // namespace attune::ui
