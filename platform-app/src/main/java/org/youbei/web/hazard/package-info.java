/** The pages of hazards: list, board, one hazard, a small form for each step, the notice on paper, and the responsible unit’s page by its link. */
@NullMarked
package org.youbei.web.hazard;

import org.jspecify.annotations.NullMarked;
