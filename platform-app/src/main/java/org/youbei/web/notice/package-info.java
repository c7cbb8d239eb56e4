/** The notices of the signed-in person's unit, and how messages leave for mail servers and robots. */
@NullMarked
package org.youbei.web.notice;

import org.jspecify.annotations.NullMarked;
