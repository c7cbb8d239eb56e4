/** Results: scores out of frozen inputs, grades, places, what would change them, publication and appeals. */
@NullMarked
@NamedInterface("result")
package org.youbei.assessment.result;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
