/** Tests of backups: what is copied comes back on another machine, and nothing is written over. */
@NullMarked
package org.youbei.backup;

import org.jspecify.annotations.NullMarked;
