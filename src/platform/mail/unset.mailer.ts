import { DeliveryFailure } from './delivery-failure.js';
import { type Delivery, Mailer } from './mailer.js';

/** Stands where no mail server is named: every message fails, and goes through once there is one. */
export class UnsetMailer extends Mailer {
  readonly transport = 'none';

  async ping(): Promise<void> {
    throw new DeliveryFailure('mail_not_set_up', 'SMTP_URL is not set, so no mail goes out', true);
  }

  protected async deliver(): Promise<Delivery> {
    throw new DeliveryFailure('mail_not_set_up', 'SMTP_URL is not set, so no mail goes out', true);
  }
}
