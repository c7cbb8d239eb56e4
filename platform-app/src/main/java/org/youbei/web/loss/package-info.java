/** Surveys of losses: community by community, added up, checked from above. */
@NullMarked
package org.youbei.web.loss;

import org.jspecify.annotations.NullMarked;
