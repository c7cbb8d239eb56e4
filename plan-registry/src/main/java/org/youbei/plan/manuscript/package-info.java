/**
 * The text of an uploaded document as an ordered list of blocks. Owns the reading of {@code .docx}, {@code .md} and {@code .txt} from
 * hostile or damaged files: every limit is applied before or while parsing, and what cannot be read is refused with a typed reason,
 * never with an exception. Knows nothing of plans, of sections, of the database or of pages.
 */
@NullMarked
package org.youbei.plan.manuscript;

import org.jspecify.annotations.NullMarked;
