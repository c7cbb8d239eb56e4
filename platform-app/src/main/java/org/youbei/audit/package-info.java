/**
 * The record of who did what to which row, with the values before and after: append-only, chained by hash per district.
 *
 * <p>An entry is written in the transaction of its change; without entry there is no change. The chain's heads are written to a file every
 * day, so that also somebody who owns the database cannot shorten or rewrite it unseen. Entries are kept for as long as the database is,
 * which is more than the six months of 网络安全法 art. 21; nothing here deletes. It reads no other module.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"model", "jurisdiction", "listing"})
package org.youbei.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
