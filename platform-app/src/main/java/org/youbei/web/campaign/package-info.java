/** Campaigns: their list, their steps, the units in them, and the answers of a unit. */
@NullMarked
package org.youbei.web.campaign;

import org.jspecify.annotations.NullMarked;
