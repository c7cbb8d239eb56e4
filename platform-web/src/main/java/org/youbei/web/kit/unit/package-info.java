/** Units as pages name and offer them. */
@NullMarked
package org.youbei.web.kit.unit;

import org.jspecify.annotations.NullMarked;
