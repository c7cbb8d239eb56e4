/** The year's schedule: drafted from the coverage, shifted and confirmed by a person. */
@NullMarked
@NamedInterface("schedule")
package org.youbei.drill.schedule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
