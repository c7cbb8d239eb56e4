/** Relief goods, and the list of who received them. */
@NullMarked
package org.youbei.web.relief;

import org.jspecify.annotations.NullMarked;
