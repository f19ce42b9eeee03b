package dev.corpkit.qywxproxy.api;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** {@code department/*}. Thread-safe. */
@ProviderType
public interface DepartmentResource {

    /** {@code department/list} (P96274): every visible department, unsorted. Officially slow. */
    List<WeComDepartment> list();

    /** {@code department/list} below and with one department. */
    List<WeComDepartment> list(long id);

    /** {@code department/simplelist} (P96275): ids, parents and orders of what is visible; names are null. */
    List<WeComDepartment> simplelist();

    /** {@code department/get} (P96276). */
    WeComDepartment get(long id);
}
