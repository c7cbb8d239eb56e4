/** The lists of the library: texts, and the clauses that say a word. */
@NullMarked
@NamedInterface("shelf")
package org.youbei.library.shelf;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
