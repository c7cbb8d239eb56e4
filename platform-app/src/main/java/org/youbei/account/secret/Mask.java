package org.youbei.account.secret;

/** What a page shows of a personal value until somebody reveals it. */
public final class Mask {
    private static final String STARS = "****";

    private Mask() {}

    /** {@code 138****0001}; a number too short to leave anything hidden shows nothing of itself. */
    public static String phone(String phone) {
        return phone.length() < 11 ? STARS : phone.substring(0, 3) + STARS + phone.substring(phone.length() - 4);
    }

    /** {@code z****@example.cn}. */
    public static String email(String email) {
        var at = email.lastIndexOf('@');
        return at < 1 ? STARS : email.charAt(0) + STARS + email.substring(at);
    }
}
