/** Sample pages made of every shared fragment, for tests and for looking at. Outside the application's packages, so that it never scans them. */
@NullMarked
package gallery;

import org.jspecify.annotations.NullMarked;
