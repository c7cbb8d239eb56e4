/**
 * Passwords: how they are hashed, which are refused, and one-time passwords. It knows no account and keeps nothing.
 */
@NullMarked
@NamedInterface("password")
package org.youbei.account.password;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
