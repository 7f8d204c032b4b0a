package io.communityconnect.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
@Tag("alone")
final class CompilerThreadsIT {
  @Test
  void makesTheOptimiserGiveWayAndNobodyElse() throws IOException {
    assertThat(CompilerThreads.giveWay()).isPositive();

    List<String> nice = new ArrayList<>();
    try (Stream<Path> threads = Files.list(Path.of("/proc/self/task"))) {
      for (Path thread : threads.toList()) {
        String stat = statOf(thread);
        if (stat.isEmpty()) {
          continue;
        }
        String name = stat.substring(stat.indexOf('(') + 1, stat.lastIndexOf(')'));
        // The nice value is the 19th field; the name is the second and may contain spaces.
        if (stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1)[16].equals("10")) {
          nice.add(name);
        }
      }
    }
    assertThat(nice).isNotEmpty().allMatch("C2 CompilerThre"::equals);
  }

  /// @return empty for a thread that has ended since it was listed
  private static String statOf(Path thread) {
    try {
      return Files.readString(thread.resolve("stat"));
    } catch (IOException _) {
      return "";
    }
  }
}
