/** Rows as a file for a spreadsheet program. */
@NullMarked
package org.youbei.web.kit.export;

import org.jspecify.annotations.NullMarked;
