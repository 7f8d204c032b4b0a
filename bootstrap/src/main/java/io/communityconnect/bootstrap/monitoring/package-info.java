/// Tells those who look after the server what goes wrong in it.
@NullMarked
package io.communityconnect.bootstrap.monitoring;

import org.jspecify.annotations.NullMarked;
