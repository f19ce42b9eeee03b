package dev.corpkit.simulator.directory;

import org.jspecify.annotations.Nullable;

/** What else is known of a member; texts are empty where unknown, gender is "0", "1" or "2". */
public record Profile(
        @Nullable String alias,
        @Nullable String position,
        @Nullable String telephone,
        @Nullable String employeeNumber,
        @Nullable String gender,
        @Nullable String mobile,
        @Nullable String email,
        @Nullable String bizMail,
        @Nullable String address) {
    public static final Profile EMPTY = new Profile(null, null, null, null, null, null, null, null, null);

    public Profile {
        alias = orEmpty(alias);
        position = orEmpty(position);
        telephone = orEmpty(telephone);
        employeeNumber = orEmpty(employeeNumber);
        gender = gender == null ? "0" : gender;
        mobile = orEmpty(mobile);
        email = orEmpty(email);
        bizMail = orEmpty(bizMail);
        address = orEmpty(address);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** Without content: it is all personal. */
    @Override
    public String toString() {
        return "Profile[withheld]";
    }
}
