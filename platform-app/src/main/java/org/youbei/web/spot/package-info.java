/** Spot checks of a campaign: drawing a sample, its list to be printed, and noting what was found. */
@NullMarked
package org.youbei.web.spot;

import org.jspecify.annotations.NullMarked;
