/** The plan system of a district, street or community at a glance: who has which plan, how old, what is overdue, what fails. */
@NullMarked
package org.youbei.web.plancoverage;

import org.jspecify.annotations.NullMarked;
