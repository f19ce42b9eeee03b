package dev.corpkit.it.frame;

import java.util.List;
import java.util.Map;

/** What an operator has unpacked: how it is started, spoken to, and told where a scenario's folders are. */
public interface Installation {

    /** The command of a process that runs until it is ended. */
    List<String> runtime();

    /** The command that has a running one do a shell command. */
    List<String> shell(String command);

    /** The environment of both. */
    Map<String, String> environment(Scratch scratch);
}
