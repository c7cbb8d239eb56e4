/**
 * The section tree of a plan, recognised from the numbering that published plans use. Works on the blocks of
 * {@code org.youbei.plan.manuscript}; loses nothing: what belongs to no section is kept as unplaced for a person to decide. Pure
 * computation: no database, no pages, no clock.
 */
@NullMarked
@NamedInterface("outline")
package org.youbei.plan.outline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
