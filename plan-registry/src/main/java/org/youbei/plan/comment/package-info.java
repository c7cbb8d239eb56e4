/** What colleagues say about passages of a draft. Tables only. */
@NullMarked
@NamedInterface("comment")
package org.youbei.plan.comment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
