/**
 * The first class that runs, and how anything is said on the terminal before a language has been chosen. It looks whether this Java can run
 * the rest, which is compiled for a newer one, and hands over. It is compiled for Java 17, knows no framework and names no other class of
 * the product.
 */
@NullMarked
package org.youbei.launcher;

import org.jspecify.annotations.NullMarked;
