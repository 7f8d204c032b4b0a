/// What administrators may ask about changing many people at once.
@NullMarked
package io.communityconnect.application.bulk.port.in;

import org.jspecify.annotations.NullMarked;
