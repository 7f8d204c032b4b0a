/// Changing many people of a community, batch by batch in the background, and putting it back.
@NullMarked
package io.communityconnect.application.bulk.service;

import org.jspecify.annotations.NullMarked;
