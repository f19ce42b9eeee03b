package dev.corpkit.corps.alarms.told;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.corpkit.corps.store.alarm.AlarmRow;
import dev.corpkit.findings.IoFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * In memory and a file of this node, for what must be told without a store: what is wrong with it. Each node tells its own, and
 * after a restart still knows what it told. Where the file cannot be read or written, the memory counts. Thread-safe.
 */
public final class OwnAlarms implements ToldAlarms {

    private static final Logger LOG = LoggerFactory.getLogger(OwnAlarms.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private final Map<String, AlarmRow> told = new LinkedHashMap<>();
    private boolean failing;

    /** With what stands in the file; a file that is not there is made with the first alarm. */
    public OwnAlarms(Path file) {
        this.file = file.toAbsolutePath();
        read().forEach(alarm -> told.put(key(alarm), alarm));
    }

    @Override
    public void alone(String receiver, Runnable work) {
        work.run();
    }

    @Override
    public synchronized List<AlarmRow> all(String receiver) {
        return told.values().stream()
                .filter(alarm -> alarm.receiver().equals(receiver))
                .toList();
    }

    @Override
    public synchronized void write(Collection<AlarmRow> kept, Collection<AlarmRow> solved) {
        kept.forEach(alarm -> told.put(key(alarm), alarm));
        solved.forEach(alarm -> told.remove(key(alarm)));
        try {
            save();
            failing = false;
        } catch (IOException refused) {
            if (!failing) { // a disk that is full may be what is told
                LOG.warn("What was told is not kept over a restart: {}: {}", file, IoFailure.inWords(refused));
            }
            failing = true;
        }
    }

    private void save() throws IOException {
        Files.createDirectories(file.getParent());
        Path written = Files.createTempFile(file.getParent(), "alarms", ".tmp");
        try {
            JSON.writeValue(
                    written.toFile(),
                    told.values().stream().map(OwnAlarms::json).toList());
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(written);
        }
    }

    private List<AlarmRow> read() {
        List<AlarmRow> read = new ArrayList<>();
        try {
            for (JsonNode each : JSON.readTree(Files.readAllBytes(file))) {
                read.add(alarm(each));
            }
            return read;
        } catch (NoSuchFileException first) {
            return List.of();
        } catch (JsonProcessingException | IllegalArgumentException | DateTimeException other) {
            LOG.warn("Not understood, and written anew with the next alarm: {}", file);
            return List.of();
        } catch (IOException refused) {
            LOG.warn("What was told before this start is not known: {}: {}", file, IoFailure.inWords(refused));
            return List.of();
        }
    }

    private static Map<String, String> json(AlarmRow alarm) {
        Map<String, String> json = new LinkedHashMap<>();
        json.put("receiver", alarm.receiver());
        json.put("alarmId", alarm.alarmId());
        json.put("kind", alarm.kind());
        json.put("place", alarm.place());
        json.put("cause", alarm.cause());
        json.put("since", alarm.since().toString());
        json.put("seenAt", alarm.seenAt().toString());
        return json;
    }

    private static AlarmRow alarm(JsonNode json) {
        return new AlarmRow(
                text(json, "receiver"),
                text(json, "alarmId"),
                text(json, "kind"),
                text(json, "place"),
                text(json, "cause"),
                Instant.parse(text(json, "since")),
                Instant.parse(text(json, "seenAt")));
    }

    private static String text(JsonNode json, String field) {
        JsonNode text = json.get(field);
        if (text == null || !text.isTextual()) {
            throw new IllegalArgumentException(field);
        }
        return text.textValue();
    }

    private static String key(AlarmRow alarm) {
        return alarm.receiver() + " " + alarm.alarmId();
    }
}
