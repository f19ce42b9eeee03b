package dev.corpkit.simulator.api;

/** The errors that the simulator itself gives, with WeCom's code and text (section 7 of the fact sheet). */
enum WecomError {
    INVALID_CREDENTIAL(40001, "invalid credential"),
    INVALID_USERID(40003, "invalid userid"),
    INVALID_MESSAGE_TYPE(40008, "invalid message type"),
    INVALID_CORPID(40013, "invalid corpid"),
    INVALID_ACCESS_TOKEN(40014, "invalid access_token"),
    INVALID_CODE(40029, "invalid code"),
    INVALID_AGENTID(40056, "invalid agentid"),
    INVALID_ARGUMENT(40058, "invalid Request Parameter"),
    INVALID_TAG(40068, "invalid tagid"),
    ALL_INVALID(40070, "all list invalid"),
    INVALID_AUTH_CODE(40078, " invalid auth_code"),
    INVALID_SUITE_SECRET(40080, "invalid suite_secret"),
    INVALID_SUITE_TOKEN(40082, "invalid suite_acccess_token or provider_access_token"),
    INVALID_SUITE_ID(40083, "invalid suite_id"),
    INVALID_PERMANENT_CODE(40084, "invalid authorizer permanent code"),
    INVALID_SUITE_TICKET(40085, "invalid suite_ticket"),
    UNKNOWN_JOB(40088, "invalid jobid"),
    JOB_CLEANED(40089, "job result has been cleaned"),
    SECRET_OF_ANOTHER_CORP(40091, "secret belongs to another corp"),
    TOKEN_MISSING(41001, "access_token missing"),
    CORPID_MISSING(41002, "corpid missing"),
    SECRET_MISSING(41004, "corpsecret missing"),
    USERID_MISSING(41009, "userid missing"),
    SUITE_ID_MISSING(41021, "suite_id missing"),
    SUITE_TOKEN_MISSING(41022, "suite_access_token missing"),
    SUITE_TICKET_MISSING(41023, "suite_ticket missing"),
    SUITE_SECRET_MISSING(41024, "suite_secret missing"),
    TOKEN_EXPIRED(42001, "access_token expired"),
    CODE_EXPIRED(42003, "code expired"),
    SUITE_TOKEN_EXPIRED(42009, "suite_access_token expired"),
    EMPTY_CONTENT(44004, "empty content"),
    MOBILE_UNKNOWN(46004, "user not exist"),
    NOT_AUTHORIZED(48001, "api unauthorized"),
    API_FORBIDDEN(48002, "api forbidden"),
    FOREIGN_SUITE(48003, "suite unauthorized"),
    RELATION_INVALID(48004, "invalid authorization relationship"),
    MEMBER_OUT_OF_SCOPE(50002, "user not in authorized scope"),
    APP_DISABLED(50003, "app disabled"),
    DEPARTMENT_UNKNOWN(60003, "department not found"),
    NO_PRIVILEGE(60011, "no privilege to access/modify contact/party/agent "),
    USER_UNKNOWN(60111, "userid not found"),
    INVALID_PARTY(60123, "invalid party id"),
    FOREIGN_TAG(81011, "no privilege to modify this tag"),
    ALL_RECEIVERS_INVALID(81013, "user & party & tag all invalid"),
    TICKET_EXPIRED(84014, "user_ticket expired"),
    TICKET_INVALID(84015, "user_ticket invalid"),
    NOT_SENSITIVE(92001, "no sensitive permission"),
    FOREIGN_AGENT(301002, "not allow operate another agent with this accesstoken."),
    TEMPLATE_UNKNOWN(842003, "not a customized app template"),
    TEMPLATE_COUNT(842004, "invalid templateid count");

    private final int code;
    private final String text;

    WecomError(int code, String text) {
        this.code = code;
        this.text = text;
    }

    int code() {
        return code;
    }

    String text() {
        return text;
    }

    ApiException exception() {
        return new ApiException(code, text);
    }
}
