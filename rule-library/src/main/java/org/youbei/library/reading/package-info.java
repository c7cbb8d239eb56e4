/** Who has to read a regime by when, and who has. Each reading is a duty of its post's unit; it is confirmed once, by name. */
@NullMarked
@NamedInterface("reading")
package org.youbei.library.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
