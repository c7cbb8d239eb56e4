/** Promises about every route, whoever wrote it: who may ask it, that reading writes nothing, tokens, headers, statements, leaks. */
@NullMarked
package org.youbei.route;

import org.jspecify.annotations.NullMarked;
