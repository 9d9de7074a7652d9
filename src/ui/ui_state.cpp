#include "ui/ui_state.h"

#include "ui/scroll.h"


namespace attune::ui {

struct TextEdit {};

UiState::UiState() = default;
UiState::~UiState() = default;

}  // namespace attune::ui
