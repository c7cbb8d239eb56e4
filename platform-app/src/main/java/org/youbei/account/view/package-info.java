/** Filters of lists that people keep under names of their own. */
@NullMarked
@NamedInterface("view")
package org.youbei.account.view;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
