/** Forms for what a draft says beside its text: response levels, action steps, contacts, and the live things that it leans on. */
@NullMarked
package org.youbei.web.planstructure;

import org.jspecify.annotations.NullMarked;
