/**
 * What a page answers: the status of a refusal, what a thing outside the scope answers, where the reasons of a refusal are shown. It knows
 * kinds of refusals and no code of any module.
 */
@NullMarked
package org.youbei.web.kit.answer;

import org.jspecify.annotations.NullMarked;
