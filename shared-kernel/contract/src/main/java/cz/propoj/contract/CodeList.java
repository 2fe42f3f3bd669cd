package cz.propoj.contract;

/** A term of a closed list, with its Czech and English label. The name of the constant is what is stored and sent. */
public interface CodeList {
    String czech();

    String english();

    String name();
}
