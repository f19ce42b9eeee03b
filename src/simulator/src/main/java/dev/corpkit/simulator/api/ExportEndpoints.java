package dev.corpkit.simulator.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.corpkit.simulator.directory.Tag;
import dev.corpkit.simulator.export.ExportFile;
import dev.corpkit.simulator.export.ExportJob;
import dev.corpkit.simulator.export.ExportJobs;
import dev.corpkit.simulator.world.AppView;
import dev.corpkit.simulator.world.World;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Asynchronous export (P96293 to P96297). The content is that of the moment of the call. */
final class ExportEndpoints {
    private static final int MIN_BLOCK = 10_000;
    private static final int MAX_BLOCK = 1_000_000;

    private final World world;
    private final ExportJobs jobs;

    ExportEndpoints(World world, ExportJobs jobs) {
        this.world = world;
        this.jobs = jobs;
    }

    void addTo(Routes routes) {
        add(routes, "export/simple_user", "userlist", (v, c) -> members(v, new MemberJson(v)::simple));
        add(routes, "export/user", "userlist", (v, c) -> members(v, new MemberJson(v)::full));
        add(routes, "export/department", "department", (v, c) -> departments(v));
        routes.app(Routes.POST, "export/taguser", List.of(), this::tagUsers);
        routes.app(Routes.GET, "export/get_result", List.of("data_list"), this::result);
    }

    private void add(Routes routes, String path, String field, BiFunction<AppView, ApiCall, Stream<ObjectNode>> items) {
        routes.app(Routes.POST, path, List.of(), (view, call, answer) -> {
            List<byte[]> files = new ArrayList<>();
            for (List<ObjectNode> block : blocks(items.apply(view, call).toList(), blockSize(call))) {
                ArrayNode list = JsonNodeFactory.instance.arrayNode().addAll(block);
                files.add(bytes(JsonNodeFactory.instance.objectNode().set(field, list)));
            }
            submit(view, call, path, files, answer);
        });
    }

    private static Stream<ObjectNode> members(
            AppView view, java.util.function.Function<dev.corpkit.simulator.directory.Member, ObjectNode> json) {
        return view.directory().members().stream()
                .filter(view.visibility()::sees)
                .map(json);
    }

    private static Stream<ObjectNode> departments(AppView view) {
        return view.directory().departments().stream()
                .filter(d -> view.visibility().sees(d.id()))
                .map(d -> DepartmentJson.full(view, d));
    }

    /** One file: tags are small. */
    private void tagUsers(AppView view, ApiCall call, ObjectNode answer) {
        Tag tag = TagEndpoints.require(view.directory(), call.text("tagid").orElse(""));
        blockSize(call);
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        TagJson.fill(view, tag, json);
        submit(view, call, "export/tag", List.of(bytes(json)), answer);
    }

    private void submit(AppView view, ApiCall call, String type, List<byte[]> files, ObjectNode answer) {
        String key = call.text("encoding_aeskey")
                .filter(k -> k.matches("[A-Za-z0-9]{43}"))
                .orElseThrow(WecomError.INVALID_ARGUMENT::exception);
        String jobId = jobs.submit(view.app(), key, files);
        if (world.happenings().exported(view.app(), jobId, type.replace('/', '_'))) {
            jobs.finish(jobId);
        }
        answer.put("jobid", jobId);
    }

    private static int blockSize(ApiCall call) {
        int size = call.body().path("block_size").asInt(MAX_BLOCK);
        if (size < MIN_BLOCK || size > MAX_BLOCK) {
            throw WecomError.INVALID_ARGUMENT.exception();
        }
        return size;
    }

    private static <T> List<List<T>> blocks(List<T> items, int size) {
        List<List<T>> blocks = new ArrayList<>();
        for (int from = 0; from == 0 || from < items.size(); from += size) {
            blocks.add(items.subList(from, Math.min(items.size(), from + size)));
        }
        return blocks;
    }

    private static byte[] bytes(JsonNode json) {
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void result(AppView view, ApiCall call, ObjectNode answer) {
        ExportJob job =
                jobs.job(view.app(), call.parameter("jobid").orElse("")).orElseThrow(WecomError.UNKNOWN_JOB::exception);
        if (job.isCleaned()) {
            throw WecomError.JOB_CLEANED.exception();
        }
        answer.put("status", job.nextStatus());
        ArrayNode files = answer.putArray("data_list");
        if (job.isDone()) {
            for (ExportFile file : job.files()) {
                files.addObject()
                        .put("url", call.baseUri() + file.path())
                        .put("size", file.content().length)
                        .put("md5", file.md5());
            }
        }
    }
}
