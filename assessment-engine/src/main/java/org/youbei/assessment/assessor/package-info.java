/** Third parties: experts invited to score, exactly what they were invited to, in their time, without an account. */
@NullMarked
@NamedInterface("assessor")
package org.youbei.assessment.assessor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
