package org.youbei.risk;

import java.util.UUID;

/** Published in the transaction in which a risk ends: nobody has to watch it any more. */
public record RiskClosed(UUID risk) {}
