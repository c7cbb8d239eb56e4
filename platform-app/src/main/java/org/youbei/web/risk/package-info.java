/** The pages of the risk register: list, matrix, one risk with its measures and gauges, the list on paper, and what devices post. */
@NullMarked
package org.youbei.web.risk;

import org.jspecify.annotations.NullMarked;
