/**
 * Every page. {@code kit}, in a Maven module of its own, holds what every page is made of; each further package is one noun with its
 * controller, forms and views. Pages ask the domain modules for values and never decide a rule themselves.
 */
@NullMarked
package org.youbei.web;

import org.jspecify.annotations.NullMarked;
