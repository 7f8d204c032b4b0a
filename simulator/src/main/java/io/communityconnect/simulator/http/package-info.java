/// HTTP as all simulated providers need it: JSON and form bodies, strict reading of what was asked,
/// pauses and cut connections. Knows no provider and no resident.
@NullMarked
package io.communityconnect.simulator.http;

import org.jspecify.annotations.NullMarked;
