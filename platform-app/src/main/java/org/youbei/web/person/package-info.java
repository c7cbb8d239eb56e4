/** People who act, masked; what is known of one is opened for a reason that is kept. */
@NullMarked
package org.youbei.web.person;

import org.jspecify.annotations.NullMarked;
