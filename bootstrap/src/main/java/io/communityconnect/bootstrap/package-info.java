/// Starts the server: reads the environment, opens the database, wires ports to adapters. No
/// business rule lives here.
@NullMarked
package io.communityconnect.bootstrap;

import org.jspecify.annotations.NullMarked;
