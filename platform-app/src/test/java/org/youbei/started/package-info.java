/** The application as a process of its own, started from the built classes on the embedded database, to be used, killed and cut off. */
@NullMarked
package org.youbei.started;

import org.jspecify.annotations.NullMarked;
