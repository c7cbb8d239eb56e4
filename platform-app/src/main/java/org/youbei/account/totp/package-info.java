/** Time-based one-time codes of RFC 6238 as authenticator programs make them, and the picture they are enrolled with. */
@NullMarked
@NamedInterface("totp")
package org.youbei.account.totp;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
