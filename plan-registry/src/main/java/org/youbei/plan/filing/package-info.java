/** What a unit has received for filing: a list to read, the answers are steps of the plan's way. */
@NullMarked
@NamedInterface("filing")
package org.youbei.plan.filing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
