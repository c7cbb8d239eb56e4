/** Lists of shelters as cities publish them. */
@NullMarked
@NamedInterface("sheet")
package org.youbei.shelter.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
