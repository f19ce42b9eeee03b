package dev.corpkit.element.runtime.scan;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;

/** What is wrong with links, in words. */
final class Links {

    static final String NOWHERE = "a link that leads nowhere";
    static final String CIRCLE = "a link that leads in a circle";
    static final String OUT = "a link that leads out of it";

    private Links() {}

    /** Whether what is there is a link without an end. */
    static boolean isDead(Folder child) {
        return Files.isSymbolicLink(child.path()) && Files.notExists(child.path());
    }

    /** Whether that failure is one of following a link to itself, over others or not. */
    static boolean isCircle(Folder child, Exception failure) {
        return Files.isSymbolicLink(child.path()) && isCircle(failure);
    }

    private static boolean isCircle(Exception failure) {
        // The JDK has no class of its own for ELOOP when it reads attributes.
        return failure.getClass() == FileSystemException.class;
    }

    /** What a link to a file that cannot be followed is. */
    static String failed(IOException failure) {
        return isCircle(failure) ? CIRCLE : NOWHERE;
    }

    static Stray nowhere(Folder child) {
        return new Stray(
                child.file(""), "a file or a folder", NOWHERE, "Delete the link, or let it lead to what is there.");
    }

    static Stray circle(Folder child) {
        return new Stray(
                child.file(""),
                "a file or a folder that does not hold the link",
                CIRCLE,
                "Delete the link, or let it lead elsewhere.");
    }

    static Stray again(Folder child) {
        return new Stray(
                child.file(""),
                "a folder that is there once",
                "a link to one that is there already",
                "Delete the link, or what else leads to the same folder: it counts once.");
    }

    static Stray out(Folder child) {
        return new Stray(
                child.file(""),
                "a folder below the apps root",
                OUT,
                "Put the folder itself there, or name where it lies in appsRoots of dev.corpkit.element.runtime.cfg.");
    }
}
