@NullMarked
package org.youbei.audit;

import org.jspecify.annotations.NullMarked;
