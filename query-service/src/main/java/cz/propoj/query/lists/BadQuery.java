package cz.propoj.query.lists;

import java.util.List;

/** An invalid query of a list. */
public final class BadQuery extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String parameter;
    private final String code;
    private final transient List<Object> args;

    /**
     * An invalid parameter.
     *
     * @param code key of the message
     */
    public BadQuery(String parameter, String code, Object... args) {
        super(parameter + ": " + code);
        this.parameter = parameter;
        this.code = code;
        this.args = List.of(args);
    }

    public String parameter() {
        return parameter;
    }

    public String code() {
        return code;
    }

    public List<Object> args() {
        return args;
    }
}
