/**
 * The application as people use it: one started application with the demo district, Chromium in front of it. Skipped with a loud line where
 * Chromium is missing.
 */
@NullMarked
package org.youbei.browser;

import org.jspecify.annotations.NullMarked;
