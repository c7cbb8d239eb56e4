/** Takes single pictures in and gives files out: always to be saved, never to be shown in the page's own origin. */
@NullMarked
package org.youbei.web.attachment;

import org.jspecify.annotations.NullMarked;
