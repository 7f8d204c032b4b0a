/// What others may ask about a community's knowledge.
@NullMarked
package io.communityconnect.application.knowledge.port.in;

import org.jspecify.annotations.NullMarked;
