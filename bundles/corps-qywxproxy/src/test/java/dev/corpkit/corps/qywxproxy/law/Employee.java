package dev.corpkit.corps.qywxproxy.law;

import java.util.Set;
import java.util.TreeSet;

/** Somebody whom an enterprise employs, or once employed, as the enterprise itself knows it. */
final class Employee {

    /** Where somebody stands with the enterprise. */
    enum Standing {
        /** Employed, visible or not. */
        EMPLOYED,
        /** Resigned, while WeCom still shows the account with status 5. */
        LEAVING,
        /** Resigned, and unknown to WeCom. */
        GONE
    }

    final String userid;
    final Set<Long> depts = new TreeSet<>();
    Standing standing = Standing.EMPLOYED;

    /** WeCom's status while employed: 1, 2 or 4. */
    int status = 1;

    /** How often the name was changed. */
    int renamed;

    /** Whether the member let the application see him, which counts in member-authorization mode. */
    boolean consents;

    Employee(String userid) {
        this.userid = userid;
    }

    boolean isEmployed() {
        return standing == Standing.EMPLOYED;
    }

    /** Whether WeCom has an account of that userid. */
    boolean exists() {
        return standing != Standing.GONE;
    }

    int shownStatus() {
        return standing == Standing.LEAVING ? 5 : status;
    }

    @Override
    public String toString() {
        return userid + depts + standing;
    }
}
