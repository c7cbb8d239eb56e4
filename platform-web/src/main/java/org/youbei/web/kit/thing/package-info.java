/**
 * The page of one thing: what it is, what can be done next, what belongs to it, what happened. A noun fills in a {@link
 * org.youbei.web.kit.thing.ThingPage}; the template is the same for all.
 */
@NullMarked
package org.youbei.web.kit.thing;

import org.jspecify.annotations.NullMarked;
