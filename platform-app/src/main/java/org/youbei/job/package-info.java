/** What the application does by the clock, on however many nodes: each job claims its work in the database. It owns nothing. */
@NullMarked
@ApplicationModule
package org.youbei.job;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
