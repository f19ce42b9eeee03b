package dev.corpkit.simulator.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.corpkit.simulator.scope.Grants;

/** The field {@code name}: the name where granted, else absent, empty or the id. */
final class GrantedName {
    private GrantedName() {}

    static void put(ObjectNode json, Grants grants, String permission, String name, String id) {
        if (grants.allow(permission)) {
            json.put("name", name);
            return;
        }
        switch (grants.ungrantedName()) {
            case ABSENT -> json.remove("name");
            case EMPTY -> json.put("name", "");
            case ID -> json.put("name", id);
        }
    }
}
