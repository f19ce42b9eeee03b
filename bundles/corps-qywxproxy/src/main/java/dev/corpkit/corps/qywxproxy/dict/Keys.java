package dev.corpkit.corps.qywxproxy.dict;

/** Keys of the map (contract row C16); kept in one place because it is written by one class and read by another. */
final class Keys {

    static final String CORP_ID = "corpId";
    static final String CORP_NAME = "corpName";
    static final String DEPT_LIST = "deptList";
    static final String USER_DICT = "userDict";
    static final String ROLE_LIST = "roleList";
    static final String SCOPE = "scope";
    static final String AUTH_MODE = "authMode";
    static final String HIDDEN = "hidden";
    static final String COMPLETE = "complete";
    static final String FETCHED_AT = "fetchedAt";

    static final String DEPT_ID = "deptId";
    static final String NAME = "name";
    static final String PARENT_ID = "parentId";
    static final String ORDER = "order";
    static final String LEADERS = "leaders";

    static final String MEMBER_ID = "memberId";
    static final String ALIAS = "alias";
    static final String POSITION = "position";
    static final String STATUS = "status";
    static final String MAIN_DEPT_ID = "mainDeptId";
    static final String LEADER = "leader";

    /** These three are there only where an answer of WeCom was damaged: what is stored stays then. */
    static final String PARENT_KNOWN = "parentKnown";

    static final String LEADERS_KNOWN = "leadersKnown";
    static final String LINKS_DAMAGED = "linksDamaged";

    static final String ROLE_ID = "roleId";
    static final String MEMBER_IDS = "memberIds";

    static final String DEPTS = "depts";
    static final String MEMBERS = "members";
    static final String TAGS = "tags";
    static final String TAG_DEPTS = "tagDepts";

    static final String ADMINISTRATOR = "administrator";
    static final String MEMBER = "member";

    static final String ACTIVE = "active";
    static final String DISABLED = "disabled";
    static final String INACTIVE = "inactive";

    private Keys() {}
}
