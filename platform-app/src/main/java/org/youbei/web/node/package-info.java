/**
 * What makes a process one of several nodes: that it ends in good order, what it tells of itself to whoever watches it, and the id by which a
 * request is found again in the logs of all of them. It owns nothing.
 */
@NullMarked
package org.youbei.web.node;

import org.jspecify.annotations.NullMarked;
