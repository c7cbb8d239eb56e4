package org.youbei.supply.stock;

/** An entry of the ledger as lists show it. */
public record MovementRow(Movement movement, String itemName, String measure, String batch, String pointName) {}
