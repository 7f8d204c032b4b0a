/// The use cases of communities.
@NullMarked
package io.communityconnect.application.community.service;

import org.jspecify.annotations.NullMarked;
