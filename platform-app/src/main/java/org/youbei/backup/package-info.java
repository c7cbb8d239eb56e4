/**
 * Copies of everything that must survive a machine: the rows as the database gives them out, attachments, keys and the exported heads of the
 * audit chains, with a manifest that says what they are and what they hash to. They are brought back into an empty place only, by the release that
 * made them.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"audit", "start"})
package org.youbei.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
