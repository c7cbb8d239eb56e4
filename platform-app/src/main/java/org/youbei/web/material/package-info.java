/** The pages of materials. */
@NullMarked
package org.youbei.web.material;

import org.jspecify.annotations.NullMarked;
