/** Who reaches which shelter, and which new place would help most. */
@NullMarked
@NamedInterface("reach")
package org.youbei.shelter.reach;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
