/** Proposes who is on duty when: a search over people and days. Pure; knows no database. */
@NullMarked
@NamedInterface("solver")
package org.youbei.duty.solver;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
