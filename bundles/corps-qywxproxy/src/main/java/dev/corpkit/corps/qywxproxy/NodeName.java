package dev.corpkit.corps.qywxproxy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.UUID;

/** Names this process among those that share a database, so that a person finds it: {@code 4711@host/1f0c6d2e}. */
final class NodeName {

    private static final int FEW = 8;

    private NodeName() {}

    /** A new name at each call: process ids come again. */
    static String ofThisProcess() {
        return ProcessHandle.current().pid() + "@" + host() + "/"
                + UUID.randomUUID().toString().substring(0, FEW);
    }

    private static String host() {
        String told = System.getenv("HOSTNAME");
        if (told != null && !told.isBlank()) {
            return told.strip();
        }
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "this machine";
        }
    }
}
