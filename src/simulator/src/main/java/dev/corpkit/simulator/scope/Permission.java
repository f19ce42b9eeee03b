package dev.corpkit.simulator.scope;

/** Names of permissions (P99108). */
public final class Permission {
    public static final String USER_NAME = "contact:sensitive:user_name";
    public static final String DEPARTMENT_NAME = "contact:sensitive:department_name";
    public static final String POSITION = "contact:sensitive:position";
    public static final String TELEPHONE = "contact:sensitive:telephone";
    public static final String EXTATTR = "contact:sensitive:extattr";
    public static final String MOBILE = "contact:sensitive:mobile";
    public static final String EMAIL = "contact:sensitive:email";
    public static final String BIZ_MAIL = "contact:sensitive:biz_mail";
    public static final String ADDRESS = "contact:sensitive:address";
    public static final String AVATAR = "contact:sensitive:avatar";
    public static final String GENDER = "contact:sensitive:gender";
    public static final String QRCODE = "contact:sensitive:qrcode";

    /** Department structure outside the scope, leaders, complete department lists of members. */
    public static final String STRUCTURE = "corp_arch:base:base";

    public static final String DIRECT_LEADER = "corp_arch:member:direct_leader";

    private Permission() {}
}
