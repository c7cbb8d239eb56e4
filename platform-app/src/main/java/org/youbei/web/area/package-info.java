/** The first page of an area: what is due in it, what is wrong, and what one does most there. */
@NullMarked
package org.youbei.web.area;

import org.jspecify.annotations.NullMarked;
