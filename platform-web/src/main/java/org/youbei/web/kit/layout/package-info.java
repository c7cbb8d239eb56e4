/**
 * The frame around every page: who is signed in, which unit is looked at, navigation, language and size of the text, languages and assets.
 * It refuses to know any noun; what the frame shows of the person comes from a {@link org.youbei.web.kit.layout.FrameSource}.
 */
@NullMarked
package org.youbei.web.kit.layout;

import org.jspecify.annotations.NullMarked;
