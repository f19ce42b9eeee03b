package dev.corpkit.wecom.client.answer;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * What a number of WeCom can be.
 *
 * @param least the smallest
 * @param most the largest
 */
record Range(long least, long most) {

    /** Department ids: documented with 32 bits, seen with 53. */
    static final Range DEPT_ID = new Range(1, 999_999_999_999_999_999L);

    /** Parents: 0 above the root. */
    static final Range PARENT_ID = new Range(0, DEPT_ID.most());

    static final Range TAG_ID = new Range(0, DEPT_ID.most());

    static final Range ORDER = new Range(0, 4_294_967_295L);

    static final Range MARK = new Range(0, 1);

    /** What keeps a value from being such a number, to follow "is"; null if it is one. */
    @Nullable
    String problem(@Nullable JsonNode value) {
        if (value == null || !value.isNumber() && !value.isTextual() || JsonValues.isBlank(value)) {
            return JsonValues.kind(value);
        }
        Long number = JsonValues.whole(value);
        if (number == null) {
            return value.isBigInteger() ? outside(value.bigIntegerValue().signum()) : "no whole number";
        }
        if (number < least) {
            return outside(-1);
        }
        return number > most ? outside(1) : null;
    }

    private String outside(int sign) {
        return sign < 0 ? "below " + least : "above " + most;
    }
}
