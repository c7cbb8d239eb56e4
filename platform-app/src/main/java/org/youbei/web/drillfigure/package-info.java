/** Numbers about the drills of a unit, and one drill beside the one before. */
@NullMarked
package org.youbei.web.drillfigure;

import org.jspecify.annotations.NullMarked;
