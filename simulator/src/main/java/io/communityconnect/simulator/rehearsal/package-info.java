/// Lets the server play its part once against the simulator while its JVM takes notes, and keeps
/// the notes as an ahead-of-time cache. It knows the server by its jar, its environment and its
/// HTTP face only.
@NullMarked
package io.communityconnect.simulator.rehearsal;

import org.jspecify.annotations.NullMarked;
