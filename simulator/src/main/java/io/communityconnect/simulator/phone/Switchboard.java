package io.communityconnect.simulator.phone;

import io.communityconnect.simulator.llm.LlmFaults;
import io.communityconnect.simulator.twilio.TwilioBehaviour;
import io.communityconnect.simulator.twilio.WebhookTarget;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/// Holds what can be changed while the simulator runs: the faults, and where webhooks go.
public final class Switchboard {
  private final AtomicReference<Faults> faults = new AtomicReference<>(Faults.none());
  private final AtomicReference<WebhookTarget> target;

  public Switchboard(WebhookTarget target) {
    this.target = new AtomicReference<>(target);
  }

  /// What the simulated Twilio asks before it acts.
  public TwilioBehaviour twilio() {
    return new TwilioBehaviour(
        () -> faults.get().twilio(), () -> faults.get().callbacks(), () -> faults.get().webhooks());
  }

  /// What the simulated model asks before it answers.
  public Supplier<LlmFaults> llm() {
    return () -> faults.get().llm();
  }

  /// What the simulated Gemini asks before it answers.
  public Supplier<LlmFaults> gemini() {
    return () -> faults.get().gemini();
  }

  /// What the simulated OpenAI asks before it answers.
  public Supplier<LlmFaults> embeddings() {
    return () -> faults.get().embeddings();
  }

  public WebhookTarget target() {
    return target.get();
  }

  void direct(WebhookTarget next) {
    target.set(next);
  }

  Faults faults() {
    return faults.get();
  }

  void set(Faults next) {
    faults.set(next);
  }
}
