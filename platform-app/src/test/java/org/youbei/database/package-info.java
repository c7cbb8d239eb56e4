@NullMarked
package org.youbei.database;

import org.jspecify.annotations.NullMarked;
