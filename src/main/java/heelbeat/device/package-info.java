/**
 * Pads that are there, and lights, buzzers and buttons: what talks to hardware, through Pi4J and
 * jSerialComm.
 *
 * <p>Start at {@link heelbeat.device.SerialPad} or {@link heelbeat.device.ConverterPad}: counts
 * come in on a thread of their own, and leave by a ring for the loop to poll. {@link
 * heelbeat.device.Panel} shows colours and tones from a third thread. A new converter is a {@link
 * heelbeat.device.Converter}; nothing here knows what is counted.
 */
@NullMarked
package heelbeat.device;

import org.jspecify.annotations.NullMarked;
