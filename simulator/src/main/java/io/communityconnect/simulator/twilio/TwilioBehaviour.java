package io.communityconnect.simulator.twilio;

import java.util.function.Supplier;

/// What can go wrong at Twilio, asked anew each time because tests change it at run time.
public record TwilioBehaviour(
    Supplier<TwilioFaults> faults,
    Supplier<CallbackPolicy> callbacks,
    Supplier<WebhookPolicy> webhooks) {}
