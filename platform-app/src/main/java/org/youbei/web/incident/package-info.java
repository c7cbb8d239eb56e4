/** Incidents, from the first call to the archive. */
@NullMarked
package org.youbei.web.incident;

import org.jspecify.annotations.NullMarked;
