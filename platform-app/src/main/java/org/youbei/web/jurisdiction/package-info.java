/** The pages of the division tree and of its import. */
@NullMarked
package org.youbei.web.jurisdiction;

import org.jspecify.annotations.NullMarked;
