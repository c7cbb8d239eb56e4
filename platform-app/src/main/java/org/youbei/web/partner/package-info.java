/** The pages of neighbours, partner organisations, agreements and requests for help. */
@NullMarked
package org.youbei.web.partner;

import org.jspecify.annotations.NullMarked;
