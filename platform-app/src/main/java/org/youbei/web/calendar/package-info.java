/** The month of duties and legal dates, and the links that calendar programs subscribe to. */
@NullMarked
package org.youbei.web.calendar;

import org.jspecify.annotations.NullMarked;
