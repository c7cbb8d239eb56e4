/**
 * Personal values at rest: encrypted one by one under a named key, searchable for equality only, masked for pages. The keys
 * come from the environment or from a file that nobody but the application can read.
 */
@NullMarked
@NamedInterface("secret")
package org.youbei.account.secret;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
