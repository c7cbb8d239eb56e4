package org.youbei.model;

/** A live thing came to stand differently. Published inside the transaction of the change by the module that owns the thing. */
public record BindableThingChanged(BindableKind kind, String reference, JurisdictionCode unit) {}
