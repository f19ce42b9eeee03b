package dev.corpkit.corps.qywxproxy.reading;

import dev.corpkit.corps.sync.RemoteMember;
import dev.corpkit.qywxproxy.api.WeComUser;

/** Turns WeCom's member into ours; a Type of one's own may have a say. */
@FunctionalInterface
public interface MemberMapping {

    /** The member to keep for that user. */
    RemoteMember map(WeComUser user, RemoteMember member);
}
