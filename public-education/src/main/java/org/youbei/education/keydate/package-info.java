/** Which activity serves which date of the year, and how many people were reached. Pure arithmetic. */
@NullMarked
@NamedInterface("keydate")
package org.youbei.education.keydate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
