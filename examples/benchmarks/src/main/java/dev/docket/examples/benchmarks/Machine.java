package dev.docket.examples.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Where figures come from.
 *
 * @param cpu the model of the processor
 * @param cores how many the virtual machine sees
 * @param gibibytes the memory of the machine, rounded
 * @param system the operating system and its version
 * @param java the virtual machine and its version
 * @param feature the feature version of Java, such as 17
 * @param flags those of the virtual machine that measures
 * @param date when, by UTC
 */
record Machine(
        String cpu,
        int cores,
        long gibibytes,
        String system,
        String java,
        int feature,
        List<String> flags,
        LocalDate date) {

    private static final double BYTES_OF_A_GIBIBYTE = 1L << 30;
    private static final Path CPU_OF_LINUX = Path.of("/proc/cpuinfo");

    Machine {
        flags = List.copyOf(flags);
    }

    /** This one, today. */
    static Machine here() throws IOException {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return new Machine(
                Files.isReadable(CPU_OF_LINUX) ? cpu(Files.readAllLines(CPU_OF_LINUX)) : system.getArch(),
                system.getAvailableProcessors(),
                Math.round(system.getTotalMemorySize() / BYTES_OF_A_GIBIBYTE),
                system.getName() + " " + withoutBuild(system.getVersion()),
                System.getProperty("java.vm.name") + " " + Runtime.version(),
                Runtime.version().feature(),
                ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                        .filter(argument -> argument.startsWith("-X"))
                        .toList(),
                LocalDate.now(ZoneOffset.UTC));
    }

    /** Who built a kernel, and for what, tells nothing of its speed. */
    static String withoutBuild(String version) {
        return version.replaceFirst("^(\\d+\\.\\d+).*", "$1");
    }

    /** The model that Linux tells of. */
    static String cpu(List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElseGet(() -> System.getProperty("os.arch"));
    }

    /** One line of it. */
    String words() {
        return Report.format(
                "%s, %d cores, %d GiB; %s; %s; %s; %s",
                cpu, cores, gibibytes, system, java, flags.stream().collect(Collectors.joining(" ", "`", "`")), date);
    }
}
