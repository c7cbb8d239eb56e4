/** The pages of plans: the list and its exports, one plan, its description, its text, and a small form for each step. */
@NullMarked
package org.youbei.web.plan;

import org.jspecify.annotations.NullMarked;
