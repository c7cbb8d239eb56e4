/**
 * The phone: the shell at {@code /m/} that opens without a network, and the exchange behind it as {@code src-docs/handbook/sync.md} says.
 * Shell, worker and manifest hold nothing about anybody and are open to everyone; whatever is about a point or a person asks for a
 * signed-in account. It reads strictly and decides nothing: what becomes of a visit is decided by the inspection desk.
 */
@NullMarked
package org.youbei.web.phone;

import org.jspecify.annotations.NullMarked;
