/// The providers in a box: start-up, settings and the putting together of the simulated providers.
/// What a provider says on the wire lives in a package named after it, never here.
@NullMarked
package io.communityconnect.simulator;

import org.jspecify.annotations.NullMarked;
