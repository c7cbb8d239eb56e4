@NullMarked
package org.youbei.attachment;

import org.jspecify.annotations.NullMarked;
