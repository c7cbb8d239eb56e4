/**
 * Lists: one code for the rows of a page, where the next page begins, the orders a list can have, its filters, and every row for an export.
 *
 * <p>A list states its head, its orders and its filter; {@link org.youbei.listing.ListReader} does the rest. The place in a list is a {@link
 * org.youbei.listing.Cursor}: whatever else somebody sends is the first page. What becomes SQL is constant text of the list's own class;
 * what people typed is only ever a parameter.
 */
@NullMarked
@ApplicationModule(type = ApplicationModule.Type.OPEN, allowedDependencies = "model")
package org.youbei.listing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
