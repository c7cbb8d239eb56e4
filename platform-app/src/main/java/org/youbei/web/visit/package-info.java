/** The pages of visits: today’s way, the list, one visit, and a visit filed without a phone. */
@NullMarked
package org.youbei.web.visit;

import org.jspecify.annotations.NullMarked;
