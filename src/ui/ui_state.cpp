#include "ui/ui_state.h"

#include "ui/screens/journal_lists.h"
#include "ui/screens/together_lists.h"
#include "ui/scroll.h"
#include "ui/widgets/card_table.h"
#include "ui/widgets/note_wall.h"
#include "ui/widgets/text_edit.h"

namespace attune::ui {

UiState::UiState() = default;
UiState::~UiState() = default;

} // namespace attune::ui
