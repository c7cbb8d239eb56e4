/** What communities lost by an incident: reported first, daily, verified; added up with how many of those asked have answered. */
@NullMarked
@NamedInterface("loss")
package org.youbei.incident.loss;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
