/** The page of the audit trail, for auditors and administrators: who did what to which thing, with the values before and after. */
@NullMarked
package org.youbei.web.audit;

import org.jspecify.annotations.NullMarked;
