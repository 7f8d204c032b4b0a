/// The use cases of a community's knowledge.
@NullMarked
package io.communityconnect.application.knowledge.service;

import org.jspecify.annotations.NullMarked;
