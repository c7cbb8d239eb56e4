/** What is kept in store: the categories of GB/T 38565 and the items of units below them. */
@NullMarked
@NamedInterface("item")
package org.youbei.supply.item;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
