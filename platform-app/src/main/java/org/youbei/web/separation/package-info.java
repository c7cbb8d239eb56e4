/** The settings page of the separation of duties. */
@NullMarked
package org.youbei.web.separation;

import org.jspecify.annotations.NullMarked;
