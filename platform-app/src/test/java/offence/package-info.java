/** Classes that break the rules of the house on purpose, so that the rules' own tests can fail. Never part of the application. */
@NullMarked
package offence;

import org.jspecify.annotations.NullMarked;
