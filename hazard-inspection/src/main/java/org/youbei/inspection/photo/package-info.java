/** Photos that visits, hazards and reports announce, in their order, and which of them have arrived. The bytes are kept elsewhere. */
@NullMarked
@NamedInterface("photo")
package org.youbei.inspection.photo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
