/** What follows a score: ranks, bands, grades relative to peers, and gates that a missing input leaves undetermined. */
@NullMarked
package org.youbei.assessment.method.grading;

import org.jspecify.annotations.NullMarked;
