/**
 * Imports of tables: what columns an import knows, how they are found in a file that somebody else made, what each row would change, and the
 * same change once a person has agreed.
 *
 * <p>A module states its columns and what becomes of a row; reading, naming, comparing, keeping between
 * the steps and taking in exist here once. It refuses nothing silently: a row that is not taken says why and who can mend it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"model", "jurisdiction"})
package org.youbei.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
