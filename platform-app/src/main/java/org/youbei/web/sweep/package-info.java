/** The runs of the sweep, and what starts them. */
@NullMarked
package org.youbei.web.sweep;

import org.jspecify.annotations.NullMarked;
