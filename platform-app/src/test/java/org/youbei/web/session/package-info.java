@NullMarked
package org.youbei.web.session;

import org.jspecify.annotations.NullMarked;
