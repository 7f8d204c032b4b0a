package io.communityconnect.simulator.stripe;

/// A page to manage what was bought.
record PortalSession(String id, String customer, String configuration) {}
