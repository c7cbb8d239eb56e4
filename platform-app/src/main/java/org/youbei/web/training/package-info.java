/** Pages of trainings. */
@NullMarked
package org.youbei.web.training;

import org.jspecify.annotations.NullMarked;
