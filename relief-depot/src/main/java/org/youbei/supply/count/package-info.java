/** Stock-takes: counted blind, reviewed by somebody else, adjusted. */
@NullMarked
@NamedInterface("count")
package org.youbei.supply.count;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
