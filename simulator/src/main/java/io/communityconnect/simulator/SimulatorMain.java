package io.communityconnect.simulator;

import io.javalin.util.JavalinBindException;

/// Starts the simulator as a process of its own, configured by environment variables.
public final class SimulatorMain {
  private SimulatorMain() {}

  /// Runs until the process is ended; settings that make no sense end it with one line.
  public static void main(String[] args) {
    try {
      start(SimulatorSettings.fromEnvironment(System.getenv()));
    } catch (IllegalArgumentException e) {
      fail(String.valueOf(e.getMessage()));
    } catch (JavalinBindException e) {
      fail("SIMULATOR_PORT is taken by another process or not allowed");
    }
  }

  private static void start(SimulatorSettings settings) {
    Simulator simulator = Simulator.start(settings);
    Runtime.getRuntime().addShutdownHook(new Thread(simulator::close, "shutdown"));
    System.out.println("Simulator: " + simulator.baseUrl() + " (" + settings + ")");
  }

  private static void fail(String reason) {
    System.err.println("The simulator cannot start: " + reason);
    System.exit(2);
  }
}
