/** The rules with their sources, what districts decided otherwise, and the form to decide it. */
@NullMarked
package org.youbei.web.rule;

import org.jspecify.annotations.NullMarked;
