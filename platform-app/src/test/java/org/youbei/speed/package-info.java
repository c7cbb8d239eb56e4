/** What the pages cost, over HTTP; runs with {@code -Pbenchmarks} only. */
@NullMarked
package org.youbei.speed;

import org.jspecify.annotations.NullMarked;
