/**
 * The tree province → city → district → street → community → grid, its importer, and the scope that every transaction runs in.
 *
 * <p>It owns the units' codes and names and refuses a row that does not fit into the tree. {@link org.youbei.jurisdiction.Scopes}
 * tells PostgreSQL at the start of each transaction which part of the tree may be seen; the policies of every module's tables
 * rely on it. It talks to no other module but the published language.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "model")
package org.youbei.jurisdiction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
