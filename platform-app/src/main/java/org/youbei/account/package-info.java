/**
 * Who may do what, and where: accounts, the roles they hold at units, positions, passwords, second factors and sign-in.
 *
 * <p>It refuses roles that must not meet on one account, rights that the granting administrator does not have, and weak
 * passwords. Sign-in looks an account up over the whole tree, because its unit is not known before; everything else runs in the scope
 * of the actor. It records every change in the audit trail and knows no servlet; the pages live in {@code org.youbei.web}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"model", "jurisdiction", "listing", "sheet", "sheet :: column", "start"})
package org.youbei.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
