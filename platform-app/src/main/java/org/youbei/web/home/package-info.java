/** The first page: what is late, whose it is, and what to do first, for the scope worked in. */
@NullMarked
package org.youbei.web.home;

import org.jspecify.annotations.NullMarked;
