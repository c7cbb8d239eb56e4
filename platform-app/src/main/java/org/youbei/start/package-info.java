/**
 * What the person who starts the platform reads on the terminal: what is being done and how long it takes as a rule, where the platform
 * answers then, and, where it cannot start, one sentence that says why and what to do. It owns nothing and decides nothing but that.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "launcher")
package org.youbei.start;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
