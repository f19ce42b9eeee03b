package dev.corpkit.wecom.client.answer;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The answers that are read field by field, so that an odd one costs itself only; all others are read as a whole. */
final class ReadAnswers {

    private static final Map<Class<?>, Answer.Reader<?>> READERS = Map.ofEntries(
            Map.entry(UserAnswers.Listed.class, UserAnswers.Listed::of),
            Map.entry(UserAnswers.One.class, UserAnswers.One::of),
            Map.entry(DepartmentAnswers.Listed.class, DepartmentAnswers.Listed::of),
            Map.entry(DepartmentAnswers.Ids.class, DepartmentAnswers.Ids::of),
            Map.entry(DepartmentAnswers.One.class, DepartmentAnswers.One::of),
            Map.entry(TagAnswers.Listed.class, TagAnswers.Listed::of),
            Map.entry(TagAnswers.Members.class, TagAnswers.Members::of),
            Map.entry(TagAnswers.Created.class, TagAnswers.Created::of),
            Map.entry(AgentAnswers.One.class, AgentAnswers.One::of),
            Map.entry(AgentAnswers.Listed.class, AgentAnswers.Listed::of),
            Map.entry(AgentAnswers.Permissions.class, AgentAnswers.Permissions::of),
            Map.entry(AgentAnswers.Admins.class, AgentAnswers.Admins::of),
            Map.entry(SuiteAnswers.AuthInfo.class, SuiteAnswers.AuthInfo::of));

    private ReadAnswers() {}

    /** What reads that type; null if it is read as a whole. */
    static Answer.@Nullable Reader<?> of(Class<?> type) {
        return READERS.get(type);
    }
}
