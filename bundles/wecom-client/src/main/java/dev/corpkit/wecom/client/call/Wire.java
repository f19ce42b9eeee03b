package dev.corpkit.wecom.client.call;

import dev.corpkit.corps.api.CorpException;
import dev.corpkit.qywxproxy.api.WeComException;
import dev.corpkit.qywxproxy.api.WeComException.Kind;
import dev.corpkit.wecom.client.answer.MalformedAnswer;
import dev.corpkit.wecom.client.answer.OversizedAnswer;
import dev.corpkit.wecom.client.answer.RefusedAnswer;
import dev.corpkit.wecom.client.connection.UnsentRequestException;
import dev.corpkit.wecom.client.error.CallersStreamException;
import dev.corpkit.wecom.client.error.ErrorCodes;
import dev.corpkit.wecom.client.error.ErrorCodes.Meaning;
import dev.corpkit.wecom.client.error.SafeCause;
import java.io.IOException;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.Response;

/** Sends a call once. Whatever goes wrong leaves as a {@link WeComException} without a token or a text of WeCom in it. */
public final class Wire {

    /** The caller's address is not on the list of trusted ones: the person needs the one that WeCom saw. */
    private static final int UNTRUSTED_ADDRESS = 60020;

    /** Stands before the address in what is told. */
    public static final String SAW = "; WeCom saw ";

    /** In hints that name a command: the enterprise. */
    private static final String CORP_ID = "CORPID";

    private static final String UNKNOWN_PATH =
            "WeCom answers so for a path that it does not know: check its spelling, and"
                    + " whether the API exists. Where no path is known, check baseUrl.";

    private final ErrorCodes codes;
    private final CallObserver observer;

    /** A wire whose calls are observed. */
    public Wire(ErrorCodes codes, CallObserver observer) {
        this.codes = codes;
        this.observer = observer;
    }

    /** The path below {@code cgi-bin/}. */
    static String path(Request request) {
        String path = request.url().encodedPath();
        int below = path.indexOf("cgi-bin/");
        return below < 0 ? path : path.substring(below + "cgi-bin/".length());
    }

    <T> T send(String who, Call<T> call) {
        String path = path(call.request());
        try {
            T answer = send(who, path, call);
            observer.ended(who, path, 0, "");
            return answer;
        } catch (WeComException failed) {
            observer.ended(who, path, failed.getErrcode(), failed.getErrmsg());
            throw failed;
        }
    }

    private <T> T send(String who, String path, Call<T> call) {
        Response<T> response;
        try {
            response = call.execute();
        } catch (RefusedAnswer refused) {
            Meaning meaning = codes.meaningOf(refused.errcode());
            String told = told(meaning, refused);
            String hint = meaning.hint().replace(CORP_ID, who);
            throw new WeComException(who, path, refused.errcode(), told, meaning.kind(), hint, null);
        } catch (OversizedAnswer oversized) {
            throw failure(who, path, oversized.getMessage(), Kind.TOO_LARGE, "Ask for a smaller unit.", oversized);
        } catch (MalformedAnswer malformed) {
            throw passing(who, path, malformed.getMessage(), "See whether a proxy stands between.", malformed);
        } catch (CallersStreamException callers) {
            throw new CorpException("WeCom " + path + " for " + who + " not done. " + callers.getMessage(), callers);
        } catch (UnsentRequestException unsent) {
            throw passing(who, path, "not sent: " + unsent.getMessage(), "Check the network and baseUrl.", unsent);
        } catch (IOException unsafe) {
            String what = "no answer: " + SafeCause.describe(unsafe);
            throw passing(who, path, what, "Check the network and baseUrl.", SafeCause.of(unsafe));
        }
        T answer = response.body();
        if (response.code() == 404) {
            throw failure(who, path, "HTTP 404: an unknown path", Kind.ARGUMENT, UNKNOWN_PATH, null);
        }
        if (answer == null) {
            throw passing(who, path, "HTTP " + response.code(), "See whether a proxy stands between.", null);
        }
        return answer;
    }

    private static String told(Meaning meaning, RefusedAnswer refused) {
        String hintId = refused.hintId();
        String told = hintId == null ? meaning.phrase() : meaning.phrase() + ", hint " + hintId;
        boolean untrusted = refused.errcode() == UNTRUSTED_ADDRESS && refused.callerAddress() != null;
        return untrusted ? told + SAW + refused.callerAddress() : told;
    }

    private static WeComException passing(
            String who, String path, String what, String hint, @Nullable Throwable cause) {
        return failure(who, path, what, Kind.RETRY, "Try again later. " + hint, cause);
    }

    private static WeComException failure(
            String who, String path, String what, Kind kind, String hint, @Nullable Throwable cause) {
        return new WeComException(who, path, WeComException.NO_CODE, what, kind, hint, cause);
    }
}
