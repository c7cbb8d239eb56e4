/** Draws on sharing agreements: asked, handed over under both scopes, given back. */
@NullMarked
@NamedInterface("draw")
package org.youbei.supply.draw;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
