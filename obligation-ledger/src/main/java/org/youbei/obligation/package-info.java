/**
 * Every duty with a due date, whoever asks for it.
 *
 * <p>It owns the duties and the facts about them, what the law asks and how often ({@code rule}), the working calendar
 * ({@code calendar}), notices, feeds and the sweep that notes once what became overdue. It refuses evidence-free fulfilment,
 * extensions asked after the due date or granted by the asker, and any change by an auditor. Modules above open and fulfil
 * duties through {@link org.youbei.obligation.ObligationLedger}; it talks to the published language and the jurisdictions only.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"model", "jurisdiction", "sheet", "sheet :: column", "sheet :: file", "listing"})
package org.youbei.obligation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
