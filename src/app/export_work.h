// What a file that people save is made of, and for pages the program's own colours and fonts.
#pragma once

#include "store/export_all.h"
#include "store/store.h"

#include <memory>

namespace attune::app {

/// All but where it goes to and who hears how far it is. `library` outlives it.
[[nodiscard]] store::ExportWork export_work(const store::Store& store, const std::shared_ptr<store::Disk>& disk,
                                            const Library& library, const ExportChoice& choice, const Now& now);

} // namespace attune::app
