/** The review grid: self, evidence, decision, what differs, what is locked; and the decision on one cell beside it. */
@NullMarked
package org.youbei.web.review;

import org.jspecify.annotations.NullMarked;
