/// What can be asked about what models cost.
@NullMarked
package io.communityconnect.application.usage.port.in;

import org.jspecify.annotations.NullMarked;
