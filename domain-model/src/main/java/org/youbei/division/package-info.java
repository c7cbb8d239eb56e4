/**
 * The division tree from tables: those of an administrator on a page, and the whole country's on the command line.
 *
 * <p>It owns what a table of divisions looks like and when a unit fits into the tree: its code is one, its superior is there or comes with it, it lies
 * in the scope of whoever brings it. A unit that is there keeps its place and takes the table's name; one that the table does not mention
 * stays. It refuses nothing without its line and its reason.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"model", "jurisdiction", "sheet", "sheet :: column", "sheet :: file"})
package org.youbei.division;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
