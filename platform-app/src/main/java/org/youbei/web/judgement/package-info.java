/** Judgements: the question, the matrix that each person fills in, what they say together; with an account, or by an invitation. */
@NullMarked
package org.youbei.web.judgement;

import org.jspecify.annotations.NullMarked;
