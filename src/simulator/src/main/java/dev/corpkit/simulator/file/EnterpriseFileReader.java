package dev.corpkit.simulator.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.corpkit.simulator.blueprint.Blueprint;
import dev.corpkit.simulator.directory.Directory;
import dev.corpkit.simulator.ids.Ids;
import dev.corpkit.simulator.json.StrictJson;
import dev.corpkit.simulator.scope.GoLive;
import dev.corpkit.simulator.scope.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** Reads an enterprise from a JSON file. Where the file gives no corpId, one is derived from the name. */
public final class EnterpriseFileReader {
    private EnterpriseFileReader() {}

    public static Blueprint read(Path file) {
        try {
            return parse(file.toString(), Files.readString(file));
        } catch (IOException e) {
            throw new EnterpriseFileException(file.toString(), "cannot be read", e);
        }
    }

    /** {@code file} is the name for error messages. */
    public static Blueprint parse(String file, String json) {
        try {
            return blueprint(StrictJson.MAPPER.readValue(json, EnterpriseFile.class));
        } catch (JsonProcessingException e) {
            throw new EnterpriseFileException(file, StrictJson.explain(e), e);
        } catch (InvalidFieldException e) {
            throw new EnterpriseFileException(file, e.getMessage(), e);
        }
    }

    private static Blueprint blueprint(EnterpriseFile file) {
        if (file.name() == null || file.name().isBlank()) {
            throw new InvalidFieldException("name", "is missing");
        }
        Ids ids = new Ids(new Random(file.name().hashCode()));
        String invented = ids.corpId();
        String corpId = file.corpId() == null ? invented : file.corpId();
        if (!corpId.matches("wp[A-Za-z0-9_-]{1,62}")) {
            throw new InvalidFieldException("corpId", "is not wp and letters or digits (the provider-encrypted form)");
        }
        Directory directory = new DirectoryBuilding(file).build();
        return new Blueprint(corpId, ids.plainCorpId(), file.name(), directory, goLive(file, directory));
    }

    private static GoLive goLive(EnterpriseFile file, Directory directory) {
        GoLive goLive = file.goLive() == null ? GoLive.WHOLE_ENTERPRISE : file.goLive();
        Scope known = goLive.scope().in(directory);
        check(known.departments().equals(goLive.scope().departments()), "departments");
        check(known.users().equals(goLive.scope().users()), "users");
        check(known.tags().equals(goLive.scope().tags()), "tags");
        return goLive;
    }

    private static void check(boolean holds, String part) {
        if (!holds) {
            throw new InvalidFieldException("goLive.scope." + part, "names some that are not in this file");
        }
    }
}
