/**
 * Pads that are there, and lights and buzzers: everything that talks to hardware, through Pi4J and
 * jSerialComm, which appear in no other room.
 */
@NullMarked
package heelbeat.device;

import org.jspecify.annotations.NullMarked;
