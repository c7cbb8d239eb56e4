/** What the platform's tests share: one context, one clock, requests as a person of the cast. */
@NullMarked
package org.youbei;

import org.jspecify.annotations.NullMarked;
