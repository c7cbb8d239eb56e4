/** The page of a person's saved views. */
@NullMarked
package org.youbei.web.savedview;

import org.jspecify.annotations.NullMarked;
