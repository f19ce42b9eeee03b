package dev.corpkit.corps.store.jpa.service;

import dev.corpkit.corps.store.jpa.database.PoolSettings;
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
    int poolSize() default PoolSettings.SIZE;

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

    /** {@code .previousSecretKey}. */
    @AttributeDefinition(
            name = "Previous secret key",
            type = AttributeType.PASSWORD,
            description =
                    "While the key is rotated: the one before. What it sealed is opened, and sealed with the new one")
    String _previousSecretKey() default "";

    /** {@code previousKeyFile}. */
    @AttributeDefinition(
            name = "Previous key file",
            description = "The same, where the key before lies in a file. A keyFile that is not there yet is made then")
    String previousKeyFile() default "";

    /** {@code connectionTimeoutMillis}. */
    @AttributeDefinition(
            name = "Milliseconds to wait for a connection",
            description = "How long a transaction waits for one of this node's connections before it fails",
            min = "250")
    long connectionTimeoutMillis() default PoolSettings.CONNECTION_TIMEOUT_MILLIS;

    /** {@code lockTimeoutSeconds}. */
    @AttributeDefinition(
            name = "Seconds to wait for a row",
            description = "How long a statement waits for a row that another transaction has before it fails",
            min = "1",
            max = "120")
    long lockTimeoutSeconds() default PoolSettings.LOCK_TIMEOUT_SECONDS;

    /** {@code retrySeconds}. */
    @AttributeDefinition(
            name = "Seconds between tries",
            description = "How long to wait while the database cannot be opened or written",
            min = "1")
    long retrySeconds() default StoreSettings.RETRY_SECONDS;
}
