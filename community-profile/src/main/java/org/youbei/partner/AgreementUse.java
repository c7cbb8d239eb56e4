package org.youbei.partner;

import java.util.List;
import org.youbei.model.Refusal;

/** What still runs under an agreement, as the module that leads it knows; asked inside the scope of a party before the agreement ends. */
public interface AgreementUse {
    /** Why the agreement cannot end yet; empty where nothing runs under it. */
    List<Refusal> open(Agreement agreement);
}
