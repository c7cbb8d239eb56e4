/** What people were typing into larger forms when they were interrupted. */
@NullMarked
@NamedInterface("draft")
package org.youbei.account.draft;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
