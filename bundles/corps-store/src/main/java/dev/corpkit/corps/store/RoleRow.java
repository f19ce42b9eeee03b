package dev.corpkit.corps.store;

/**
 * A stored role.
 *
 * @param roleId tag id as text, or the id it was made with here
 * @param name never blank
 * @param source who made it
 */
public record RoleRow(String roleId, String name, Source source) implements ObjectState {

    @Override
    public Kind kind() {
        return Kind.ROLE;
    }

    @Override
    public String id() {
        return roleId;
    }
}
