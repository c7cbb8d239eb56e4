/**
 * Tables in the text of a section: their cells, what is merged, how wide the columns are, and the notation in which they stand between the
 * paragraphs. Pure computation; no table that was read is refused, what does not fit is bent until it does.
 */
@NullMarked
@NamedInterface("table")
package org.youbei.plan.table;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
