/** Which years of holidays and make-up days are known, and the import of another one. */
@NullMarked
package org.youbei.web.workingcalendar;

import org.jspecify.annotations.NullMarked;
