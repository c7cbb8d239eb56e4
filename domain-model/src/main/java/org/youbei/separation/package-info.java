/**
 * Separation of duties: which two acts the same person may not do, as named policies. Every policy holds; a district may switch one off, with a
 * reason, and on again.
 *
 * <p>A module asks {@link org.youbei.separation.Separations} before a step with the accounts that did the other act. Source: internal control
 * rules for administrative units (行政事业单位内部控制规范, 财会〔2012〕21号, article 12: 不相容岗位相互分离).
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"model", "jurisdiction"})
package org.youbei.separation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
