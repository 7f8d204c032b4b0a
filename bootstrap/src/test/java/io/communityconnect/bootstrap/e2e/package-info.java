/// The whole server against a real Postgres and the simulator, as residents and providers meet it.
/// Looks at the outside face only: HTTP, tables that may be read, processes. No use case is called
/// here.
@NullMarked
package io.communityconnect.bootstrap.e2e;

import org.jspecify.annotations.NullMarked;
