/** The log of the duty room. */
@NullMarked
package org.youbei.web.dutylog;

import org.jspecify.annotations.NullMarked;
