package dev.corpkit.wecom.client.answer;

/**
 * What a number of WeCom can be.
 *
 * @param least the smallest
 * @param most the largest
 * @param words says so, after "is"
 */
record Range(long least, long most, String words) {

    /** Department ids: documented with 32 bits, seen with 53. */
    static final Range DEPT_ID = new Range(1, 999_999_999_999_999_999L, "no department id");

    /** Parents: 0 above the root. */
    static final Range PARENT_ID = new Range(0, DEPT_ID.most(), "no department id");

    static final Range TAG_ID = new Range(0, DEPT_ID.most(), "no tag id");

    static final Range ORDER = new Range(0, 4_294_967_295L, "no order from 0 to 4294967295");

    static final Range MARK = new Range(0, 1, "neither 0 nor 1");

    boolean holds(long number) {
        return number >= least && number <= most;
    }
}
