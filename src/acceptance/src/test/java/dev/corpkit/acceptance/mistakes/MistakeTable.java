package dev.corpkit.acceptance.mistakes;

import dev.corpkit.acceptance.mistakes.Mistake.Element;
import dev.corpkit.acceptance.mistakes.Mistake.Step;
import dev.corpkit.acceptance.mistakes.Mistake.Told;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** Reads {@code mistakes.txt}, a paragraph a mistake. */
final class MistakeTable {

    private MistakeTable() {}

    static List<Mistake> read(Path file) throws IOException {
        return Stream.of(Files.readString(file).split("\n\\s*\n"))
                .map(paragraph -> paragraph.lines().toList())
                .map(MistakeTable::mistake)
                .toList();
    }

    private static Mistake mistake(List<String> lines) {
        List<Step> steps = new ArrayList<>();
        List<Told> told = new ArrayList<>();
        List<Element> elements = new ArrayList<>();
        int more = 0;
        Iterator<Line> each = lines.stream().skip(1).map(Line::of).iterator();
        while (each.hasNext()) {
            Line line = each.next();
            switch (line.word()) {
                case "problem" ->
                    told.add(new Told(
                            line.part(0),
                            line.part(1),
                            each.next().as("expected"),
                            each.next().as("found"),
                            each.next().as("remedy")));
                case "more" -> more = Integer.parseInt(line.rest());
                case "element" -> elements.add(new Element(line.part(0), line.part(1)));
                default -> steps.add(new Step(line.word(), line.parts()));
            }
        }
        return new Mistake(lines.get(0), steps, told, more, elements);
    }

    private record Line(String word, String rest) {

        static Line of(String line) {
            String[] words = line.strip().split(" ", 2);
            return new Line(words[0], words.length == 1 ? "" : words[1]);
        }

        List<String> parts() {
            return Stream.of(rest.split("\\|", -1)).map(String::strip).toList();
        }

        String part(int index) {
            return parts().get(index);
        }

        String as(String expected) {
            if (!word.equals(expected)) {
                throw new IllegalStateException("not '" + expected + "': " + word + " " + rest);
            }
            return rest;
        }
    }
}
