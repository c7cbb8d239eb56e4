/** Information reports about incidents. */
@NullMarked
package org.youbei.web.incidentreport;

import org.jspecify.annotations.NullMarked;
