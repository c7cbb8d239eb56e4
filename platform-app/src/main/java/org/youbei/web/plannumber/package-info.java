/** How a unit numbers its plans, and the numbers it has given. */
@NullMarked
package org.youbei.web.plannumber;

import org.jspecify.annotations.NullMarked;
