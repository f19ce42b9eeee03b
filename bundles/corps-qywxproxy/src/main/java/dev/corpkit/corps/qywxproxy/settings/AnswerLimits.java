package dev.corpkit.corps.qywxproxy.settings;

/**
 * How much an enterprise can have at most (contract row G6). An answer that shows more is wrong until a person says otherwise:
 * the run ends before anything more is asked.
 *
 * @param depts departments of one enterprise
 * @param depth departments from the top to the deepest, both counted
 * @param members members of one enterprise
 * @param scopeMembers members whom the visible scope alone shows, each of whom costs a call
 * @param tags tags of one enterprise
 * @param roleMembers members of all tags together
 */
public record AnswerLimits(int depts, int depth, int members, int scopeMembers, int tags, int roleMembers) {

    /** WeCom's own limits where it has some (section 6: 30 000 departments, 3000 tags), twice its depth of 15. */
    public static final AnswerLimits DEFAULT = new AnswerLimits(30_000, 30, 500_000, 20_000, 3_000, 2_000_000);

    /**
     * Ends the run where there are more departments.
     *
     * @throws LimitExceededException that names {@code maxDepts}
     */
    public void requireDepts(String answer, int count) {
        require(answer, count, depts, "departments", "maxDepts");
    }

    /**
     * Ends the run where they lie deeper.
     *
     * @throws LimitExceededException that names {@code maxDepth}
     */
    public void requireDepth(String answer, int levels) {
        require(answer, levels, depth, "levels of departments", "maxDepth");
    }

    /**
     * Ends the run where there are more members.
     *
     * @throws LimitExceededException that names {@code maxMembers}
     */
    public void requireMembers(String answer, int count) {
        require(answer, count, members, "members", "maxMembers");
    }

    /**
     * Ends the run where the visible scope alone shows more members.
     *
     * @throws LimitExceededException that names {@code maxScopeMembers}
     */
    public void requireScopeMembers(int count) {
        require("the visible scope", count, scopeMembers, "members of no department", "maxScopeMembers");
    }

    /**
     * Ends the run where there are more tags.
     *
     * @throws LimitExceededException that names {@code maxTags}
     */
    public void requireTags(String answer, int count) {
        require(answer, count, tags, "tags", "maxTags");
    }

    /**
     * Ends the run where tags have more members together.
     *
     * @throws LimitExceededException that names {@code maxRoleMembers}
     */
    public void requireRoleMembers(long count) {
        require("tag/get", count, roleMembers, "members of all tags together", "maxRoleMembers");
    }

    private static void require(String answer, long count, int most, String what, String field) {
        if (count > most) {
            throw new LimitExceededException(answer, count, most, what, field);
        }
    }
}
