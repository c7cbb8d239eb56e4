/**
 * The rules of the modules as programs and auditors ask them: a request in JSON is read, the rule that the pages use is asked, and what it says is
 * answered in JSON. A module offers an {@link org.youbei.calculate.Operation} by a line in
 * {@code META-INF/services/org.youbei.calculate.Operation}; nothing is stored, and no database is needed.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "model")
package org.youbei.calculate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
