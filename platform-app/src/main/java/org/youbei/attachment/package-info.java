/**
 * Files that people hand in: checked, stored under the hash of their content, found again within the scope only.
 *
 * <p>It refuses what is too large, of a kind that is not on the list, or not of the kind that its name says; pictures are decoded and written
 * anew, which drops places and hidden content. It never parses documents and never decides who may see one beyond the scope: a file
 * belongs to the unit that its row names. It is the file store of every module and knows none of them.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"model", "jurisdiction", "file", "listing"})
package org.youbei.attachment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
