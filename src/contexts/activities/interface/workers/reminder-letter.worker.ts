import { Dispatcher } from '../../../../platform/dispatch/dispatcher.js';
import { JobWorker, type Task, Works } from '../../../../platform/jobs/job-worker.js';
import { describeQueue } from '../../../../platform/jobs/queue.js';
import { Mailer } from '../../../../platform/mail/mailer.js';
import { Templates } from '../../../../platform/templates/templates.js';
import { TenantProfile } from '../../../settings/index.js';
import { People } from '../../application/ports/people.port.js';
import type { ReminderLetter } from '../../application/ports/reminder-letters.port.js';
import { ReadReminder } from '../../application/queries/read-reminder.query.js';
import { textsIn } from './reminder.texts.js';

/** A reminder that comes an hour late is no reminder. */
const letters = describeQueue({ name: 'reminder-letters', concurrency: 4, attempts: 8, backoffMs: 2_000, timeLimitMs: 120_000 });

export interface PostedReminder extends ReminderLetter {
  /** The same letter is the same message, however often it is handed over. */
  readonly number: string;
}

/** Writes reminders and has them sent, in the language of the tenant and by the clocks of whoever gets them. */
@Works({ queue: letters, name: 'send-reminder' })
export class ReminderLetterWorker extends JobWorker<PostedReminder, { sent: boolean }> {
  constructor(
    private readonly dispatcher: Dispatcher,
    private readonly people: People,
    private readonly profile: TenantProfile,
    private readonly mailer: Mailer,
    private readonly templates: Templates,
  ) {
    super();
  }

  async run({ number, userId, about, occursAt }: PostedReminder, { signal }: Task): Promise<{ sent: boolean }> {
    const [mailbox, reminder] = [await this.people.mailboxOf(userId), await this.dispatcher.ask(ReadReminder.of({ about, userId, occursAt }))];
    if (!mailbox || !reminder) return { sent: false };
    const { texts, locale } = textsIn((await this.profile.current()).locale);
    const timeZone = await this.people.zoneOf(userId);
    const message = this.templates.render(texts[about.kind], { ...reminder, name: mailbox.name, timeZone }, { locale, timeZone });
    await this.mailer.send({ id: number, to: [mailbox], ...message }, { signal });
    return { sent: true };
  }
}
