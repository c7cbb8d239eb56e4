/**
 * The twelve areas and what stands in them. Each noun contributes its own pages and acts by a bean
 * {@link org.youbei.web.kit.area.AreaEntries}; there is no list of all of them. It refuses to know who is signed in.
 */
@NullMarked
package org.youbei.web.kit.area;

import org.jspecify.annotations.NullMarked;
