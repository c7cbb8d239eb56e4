/** Posts, teams, calls and the forecast of who can do what. */
@NullMarked
package org.youbei.web.team;

import org.jspecify.annotations.NullMarked;
