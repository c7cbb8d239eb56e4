@NullMarked
package org.youbei.web.planimport;

import org.jspecify.annotations.NullMarked;
