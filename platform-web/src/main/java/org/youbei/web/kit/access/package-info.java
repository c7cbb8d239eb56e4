/**
 * Which addresses answer without a signed-in person. A noun that has such pages says so by a bean {@link org.youbei.web.kit.access.OpenAddresses};
 * each of those pages limits by itself what it takes and shows nothing of a person.
 */
@NullMarked
package org.youbei.web.kit.access;

import org.jspecify.annotations.NullMarked;
