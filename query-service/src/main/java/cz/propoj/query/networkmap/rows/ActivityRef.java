package cz.propoj.query.networkmap.rows;

import cz.propoj.contract.needs.ActivityId;
import cz.propoj.contract.needs.NeedArea;
import cz.propoj.contract.needs.NeedId;

/** A link to an activity, with the need it serves. */
public record ActivityRef(ActivityId activity, String name, NeedId need, String needName, NeedArea area) {}
