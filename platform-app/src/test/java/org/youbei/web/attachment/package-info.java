@NullMarked
package org.youbei.web.attachment;

import org.jspecify.annotations.NullMarked;
