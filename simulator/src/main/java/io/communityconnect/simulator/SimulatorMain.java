package io.communityconnect.simulator;

/// Starts the simulator as a process of its own, configured by environment variables.
public final class SimulatorMain {
  private SimulatorMain() {}

  /// Runs until the process is ended; settings that make no sense end it with one line.
  public static void main(String[] args) {
    SimulatorSettings settings = settingsOrExit();
    Simulator simulator = Simulator.start(settings);
    Runtime.getRuntime().addShutdownHook(new Thread(simulator::close, "shutdown"));
    System.out.println("Simulator: " + simulator.baseUrl() + " (" + settings + ")");
  }

  private static SimulatorSettings settingsOrExit() {
    try {
      return SimulatorSettings.fromEnvironment(System.getenv());
    } catch (IllegalArgumentException e) {
      System.err.println("The simulator cannot start: " + e.getMessage());
      System.exit(2);
      throw e;
    }
  }
}
