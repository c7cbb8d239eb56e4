/**
 * The command line of the packaged application: {@code import-divisions FILE}, {@code verify-audit}, {@code backup DIR},
 * {@code restore DIR}, {@code sweep}, {@code verify-stock}, {@code cover UNIT PEOPLE DAYS},
 * {@code outline FILE}.
 *
 * <p>A command runs in the same application context as the pages, without a port and without scheduled work, says what it did
 * in a few lines and ends with a status that a script can read.
 */
@NullMarked
@ApplicationModule
package org.youbei.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
