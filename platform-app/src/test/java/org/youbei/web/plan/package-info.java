@NullMarked
package org.youbei.web.plan;

import org.jspecify.annotations.NullMarked;
