package dev.corpkit.corps.jobs;

/** Events as WeCom writes them. */
public final class Messages {

    private Messages() {}

    /** A {@code change_contact} of an enterprise's app. */
    public static String change(String changeType, String elements) {
        return app("change_contact", "sys", "<ChangeType>" + changeType + "</ChangeType>" + elements);
    }

    /** An event of an enterprise's app. */
    public static String app(String event, String from, String elements) {
        return "<xml><ToUserName>wpA</ToUserName><FromUserName>" + from + "</FromUserName>"
                + "<CreateTime>1700000000</CreateTime><MsgType>event</MsgType><Event>" + event + "</Event>" + elements
                + "</xml>";
    }

    /** An event of the template. */
    public static String template(String infoType, String elements) {
        return "<xml><SuiteId>" + Node.SUITE + "</SuiteId><InfoType>" + infoType
                + "</InfoType><TimeStamp>1700000000</TimeStamp>" + elements + "</xml>";
    }

    /** {@code update_user}. */
    public static String updateUser(String userId) {
        return change("update_user", "<UserID>" + userId + "</UserID>");
    }

    /** {@code change_auth}. */
    public static String changeAuth(String corpId) {
        return template("change_auth", "<AuthCorpId>" + corpId + "</AuthCorpId>");
    }

    /** {@code create_auth}. */
    public static String createAuth(String authCode) {
        return template("create_auth", "<AuthCode>" + authCode + "</AuthCode>");
    }
}
