@NullMarked
package org.youbei.web.audit;

import org.jspecify.annotations.NullMarked;
