/** Turns handed on. */
@NullMarked
package org.youbei.web.handover;

import org.jspecify.annotations.NullMarked;
