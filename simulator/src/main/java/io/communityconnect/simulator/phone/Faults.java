package io.communityconnect.simulator.phone;

import static java.util.Objects.requireNonNull;

import io.communityconnect.simulator.llm.LlmFaults;
import io.communityconnect.simulator.twilio.CallbackPolicy;
import io.communityconnect.simulator.twilio.TwilioFaults;
import io.communityconnect.simulator.twilio.WebhookPolicy;

/// Everything that can be made to go wrong, in one value: it is replaced as a whole.
record Faults(
    TwilioFaults twilio,
    LlmFaults llm,
    LlmFaults gemini,
    LlmFaults embeddings,
    CallbackPolicy callbacks,
    WebhookPolicy webhooks) {
  Faults {
    requireNonNull(twilio, "twilio is null");
    requireNonNull(llm, "llm is null");
    requireNonNull(gemini, "gemini is null");
    requireNonNull(embeddings, "embeddings is null");
    requireNonNull(callbacks, "callbacks is null");
    requireNonNull(webhooks, "webhooks is null");
  }

  static Faults none() {
    return new Faults(
        TwilioFaults.none(),
        LlmFaults.none(),
        LlmFaults.none(),
        LlmFaults.none(),
        CallbackPolicy.usual(),
        WebhookPolicy.usual());
  }
}
