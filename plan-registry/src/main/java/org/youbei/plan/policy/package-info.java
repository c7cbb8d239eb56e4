/**
 * What a version must say and what it should: an ordered list of named policies, each with its clause. A blocker stops the submission, advice
 * does not. The policies look at {@link org.youbei.plan.policy.Examined} only; they read nothing and change nothing.
 */
@NullMarked
@NamedInterface("policy")
package org.youbei.plan.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
