package dev.corpkit.wecom.client.corp;

import dev.corpkit.qywxproxy.api.DepartmentResource;
import dev.corpkit.qywxproxy.api.WeComDepartment;
import dev.corpkit.wecom.client.call.ApiCalls;
import dev.corpkit.wecom.client.endpoint.DepartmentEndpoints;
import java.util.List;

/** {@code department/*} of one enterprise. */
record Departments(ApiCalls calls, DepartmentEndpoints endpoints) implements DepartmentResource {

    @Override
    public List<WeComDepartment> list() {
        return calls.send(token -> endpoints.list(token, null)).department();
    }

    @Override
    public List<WeComDepartment> list(long id) {
        return calls.send(token -> endpoints.list(token, id)).department();
    }

    @Override
    public List<WeComDepartment> simplelist() {
        return calls.send(endpoints::simplelist).departmentId();
    }

    @Override
    public WeComDepartment get(long id) {
        return calls.send(token -> endpoints.get(token, id)).department();
    }
}
