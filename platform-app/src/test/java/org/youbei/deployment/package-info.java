/** The files outside the application that somebody deploys it with. */
@NullMarked
package org.youbei.deployment;

import org.jspecify.annotations.NullMarked;
