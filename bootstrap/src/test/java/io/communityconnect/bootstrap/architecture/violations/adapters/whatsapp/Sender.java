package io.communityconnect.bootstrap.architecture.violations.adapters.whatsapp;

public record Sender(String number) {}
