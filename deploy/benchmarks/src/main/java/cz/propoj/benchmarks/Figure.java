package cz.propoj.benchmarks;

import java.io.PrintStream;
import java.util.Locale;

/** One line of a report: {@code figure=<name> ours=<number> peer=<number> ratio=<ours/peer>}. */
public record Figure(String name, double ours, double peer) {
    public void print() {
        PrintStream out = System.out;
        out.printf(Locale.ROOT, "figure=%s ours=%.3f peer=%.3f ratio=%.3f%n", name, ours, peer, ours / peer);
    }
}
