/**
 * Every page. {@code layout} owns the frame around a page, its languages and its assets, {@code part} the values that the shared fragments
 * print; each further package is one noun with its controller, forms and views. Pages ask the domain modules for values and never decide a
 * rule themselves.
 */
@NullMarked
package org.youbei.web;

import org.jspecify.annotations.NullMarked;
