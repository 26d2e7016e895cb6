import { PhoneNumber } from '../../../../kernel/phone-number.js';
import { Config } from '../../../../platform/config/config.js';
import { Dispatcher } from '../../../../platform/dispatch/dispatcher.js';
import { JobWorker, type Task, Works } from '../../../../platform/jobs/job-worker.js';
import { describeQueue } from '../../../../platform/jobs/queue.js';
import { Mailer } from '../../../../platform/mail/mailer.js';
import { TextMessenger } from '../../../../platform/sms/text-messenger.js';
import { Templates } from '../../../../platform/templates/templates.js';
import { Work } from '../../../../platform/tenancy/work.js';
import type { Letter } from '../../application/ports/letters.port.js';
import { OneTimeCodes } from '../../application/ports/one-time-codes.port.js';
import { OpaqueTokens } from '../../application/ports/opaque-tokens.port.js';
import { type LetterSource, ReadLetter } from '../../application/queries/read-letter.query.js';
import { textMessage, TEXTS } from './letter.texts.js';

/** A mail server that is away for an hour loses none of them. */
const letters = describeQueue({ name: 'letters', concurrency: 4, attempts: 12, backoffMs: 2_000, timeLimitMs: 120_000 });

export interface PostedLetter extends Letter {
  /** The same letter is the same message, however often it is handed over. */
  readonly number: string;
}

const PAGES = { invitation: 'join', 'verify-email': 'verify-email', 'reset-password': 'reset-password', 'choose-password': 'reset-password' } as const;

/** Writes letters and has them sent. What they open is derived here, and stands nowhere before. */
@Works({ queue: letters, name: 'send-letter' })
export class LetterWorker extends JobWorker<PostedLetter, { sent: boolean }> {
  constructor(
    private readonly dispatcher: Dispatcher,
    private readonly mailer: Mailer,
    private readonly messenger: TextMessenger,
    private readonly templates: Templates,
    private readonly tokens: OpaqueTokens,
    private readonly codes: OneTimeCodes,
    private readonly config: Config,
  ) {
    super();
  }

  async run({ number, about, id }: PostedLetter, { signal }: Task): Promise<{ sent: boolean }> {
    const source = await this.dispatcher.ask(ReadLetter.of({ letter: { about, id } }));
    if (!source) return { sent: false };
    if (about === 'code') await this.messenger.send({ id: number, to: PhoneNumber.of(source.to), text: textMessage(this.codes.textCode(id, source.salt!), source.tenantName) }, { signal });
    else await this.mailer.send({ id: number, to: [{ address: source.to, name: source.name ?? undefined }], ...this.written(about, id, source) }, { signal });
    return { sent: true };
  }

  private written(about: Exclude<Letter['about'], 'code'>, id: string, { name, tenantName, salt, purpose, inviter }: LetterSource) {
    const kind = about === 'link' ? (purpose as keyof typeof PAGES) : about;
    const token = salt === null ? '' : this.tokens.make(about === 'invitation' ? 'invitation' : 'link', { id, salt });
    const link = kind in PAGES ? `${this.config.CLIENT_URL ?? this.config.PUBLIC_URL}/${PAGES[kind as keyof typeof PAGES]}?token=${token}` : '';
    return this.templates.render(TEXTS[kind], { name: name ?? '', tenantName, tenantId: Work.current().tenantId, inviter: inviter ?? 'An administrator', token, link });
  }
}
