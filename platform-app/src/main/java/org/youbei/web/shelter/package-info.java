/** The pages of shelters: the register, who reaches them, and who is inside. */
@NullMarked
package org.youbei.web.shelter;

import org.jspecify.annotations.NullMarked;
