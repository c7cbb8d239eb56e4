/** A database of an earlier release under the present application. */
@NullMarked
package org.youbei.upgrade;

import org.jspecify.annotations.NullMarked;
