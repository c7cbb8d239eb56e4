/** The figures of inspections for whoever supervises, and the monthly report. */
@NullMarked
package org.youbei.web.overview;

import org.jspecify.annotations.NullMarked;
