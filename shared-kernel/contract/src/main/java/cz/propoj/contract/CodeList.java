package cz.propoj.contract;

/** A term of a closed list, with the words people use for it. The constant's name is what is stored and sent. */
public interface CodeList {
    String czech();

    String english();

    String name();
}
