package org.youbei.speed.city;

/** Who asks: an account of the demo and the unit that it works for. */
public enum CityPerson {
    SUPERVISOR("420106"),
    STREET("420106001"),
    COMMUNITY("420106001002");

    private final String unit;

    CityPerson(String unit) {
        this.unit = unit;
    }

    public String account() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public String unit() {
        return unit;
    }

    /** The column of {@code routes/contract.txt}; a line begins with method and route. */
    int column() {
        return switch (this) {
            case SUPERVISOR -> 4;
            case STREET -> 5;
            case COMMUNITY -> 7;
        };
    }
}
