/// What others may ask about communities.
@NullMarked
package io.communityconnect.application.community.port.in;

import org.jspecify.annotations.NullMarked;
