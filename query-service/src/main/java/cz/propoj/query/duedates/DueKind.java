package cz.propoj.query.duedates;

import cz.propoj.contract.CodeList;

/** What is to be done, or happens, on a due date. The words stand before the name of the record. */
public enum DueKind implements CodeList {
    MEETING("setkání", "meeting", false),
    ATTENDANCE("doplnit, kdo přišel", "write down who came", true),
    NEXT_MEETING("svolat další setkání", "call the next meeting", true),
    REVISION("uzavřít výroční revizi", "close the annual revision", true),
    STEP("krok", "step", true),
    RECOMMENDATION("doporučení", "recommendation", true),
    DOCUMENT("končí platnost", "ends to hold", true),
    PROJECT("končí projekt", "project ends", true),
    INTERVENTION("končí intervence", "intervention ends", false),
    NOTICE("končí oznámení na nástěnce", "notice ends", false),
    CAPACITY("obnovit údaj o kapacitě", "renew the capacity", true),
    URGENT_CONTACT("ověřit urgentní kontakt", "try the urgent contact", true),
    VERIFICATION("ověřit, zda platí", "verify that it holds", true);

    private final String czech;
    private final String english;
    private final boolean task;

    DueKind(String czech, String english, boolean task) {
        this.czech = czech;
        this.english = english;
        this.task = task;
    }

    /** Whether it waits to be done: then it is overdue after its day. What only happens is over then. */
    public boolean isTask() {
        return task;
    }

    @Override
    public String czech() {
        return czech;
    }

    @Override
    public String english() {
        return english;
    }
}
