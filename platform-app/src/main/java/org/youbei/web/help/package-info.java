/**
 * The users' handbook inside the application: chapters in Markdown under {@code help/zh} and {@code help/en}, whichever module brings them, searched and
 * shown in the reader's language.
 */
@NullMarked
package org.youbei.web.help;

import org.jspecify.annotations.NullMarked;
