/** Links that stand for a person without an account: a secret of 256 bits, of which only the hash is kept. */
@NullMarked
@NamedInterface("link")
package org.youbei.inspection.link;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
