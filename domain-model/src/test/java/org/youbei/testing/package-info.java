/** What the tests of every module share: one PostgreSQL per JVM, a clock that stands still, an audit trail that remembers. */
@NullMarked
package org.youbei.testing;

import org.jspecify.annotations.NullMarked;
