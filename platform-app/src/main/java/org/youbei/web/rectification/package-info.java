/** Rectifications: their list, and the way of each from opening to verification by somebody else. */
@NullMarked
package org.youbei.web.rectification;

import org.jspecify.annotations.NullMarked;
