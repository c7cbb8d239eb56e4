/**
 * Signing in: the throttle, the check of password and second factor, the person's own sessions, password and second factor. It
 * answers an unknown name with the same statements and the same hashing work as a wrong password.
 */
@NullMarked
@NamedInterface("signin")
package org.youbei.account.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
