package dev.corpkit.samples.own.type;

import dev.corpkit.corps.qywxproxy.BaseQywxProxyCorp;
import dev.corpkit.corps.qywxproxy.CorpContext;
import dev.corpkit.corps.sync.RemoteMember;
import dev.corpkit.qywxproxy.api.WeComUser;

/** An organization whose members are shown by their alias where they have one. */
final class AliasCorp extends BaseQywxProxyCorp {

    AliasCorp(CorpContext context) {
        super(context);
    }

    @Override
    protected RemoteMember mapMember(WeComUser user, RemoteMember member) {
        String alias = member.alias();
        return alias == null || alias.isBlank() ? member : member.withName(alias);
    }
}
