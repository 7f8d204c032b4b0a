/// Load scenarios, each a main class that builds its data, measures and prints a table. Nothing
/// that the server needs lives here, and nothing that decides whether a build passes.
@NullMarked
package io.communityconnect.benchmarks;

import org.jspecify.annotations.NullMarked;
