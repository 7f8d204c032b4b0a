package io.communityconnect.bootstrap;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets the just-in-time compiler have the time that requests leave.
///
/// After the first burst of work the optimising compiler is busy for half a minute. On a host of
/// two cores it then takes one of them while residents wait. The JVM has no setting for it on
/// Linux, so the kernel is asked: threads have a nice value each, and a process may always raise
/// its own (<https://man7.org/linux/man-pages/man2/setpriority.2.html>). Elsewhere nothing is done.
final class CompilerThreads {
  private static final Logger log = LoggerFactory.getLogger(CompilerThreads.class);

  private static final Path THREADS = Path.of("/proc/self/task");

  /// How the JVM names them, cut to the kernel's 15 characters.
  private static final String OPTIMISER = "C2 CompilerThre";

  /// `PRIO_PROCESS`: by thread id, on Linux.
  private static final int ONE_THREAD = 0;

  /// A tenth of an ordinary thread's share when both want the same core.
  private static final int NICE = 10;

  private CompilerThreads() {}

  /// Lowers their priority; compiler threads that are started later inherit it.
  ///
  /// @return how many threads there were
  static long giveWay() {
    if (!Files.isDirectory(THREADS)) {
      return 0;
    }
    try (Stream<Path> threads = Files.list(THREADS)) {
      return threads.filter(CompilerThreads::isOptimiser).filter(CompilerThreads::lower).count();
    } catch (IOException | UncheckedIOException e) {
      log.atDebug().setCause(e).log("the compiler keeps its priority");
      return 0;
    }
  }

  private static boolean isOptimiser(Path thread) {
    try {
      return Files.readString(thread.resolve("comm")).strip().equals(OPTIMISER);
    } catch (IOException _) {
      // It has ended in the meantime.
      return false;
    }
  }

  // The manifest of the jar allows it.
  @SuppressWarnings("restricted")
  private static boolean lower(Path thread) {
    int id = Integer.parseInt(thread.getFileName().toString());
    Linker linker = Linker.nativeLinker();
    MethodHandle setPriority =
        linker.downcallHandle(
            linker.defaultLookup().findOrThrow("setpriority"),
            FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT));
    try {
      return (int) setPriority.invokeExact(ONE_THREAD, id, NICE) == 0;
    } catch (Throwable e) {
      log.atDebug().setCause(e).log("the compiler keeps its priority");
      return false;
    }
  }
}
