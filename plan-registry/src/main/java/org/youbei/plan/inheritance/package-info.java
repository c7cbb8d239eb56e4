/**
 * How plans stand to their superior plans: what changed above, and what the unit below decided about it. Tables and lists only: the
 * registry has judged states and rights before it calls.
 */
@NullMarked
@NamedInterface("inheritance")
package org.youbei.plan.inheritance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
