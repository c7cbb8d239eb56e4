/** The pages of supervision orders. */
@NullMarked
package org.youbei.web.order;

import org.jspecify.annotations.NullMarked;
