package dev.corpkit.wecom.client.corp;

import dev.corpkit.corps.api.CorpArgumentException;
import dev.corpkit.qywxproxy.api.DownloadedFile;
import dev.corpkit.qywxproxy.api.MediaResource;
import dev.corpkit.qywxproxy.api.UploadFile;
import dev.corpkit.qywxproxy.api.WeComApi;
import dev.corpkit.qywxproxy.api.WeComException;
import dev.corpkit.qywxproxy.api.WeComException.Kind;
import java.io.OutputStream;
import java.util.Map;
import java.util.Set;

/** {@code media/*} of one enterprise. */
record MediaFiles(String corpId, WeComApi api) implements MediaResource {

    private static final String UPLOAD = "media/upload";
    private static final Set<String> TYPES = Set.of("image", "voice", "video", "file");

    @Override
    public String upload(String type, UploadFile file) {
        if (!TYPES.contains(type)) {
            throw new CorpArgumentException("The type of a media file is image, voice, video or file");
        }
        if (api.upload(UPLOAD, Map.of("type", type), file).get("media_id") instanceof String mediaId) {
            return mediaId;
        }
        String what = "the answer has no media_id";
        throw new WeComException(corpId, UPLOAD, WeComException.NO_CODE, what, Kind.UNKNOWN, "Try again later.", null);
    }

    @Override
    public byte[] get(String mediaId) {
        return api.getBytes("media/get", Map.of("media_id", mediaId));
    }

    @Override
    public DownloadedFile download(String mediaId, OutputStream to) {
        return api.download("media/get", Map.of("media_id", mediaId), to);
    }
}
