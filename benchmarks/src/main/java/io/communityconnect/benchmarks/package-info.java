/// Load scenarios, each a main class that builds its data, measures and prints a table.
@NullMarked
package io.communityconnect.benchmarks;

import org.jspecify.annotations.NullMarked;
