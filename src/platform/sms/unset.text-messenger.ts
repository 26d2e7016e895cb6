import { DeliveryFailure } from '../mail/delivery-failure.js';
import { TextMessenger } from './text-messenger.js';

/** Stands where there is no gateway for text messages: every message fails, and goes through once there is one. */
export class UnsetTextMessenger extends TextMessenger {
  readonly transport = 'none';

  protected async deliver(): Promise<void> {
    throw new DeliveryFailure('sms_not_set_up', 'there is no gateway, so no text message goes out', true);
  }
}
