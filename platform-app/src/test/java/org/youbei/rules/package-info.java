/** Rules of the house that a machine can check: modules, names, clocks, banned calls, scoped tables. */
@NullMarked
package org.youbei.rules;

import org.jspecify.annotations.NullMarked;
