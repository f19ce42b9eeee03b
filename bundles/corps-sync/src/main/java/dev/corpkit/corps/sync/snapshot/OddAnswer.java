package dev.corpkit.corps.sync.snapshot;

/**
 * Something in an answer of WeCom that was not as documented, and what it cost. It hides nothing that is stored. Holds no
 * personal data.
 *
 * @param place API path, element and field: {@code user/list of department 2, element 3, order}
 * @param cause what was odd and what was left out because of it, a sentence
 * @param remedy what to do, a sentence
 */
public record OddAnswer(String place, String cause, String remedy) {}
