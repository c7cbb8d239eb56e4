/**
 * Whether plans in force still hold: what their versions lean on, asked of the modules that keep it, and what of it fails. A weakness opens a
 * duty to repair, whose notice goes when the cause goes. Owns the weaknesses; changes neither plans nor the things they lean on.
 *
 * <p>Source: 突发事件应急预案管理办法 (国办发〔2024〕5号), article 35.
 */
@NullMarked
@NamedInterface("health")
package org.youbei.plan.health;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
