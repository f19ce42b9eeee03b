package dev.corpkit.corps.store.jpa.service;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/**
 * Where organizations are stored. A key that begins with a dot stays private to this component. {@link StoreSettings} reads
 * the values.
 */
@ObjectClassDefinition(
        name = "CorpKit store",
        description = "The database that keeps organizations, authorizations and tokens")
public @interface StoreConfiguration {

    /** PID. */
    String PID = "dev.corpkit.corps.store.jpa";

    /** {@code url}. */
    @AttributeDefinition(
            name = "JDBC URL",
            description =
                    "jdbc:h2:, jdbc:postgresql: or jdbc:mariadb:. Empty is an H2 file 'corpkit' in the data folder"
                            + " (framework property corpkit.data, else 'data'), for one node only")
    String url() default "";

    /** {@code user}. */
    @AttributeDefinition(name = "User", description = "Of the database; it must be allowed to make tables")
    String user() default "";

    /** {@code .password}. */
    @AttributeDefinition(
            name = "Password",
            type = AttributeType.PASSWORD,
            description = "Of the database. Not in the URL: URLs are logged")
    String _password() default "";

    /** {@code poolSize}. */
    @AttributeDefinition(name = "Connections", description = "At most, of this node", min = "2")
    int poolSize() default StoreSettings.POOL_SIZE;

    /** {@code .secretKey}. */
    @AttributeDefinition(
            name = "Secret key",
            type = AttributeType.PASSWORD,
            description =
                    "Base64 of the 32 bytes that encrypt permanent codes, tickets and tokens; the same on all nodes."
                            + " Make one with: openssl rand -base64 32. Empty: the key file is used")
    String _secretKey() default "";

    /** {@code keyFile}. */
    @AttributeDefinition(
            name = "Key file",
            description = "Holds the secret key where none is configured; made at the first start. Back it up. Empty is"
                    + " 'corpkit.key' in the data folder")
    String keyFile() default "";

    /** {@code retrySeconds}. */
    @AttributeDefinition(
            name = "Seconds between tries",
            description = "How long to wait after the database could not be opened",
            min = "1")
    int retrySeconds() default StoreSettings.RETRY_SECONDS;
}
