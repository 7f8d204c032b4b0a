/// Where a community's knowledge is kept, read from files, and searched.
@NullMarked
package io.communityconnect.application.knowledge.port.out;

import org.jspecify.annotations.NullMarked;
