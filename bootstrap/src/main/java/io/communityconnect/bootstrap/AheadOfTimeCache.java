package io.communityconnect.bootstrap;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Gives the JVM the cache that lies beside the jar, and with it when to optimise and when to
/// collect: it takes these only by its command line.
///
/// The process replaces itself by `execv(3)`: same process id, same environment, same open files,
/// so nobody who started it, waits for it or kills it notices. What the JVM does not like about the
/// cache (another jar, another JVM) makes it start without; see <https://openjdk.org/jeps/514>.
final class AheadOfTimeCache {
  /// Whoever chooses a cache, records one or wants none says so by one of these.
  private static final List<String> CHOICES = List.of("-XX:AOT", "-XX:SharedArchive", "-Xshare");

  /// A cache that does not fit is no reason for a word; the start is a second slower.
  private static final List<String> QUIETLY = List.of("-Xlog:aot*=off", "-Xlog:cds*=off");

  /// Otherwise the JVM takes no note of how methods are used while its optimising compiler is
  /// behind. What a first burst makes hot is then optimised when people write again, and they wait
  /// for it; like this it is done in the pause. The rehearsal that records the cache runs with the
  /// same two numbers.
  private static final List<String> OPTIMISE_SOON =
      List.of(
          // A JVM that does not know the others starts all the same.
          "-XX:+IgnoreUnrecognizedVMOptions",
          "-XX:Tier3DelayOn=100000",
          "-XX:Tier4LoadFeedback=100000");

  /// What a large community knows is held for long. Otherwise the collector looks through all of it
  /// every few seconds, as it fills nearly half of a small heap; each look takes a core for 200 ms
  /// and stops everybody for 10 to 17. Like this it waits until three quarters are full.
  private static final List<String> COLLECT_LATE =
      List.of("-XX:InitiatingHeapOccupancyPercent=75", "-XX:-G1UseAdaptiveIHOP");

  private AheadOfTimeCache() {}

  /// Does not return where the server starts anew with the cache; returns where it goes on as it
  /// is: there is no cache, it is in use already, or the system knows no `execv`.
  static void enter() {
    ProcessHandle.Info self = ProcessHandle.current().info();
    Optional<List<String>> command =
        cache().flatMap(cache -> commandWith(cache, self.command(), self.arguments()));
    command.ifPresent(AheadOfTimeCache::execute);
  }

  private static Optional<Path> cache() {
    CodeSource source = AheadOfTimeCache.class.getProtectionDomain().getCodeSource();
    try {
      return Optional.ofNullable(source)
          .map(CodeSource::getLocation)
          .map(Object::toString)
          .filter(location -> location.startsWith("file:") && location.endsWith(".jar"))
          .map(location -> Path.of(URI.create(location)))
          .map(jar -> jar.resolveSibling(jar.getFileName().toString().replaceAll("jar$", "aot")))
          .filter(Files::isReadable);
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /// The command line of this process with the cache added; empty where it must not be.
  static Optional<List<String>> commandWith(
      Path cache, Optional<String> command, Optional<String[]> arguments) {
    boolean chosen =
        arguments.stream()
            .flatMap(Arrays::stream)
            .anyMatch(argument -> CHOICES.stream().anyMatch(argument::startsWith));
    if (command.isEmpty() || arguments.isEmpty() || chosen) {
      return Optional.empty();
    }
    List<String> line = new ArrayList<>();
    line.add(command.get());
    line.add("-XX:AOTCache=" + cache.toAbsolutePath());
    line.addAll(QUIETLY);
    line.addAll(OPTIMISE_SOON);
    line.addAll(COLLECT_LATE);
    line.addAll(List.of(arguments.get()));
    return Optional.of(List.copyOf(line));
  }

  // The manifest of the jar allows it.
  @SuppressWarnings("restricted")
  private static void execute(List<String> line) {
    try (Arena arena = Arena.ofConfined()) {
      Linker linker = Linker.nativeLinker();
      Optional<MemorySegment> address = linker.defaultLookup().find("execv");
      if (address.isEmpty()) {
        return;
      }
      MethodHandle execv =
          linker.downcallHandle(address.get(), FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS));
      MemorySegment words = arena.allocate(ADDRESS, line.size() + 1L);
      for (int i = 0; i < line.size(); i++) {
        words.setAtIndex(ADDRESS, i, arena.allocateFrom(line.get(i)));
      }
      // Comes back only when it failed; then this process goes on as it is.
      int _ = (int) execv.invokeExact(arena.allocateFrom(line.getFirst()), words);
    } catch (Throwable _) {
      // Likewise: a start without the cache is a slower one, and nothing else.
    }
  }
}
