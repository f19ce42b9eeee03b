package dev.corpkit.corps.api;

import java.time.Instant;
import org.osgi.annotation.versioning.ProviderType;

/** Something that stands wrong with an organization until it is mended. An immutable value without personal data. */
@ProviderType
public interface CorpFinding {

    /**
     * What kind it is: {@code gap} (a part of the directory that cannot be read), {@code oddAnswer} (something in WeCom's
     * answers that was left out), {@code unexplainedMembers} (members that are no longer visible and nothing explains it),
     * {@code notAuthorized} (the enterprise has not authorized the suite), and others that may be added.
     */
    String getKind();

    /** Where: an API path, an element of an answer, {@code members}. With the kind it names the finding. */
    String getPlace();

    /** What is wrong, a sentence or more. */
    String getCause();

    /** What to do, a sentence or more; empty where nothing needs to be done. */
    String getRemedy();

    /** When it was found first; a finding that was mended and comes again is a new one. */
    Instant getSince();

    /** How many things it stands for: members, answers, places of one answer; at least 1. */
    long getCount();
}
