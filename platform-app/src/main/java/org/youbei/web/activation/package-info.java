/** Plans in action and their run sheets. */
@NullMarked
package org.youbei.web.activation;

import org.jspecify.annotations.NullMarked;
