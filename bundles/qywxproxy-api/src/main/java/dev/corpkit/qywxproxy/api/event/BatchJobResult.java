package dev.corpkit.qywxproxy.api.event;

import org.jspecify.annotations.Nullable;

/**
 * An asynchronous job of WeCom ended (P96305).
 *
 * @param head what all events tell
 * @param jobId JobId, at most 64 characters
 * @param jobType JobType, such as export_user
 * @param errCode ErrCode: 0 is well
 * @param errMsg ErrMsg
 */
public record BatchJobResult(
        EventHead head,
        String jobId,
        @Nullable String jobType,
        @Nullable Long errCode,
        @Nullable String errMsg) implements WeComEvent {

    @Override
    public String toString() {
        return "BatchJobResult[" + head + " job=" + jobId + " errCode=" + errCode + "]";
    }
}
