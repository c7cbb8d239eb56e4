/** The command palette: pages, records and actions found by one line of text. Each noun offers its own {@link org.youbei.web.palette.PaletteSource}. */
@NullMarked
package org.youbei.web.palette;

import org.jspecify.annotations.NullMarked;
