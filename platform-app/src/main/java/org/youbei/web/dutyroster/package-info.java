/** Duty stations and the rosters of their months. */
@NullMarked
package org.youbei.web.dutyroster;

import org.jspecify.annotations.NullMarked;
