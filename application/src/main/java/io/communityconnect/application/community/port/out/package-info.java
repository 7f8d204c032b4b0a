/// Where communities are kept.
@NullMarked
package io.communityconnect.application.community.port.out;

import org.jspecify.annotations.NullMarked;
