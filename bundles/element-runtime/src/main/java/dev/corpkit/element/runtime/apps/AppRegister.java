package dev.corpkit.element.runtime.apps;

import dev.corpkit.element.api.ElementProblem;
import dev.corpkit.element.runtime.apps.DeclaredApps.Declared;
import dev.corpkit.element.runtime.problems.ProblemList;
import dev.corpkit.element.runtime.scan.AppFolder;
import dev.corpkit.element.runtime.scan.Scan;
import dev.corpkit.element.runtime.scan.Stray;
import dev.corpkit.findings.NearNames;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Decides which folders are which apps. Remembers what was good: a bad edit of {@code app.json} leaves the app as it was
 * (contract row E8), of two folders with one id the one that had it first keeps it, and each id keeps the round it came in. Used
 * by one thread.
 */
public final class AppRegister {

    private Map<String, AppDeclaration> lastGood = new HashMap<>();
    private Map<String, Long> lastIds = Map.of();
    private long round;

    /** The apps of a scan. */
    public DeclaredApps read(Scan scan) {
        List<ElementProblem> problems = new ArrayList<>();
        scan.strays().forEach(stray -> problems.addAll(strayProblem(stray)));
        Map<String, Declared> byId = new LinkedHashMap<>();
        Map<String, AppDeclaration> good = new HashMap<>();
        Map<String, Long> ids = new HashMap<>();
        round++;
        for (AppFolder folder : incumbentsFirst(scan.apps())) {
            Optional<AppDeclaration> declared = declare(folder, problems);
            String id = declared.map(AppDeclaration::appId).orElse(folder.name());
            ids.put(id, lastIds.getOrDefault(id, round));
            declared.ifPresent(declaration -> {
                Declared holder = byId.putIfAbsent(declaration.appId(), new Declared(folder, declaration));
                if (holder == null) {
                    good.put(folder.location(), declaration);
                } else {
                    problems.addAll(duplicate(declaration, holder));
                }
            });
        }
        lastGood = good;
        lastIds = ids;
        Inheritance inheritance = new Inheritance(byId.values().stream()
                .map(Declared::declaration)
                .collect(Collectors.toMap(AppDeclaration::appId, AppDeclaration::parents)));
        byId.values().forEach(app -> problems.addAll(parentProblems(app.declaration(), inheritance)));
        List<Declared> apps = byId.values().stream()
                .sorted(Comparator.comparing(app -> app.declaration().appId()))
                .toList();
        return new DeclaredApps(apps, inheritance, problems, ids);
    }

    private List<AppFolder> incumbentsFirst(List<AppFolder> folders) {
        return folders.stream()
                .sorted(Comparator.comparing(folder -> !lastGood.containsKey(folder.location())))
                .toList();
    }

    private Optional<AppDeclaration> declare(AppFolder folder, List<ElementProblem> problems) {
        Optional<AppDeclaration> before = Optional.ofNullable(lastGood.get(folder.location()));
        ProblemList wrong = new ProblemList(before.map(AppDeclaration::appId).orElse(folder.name()), null);
        ProblemList warnings = wrong.another();
        Optional<AppDeclaration> declaration =
                AppDeclaration.read(folder, wrong, warnings).or(() -> before);
        problems.addAll(wrong.problemsWith(warnings));
        ProblemList strays =
                new ProblemList(declaration.map(AppDeclaration::appId).orElse(folder.name()), null);
        folder.strays().forEach(stray -> add(stray, strays));
        problems.addAll(strays.problems());
        return declaration;
    }

    private static List<ElementProblem> duplicate(AppDeclaration second, Declared holder) {
        ProblemList problemList = new ProblemList(second.appId(), null);
        problemList.add(
                second.file(),
                "appId",
                "an appId of its own",
                "'" + second.appId() + "', which is that of "
                        + holder.declaration().file(),
                "Give " + second.file() + " another appId, or remove the folder if it is a copy.");
        return problemList.problems();
    }

    private static List<ElementProblem> parentProblems(AppDeclaration app, Inheritance inheritance) {
        ProblemList problemList = new ProblemList(app.appId(), null);
        for (int i = 0; i < app.parents().size(); i++) {
            String parent = app.parents().get(i);
            if (!inheritance.parents().containsKey(parent)) {
                List<String> near = NearNames.of(parent, inheritance.parents().keySet());
                problemList.add(
                        app.file(),
                        "extends[" + i + "].appId",
                        "the appId of a loaded app",
                        "'" + parent + "'" + NearNames.hint(near),
                        near.isEmpty() ? "" : "Write " + String.join(" or ", near) + ".");
            }
        }
        List<String> circle = inheritance.circleOf(app.appId());
        if (!circle.isEmpty()) {
            problemList.add(
                    app.file(),
                    "extends",
                    "parents that do not lead back here",
                    "a circle " + String.join(" -> ", circle),
                    "Take one of these apps out of the extends of the one before it.");
        }
        return problemList.problems();
    }

    private static List<ElementProblem> strayProblem(Stray stray) {
        int end = stray.file().indexOf('/');
        ProblemList problemList = new ProblemList(end > 0 ? stray.file().substring(0, end) : stray.file(), null);
        add(stray, problemList);
        return problemList.problems();
    }

    private static void add(Stray stray, ProblemList problemList) {
        problemList.add(stray.file(), null, stray.expected(), stray.found(), stray.remedy());
    }
}
