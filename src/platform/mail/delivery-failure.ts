/** A message that did not go out, or of which that is not known. It names neither addresses nor secrets, so that it may be logged. */
export class DeliveryFailure extends Error {
  constructor(
    /** Stable: `mail_unreachable`, `mail_timeout`, `mail_tls_failed`, `mail_sign_in_refused`, `mail_deferred`, `mail_refused`, `mail_too_large`, `mail_content_failed`, `mail_not_set_up`, `sms_not_set_up`. */
    readonly code: string,
    message: string,
    /** True when the very same message may go through later; false when it never will. */
    readonly temporary: boolean,
    /** True when the server had the whole message and did not say what became of it: sent again under the same id, it may arrive twice. */
    readonly uncertain = false,
  ) {
    super(message);
    this.name = 'DeliveryFailure';
  }
}
