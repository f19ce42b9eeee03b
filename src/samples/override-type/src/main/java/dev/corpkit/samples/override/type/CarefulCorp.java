package dev.corpkit.samples.override.type;

import dev.corpkit.corps.api.CorpArgumentException;
import dev.corpkit.corps.qywxproxy.BaseQywxProxyCorp;
import dev.corpkit.corps.qywxproxy.CorpContext;
import java.util.List;

/** An organization in which nobody sets many members offline by mistake. */
final class CarefulCorp extends BaseQywxProxyCorp {

    private static final int MOST = 100;

    CarefulCorp(CorpContext context) {
        super(context);
    }

    @Override
    public void offlineMember(List<String> memberIdList) {
        if (memberIdList.size() > MOST) {
            throw new CorpArgumentException("offlineMember: " + memberIdList.size() + " members at once; at most "
                    + MOST + " are allowed here. Nothing was changed.");
        }
        super.offlineMember(memberIdList);
    }
}
