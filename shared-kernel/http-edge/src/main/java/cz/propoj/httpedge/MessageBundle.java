package cz.propoj.httpedge;

/**
 * Texts of one module; each declares its own as a bean.
 *
 * @param basename such as {@code cz.propoj.command.messages}: the file without ending is Czech, {@code _en} is English
 */
public record MessageBundle(String basename) {}
