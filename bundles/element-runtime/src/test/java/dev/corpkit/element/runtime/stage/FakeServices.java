package dev.corpkit.element.runtime.stage;

import dev.corpkit.element.runtime.instances.Services;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A service registry as a list, with a diary of what came and went. */
public final class FakeServices implements Services {

    private final List<Offered> offered = new ArrayList<>();
    private final List<String> diary;
    private Consumer<Object> listener = service -> {};

    FakeServices(List<String> diary) {
        this.diary = diary;
    }

    /** Tells of each service to come, while it is being offered. */
    public void whenOffered(Consumer<Object> told) {
        listener = told;
    }

    /** What is offered under a type now. */
    public List<Offered> of(Class<?> type) {
        return offered.stream().filter(each -> each.types.contains(type)).toList();
    }

    public Stream<Object> objects(Class<?> type) {
        return of(type).stream().map(Offered::service);
    }

    @Override
    public Offer offer(Collection<Class<?>> types, Object service, Map<String, Object> properties) {
        Offered offer = new Offered(types, service, properties);
        offered.add(offer);
        diary.add("offered " + title(properties));
        listener.accept(service);
        return offer;
    }

    private static Object title(Map<String, Object> properties) {
        return properties.getOrDefault("element.title", properties.get("app.title"));
    }

    /** One service. */
    public final class Offered implements Offer {

        private final Collection<Class<?>> types;
        private final Object service;
        private Map<String, Object> properties;

        Offered(Collection<Class<?>> types, Object service, Map<String, Object> properties) {
            this.types = types;
            this.service = service;
            this.properties = properties;
        }

        public Object service() {
            return service;
        }

        public Map<String, Object> properties() {
            return properties;
        }

        @Override
        public void update(Map<String, Object> now) {
            properties = now;
        }

        @Override
        public void withdraw() {
            offered.remove(this);
            diary.add("withdrew " + title(properties));
        }
    }
}
