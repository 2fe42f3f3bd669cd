package cz.propoj.command.workbooks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/** How long the processors have worked for this process: unlike the clock, it does not tell how busy the machine is. */
final class Effort {
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final long before = SYSTEM.getProcessCpuTime();

    Duration soFar() {
        return Duration.ofNanos(SYSTEM.getProcessCpuTime() - before);
    }
}
