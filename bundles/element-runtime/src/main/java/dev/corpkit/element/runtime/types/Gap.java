package dev.corpkit.element.runtime.types;

import java.util.function.Function;

/**
 * Why instances of a Type cannot be made now.
 *
 * @param fullName the Type or Meta it fails at
 * @param waits whether it may yet come; false where the name is no Type's at all
 * @param expected what would have been right, for a person
 * @param found what was there, for a person
 * @param remedy what to do, for a person; empty where that is the usual
 */
public record Gap(String fullName, boolean waits, String expected, String found, String remedy) implements Ancestry {

    @Override
    public <R> R either(Function<Lineage, R> whole, Function<Gap, R> broken) {
        return broken.apply(this);
    }
}
