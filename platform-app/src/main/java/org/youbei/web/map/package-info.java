/** The one map of the product: points of every noun, outlines of units, and the table beside it. */
@NullMarked
package org.youbei.web.map;

import org.jspecify.annotations.NullMarked;
