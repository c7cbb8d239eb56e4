/** The lists and figures of education. */
@NullMarked
@NamedInterface("shelf")
package org.youbei.education.shelf;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
