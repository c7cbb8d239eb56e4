package org.youbei.supply.item;

/** A category of GB/T 38565-2020: seven digits, a name, perhaps what belongs to it. */
public record Category(String code, String name, String note) {
    /** 1 大类, 2 中类, 3 小类, 4 细类: by the zeros at the end. */
    public int depth() {
        if (code.endsWith("000000")) {
            return 1;
        }
        if (code.endsWith("0000")) {
            return 2;
        }
        return code.endsWith("00") ? 3 : 4;
    }
}
