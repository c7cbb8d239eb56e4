/**
 * Forms. A form is a list of {@link org.youbei.web.kit.form.FormField}s. {@link org.youbei.web.kit.form.StepPages} shows it, reads what was
 * {@link org.youbei.web.kit.form.Sent}, and leads on; {@link org.youbei.web.kit.form.Typed} keeps what a person typed word by word until it is
 * understood, with every reason beside its field.
 */
@NullMarked
package org.youbei.web.kit.form;

import org.jspecify.annotations.NullMarked;
