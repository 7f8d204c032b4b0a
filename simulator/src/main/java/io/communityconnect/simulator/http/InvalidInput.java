package io.communityconnect.simulator.http;

/// Says that a request to the control API cannot be understood, in words for whoever wrote it.
public final class InvalidInput extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public InvalidInput(String message) {
    super(message);
  }
}
