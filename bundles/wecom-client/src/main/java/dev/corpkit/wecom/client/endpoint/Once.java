package dev.corpkit.wecom.client.endpoint;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A call that does something each time, or works only once. When no answer came nobody knows whether WeCom acted, so it is not
 * repeated then; where WeCom answered that it did not act, or no byte of the call left this machine, it is.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Once {}
