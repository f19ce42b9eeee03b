package dev.corpkit.it.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

/** Somebody at the shell of a running distribution who gets along with few commands. */
public final class Operator {

    private final RunningDistribution running;
    private final int most;
    private final List<String> typed = new ArrayList<>();

    /**
     * At a shell.
     *
     * @param most commands in all
     */
    public Operator(RunningDistribution running, int most) {
        this.running = running;
        this.most = most;
    }

    /** Types a command. An error where it is one too many. */
    public Screen types(String command) {
        typed.add(command);
        assertThat(typed).hasSizeLessThanOrEqualTo(most);
        return running.screen(command);
    }
}
