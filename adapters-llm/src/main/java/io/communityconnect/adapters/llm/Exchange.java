package io.communityconnect.adapters.llm;

import java.time.Duration;
import java.time.Instant;

/// One request to a model and what came of it.
record Exchange(Completion completion, Instant startedAt, Duration took) {}
