package dev.corpkit.it.frame;

import java.util.Map;
import java.util.TreeMap;

/** Writes an app's files, as a person would: {@code app.json}, and for each element {@code e.json} and a business file. */
public final class AppFiles {

    /** The auth element that scenarios use. */
    public static final String AUTH = "auths.QywxProxyAuth";

    private static final String OFFICIAL_TYPE = "corps.QywxProxyType";

    private final Scratch scratch;
    private final String appId;
    private final Map<String, String> envVars = new TreeMap<>();

    private AppFiles(Scratch scratch, String appId) {
        this.scratch = scratch;
        this.appId = appId;
    }

    /** An app with the auth element of the simulated suite. */
    public static AppFiles withAuth(Scratch scratch, String appId) {
        return new AppFiles(scratch, appId)
                .envVar("suiteId", SimulatedWeCom.SUITE_ID)
                .envVar("suiteSecret", SimulatedWeCom.suiteSecret())
                .element(AUTH, eJson("auths.loginTypes.QywxProxyType", "Suite"), """
                        {"authConfig": {"suiteId": "{{suiteId}}", "suiteSecret": "{{suiteSecret}}"}}
                        """);
    }

    /** An app with the auth element of the simulated suite, which receives its callbacks. */
    public static AppFiles withCallbacks(Scratch scratch, String appId, String moreOfTheBusinessFile) {
        return withAuth(scratch, appId)
                .envVar("callbackToken", SimulatedWeCom.CALLBACK_TOKEN)
                .envVar("callbackKey", SimulatedWeCom.CALLBACK_KEY)
                .envVar("providerSecret", SimulatedWeCom.providerSecret())
                .businessFile(AUTH, """
                        {"authConfig": {"suiteId": "{{suiteId}}", "suiteSecret": "{{suiteSecret}}",
                          "token": "{{callbackToken}}", "encodingAESKey": "{{callbackKey}}",
                          "providerCorpId": "%s", "providerSecret": "{{providerSecret}}"}%s}
                        """.formatted(SimulatedWeCom.providerCorpId(), moreOfTheBusinessFile));
    }

    /** Adds a variable; writes {@code app.json}. */
    public AppFiles envVar(String name, String value) {
        envVars.put(name, value);
        StringBuilder vars = new StringBuilder();
        envVars.forEach(
                (key, text) -> vars.append(vars.isEmpty() ? "" : ", ").append("\"%s\": \"%s\"".formatted(key, text)));
        file("app.json", "{\"appId\": \"%s\", \"title\": \"App %s\", \"envVars\": {%s}}".formatted(appId, appId, vars));
        return this;
    }

    /** An organization of the official Type that a scenario syncs by itself. */
    public AppFiles corp(String fullName, String corpId) {
        return corp(fullName, OFFICIAL_TYPE, corpId);
    }

    /** An organization of any Type that a scenario syncs by itself. */
    public AppFiles corp(String fullName, String type, String corpId) {
        return element(fullName, eJson(type, "Organization " + fullName), """
                {"corpId": "%s", "authFullName": "%s", "autoInit": false}
                """.formatted(corpId, AUTH));
    }

    /** Both files of an element as they are given. */
    public AppFiles element(String fullName, String eJson, String businessFile) {
        file(folder(fullName) + "/e.json", eJson);
        businessFile(fullName, businessFile);
        return this;
    }

    /** The business file alone. */
    public AppFiles businessFile(String fullName, String content) {
        String instanceName = fullName.substring(fullName.lastIndexOf('.') + 1);
        file(folder(fullName) + "/" + instanceName + ".json", content);
        return this;
    }

    /** The content of an {@code e.json}. */
    public static String eJson(String type, String title) {
        return "{\"type\": \"%s\", \"title\": \"%s\", \"version\": \"1.0.0\"}".formatted(type, title);
    }

    private static String folder(String fullName) {
        return fullName.replace('.', '/');
    }

    private void file(String name, String content) {
        scratch.write("apps/" + appId + "/" + name, content);
    }

    /** The files of an app that is there already, to be edited. */
    public static AppFiles of(Scratch scratch, String appId) {
        return new AppFiles(scratch, appId);
    }
}
