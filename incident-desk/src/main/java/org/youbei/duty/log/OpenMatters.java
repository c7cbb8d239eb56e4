package org.youbei.duty.log;

import java.util.List;
import org.youbei.model.JurisdictionCode;

/** What runs in a unit and comes along with a handover: incidents, warnings in force. Modules that have such things bring it. */
@FunctionalInterface
public interface OpenMatters {
    /** A line for each. */
    List<String> of(JurisdictionCode unit);
}
