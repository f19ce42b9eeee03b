package dev.corpkit.corps.testkit.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** What a program writes while it starts. Keeps the pipe empty afterwards, so that the program never waits for a reader. */
final class Output {

    private final Queue<String> lines = new ConcurrentLinkedQueue<>();
    private final CountDownLatch ready = new CountDownLatch(1);

    /** Of a process that is ready when it has written some words. */
    Output(Process process, String words) {
        Thread listener = new Thread(() -> listen(process, words), "program-output");
        listener.setDaemon(true);
        listener.start();
    }

    /** Waits until the words are written or the program ended. */
    boolean isReady(int minutes) {
        try {
            return ready.await(minutes, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    String text() {
        return String.join("\n", lines);
    }

    private void listen(Process process, String words) {
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (ready.getCount() > 0) {
                    lines.add(line);
                }
                if (line.contains(words)) {
                    ready.countDown();
                }
            }
        } catch (IOException e) {
            lines.add(e.toString());
        }
        ready.countDown();
    }
}
