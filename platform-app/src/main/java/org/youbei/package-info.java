/** The one deployable application. Modules stand in the packages below; this package only starts them. */
@NullMarked
package org.youbei;

import org.jspecify.annotations.NullMarked;
