package dev.corpkit.corps.store;

/** How long the texts of rows may be, in chars: a store refuses longer ones. Whoever brings texts from elsewhere looks first. */
public final class Limits {

    /** Of a memberId. */
    public static final int MEMBER_ID = 128;

    /** Of a deptId. */
    public static final int DEPT_ID = 64;

    /** Of a roleId. */
    public static final int ROLE_ID = 128;

    /** Of the names of members, departments and roles, of aliases and positions. */
    public static final int NAME = 512;

    /** Of the corpId of an enterprise. */
    public static final int CORP_ID = 128;

    /** Of the code of an enterprise. */
    public static final int CORP_CODE = 64;

    /** Of the place of a finding. */
    public static final int FINDING_PLACE = 350;

    /** Of the cause and the remedy of a finding. */
    public static final int FINDING_TEXT = 2000;

    /** Of the message of a callback, in UTF-8 bytes. */
    public static final int CALLBACK = 1 << 20;

    /** Of who began a run or made a change. */
    public static final int ACTOR = 100;

    /** Of the reason that somebody gives. */
    public static final int REASON = 500;

    /** Of the name of a process. */
    public static final int NODE = 200;

    private Limits() {}
}
