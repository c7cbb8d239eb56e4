/** What a shelter is: its grade, for how long people can stay, its areas, facilities and keys, and the room that follows from them. */
@NullMarked
@NamedInterface("site")
package org.youbei.shelter.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
