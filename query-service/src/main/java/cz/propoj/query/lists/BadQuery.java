package cz.propoj.query.lists;

import java.util.List;

/** A question to a list that can't be understood. */
public final class BadQuery extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String parameter;
    private final String code;
    private final transient List<Object> args;

    /**
     * A parameter that can't be understood.
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
