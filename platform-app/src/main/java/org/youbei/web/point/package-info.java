/** The pages of inspection points: list, one point, its form, codes to print, import and export. */
@NullMarked
package org.youbei.web.point;

import org.jspecify.annotations.NullMarked;
