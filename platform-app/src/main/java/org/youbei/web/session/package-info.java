/**
 * The gate: signing in and out, the session and its cookie, who acts in a request and in which scope, and the headers of every answer.
 * It decides which addresses are open to somebody who is not signed in; which role may do what is decided where it is done.
 */
@NullMarked
package org.youbei.web.session;

import org.jspecify.annotations.NullMarked;
