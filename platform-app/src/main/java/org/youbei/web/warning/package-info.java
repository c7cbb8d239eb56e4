/** Warnings: in force, acknowledged, typed, posted. */
@NullMarked
package org.youbei.web.warning;

import org.jspecify.annotations.NullMarked;
