import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { newId } from '../../src/kernel/id.js';
import { PhoneNumber } from '../../src/kernel/phone-number.js';
import { Deliveries } from '../../src/platform/mail/deliveries.js';
import { DeliveryFailure } from '../../src/platform/mail/delivery-failure.js';
import { Mailbox } from '../../src/platform/mail/mailbox.js';
import { MemoryMailer } from '../../src/platform/mail/memory.mailer.js';
import { Mailer } from '../../src/platform/mail/mailer.js';
import { Metrics } from '../../src/platform/metrics/metrics.js';
import { MailboxTextMessenger } from '../../src/platform/sms/mailbox.text-messenger.js';
import { MemoryTextMessenger } from '../../src/platform/sms/memory.text-messenger.js';
import { type OutgoingText, TextMessenger } from '../../src/platform/sms/text-messenger.js';
import { UnsetTextMessenger } from '../../src/platform/sms/unset.text-messenger.js';
import { Work } from '../../src/platform/tenancy/work.js';
import { applicationInside } from '../support/inside.js';

const folder = mkdtempSync(path.join(os.tmpdir(), 'rapport-sms-'));
const mailbox = new Mailbox(folder, 20);
beforeEach(() => mailbox.clear());
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const aText = (fields: Partial<OutgoingText> = {}): OutgoingText => ({ id: newId(), to: PhoneNumber.parse('+49 30 12345678'), text: 'Your code is 123456.', ...fields });
const inMailbox = new MailboxTextMessenger(mailbox);

describe('a text message on a development machine', () => {
  it('arrives in the mailbox, beside the mail', async () => {
    const message = aText({ text: 'Ihr Code:\r\n123456 — gültig 5 Minuten' });
    await Work.run({ correlationId: 'the-request-2' }, () => inMailbox.send(message));
    const { letters } = await mailbox.list({ kind: 'sms', to: '+4930' });
    expect(letters).toMatchObject([{ id: message.id, kind: 'sms', from: 'Rapport', to: ['+493012345678'], subject: 'Ihr Code: 123456 — gültig 5 Minuten' }]);
    const { email } = (await mailbox.open(message.id))!;
    expect(email.text!.trim()).toBe('Ihr Code:\n123456 — gültig 5 Minuten');
    expect(email.headers.find(({ key }) => key === 'x-correlation-id')?.value).toBe('the-request-2');
    expect(await mailbox.list({ kind: 'email' })).toEqual({ letters: [], total: 0 });
  });

  it('is there once, however often it is handed over', async () => {
    const message = aText();
    await inMailbox.send(message);
    await inMailbox.send(message);
    expect((await mailbox.list()).total).toBe(1);
  });

  it('can make no header of its own', async () => {
    const message = aText({ text: 'Hello\nBcc: eve@example.com\n\nX-Mailbox-To: +1' });
    await inMailbox.send(message);
    const { email } = (await mailbox.open(message.id))!;
    expect(email.headers.some(({ key }) => key === 'bcc')).toBe(false);
    expect((await mailbox.list()).letters).toMatchObject([{ to: ['+493012345678'] }]);
  });
});

describe.each([
  ['in the mailbox', () => inMailbox],
  ['in memory', () => new MemoryTextMessenger()],
  ['that is not set up', () => new UnsetTextMessenger()],
] as [string, () => TextMessenger][])('a messenger %s', (_where, messenger) => {
  it.each([
    ['an id that could name another file', { id: '../x' }, '/id'],
    ['nothing to say', { text: ' \n' }, '/text'],
    ['more than telephones put together', { text: 'x'.repeat(1_531) }, '/text'],
    ['control characters', { text: 'a\u0000b' }, '/text'],
    ['half a character', { text: 'a\uD83D' }, '/text'],
  ])('refuses a message with %s', async (_fault, fields, pointer) => {
    await expect(messenger().send(aText(fields))).rejects.toMatchObject({ code: 'sms_invalid', errors: [{ pointer }] });
  });

  it('sends nothing that has been given up', async () => {
    await expect(messenger().send(aText(), { signal: AbortSignal.abort(new Error('given up')) })).rejects.toThrow('given up');
  });
});

describe('a messenger in memory', () => {
  it('keeps what it was given, each once, and fails as it is told to', async () => {
    const messenger = new MemoryTextMessenger();
    messenger.failures.push(new DeliveryFailure('sms_not_set_up', 'not now', true));
    const message = aText();
    await expect(messenger.send(message)).rejects.toThrow('not now');
    await messenger.send(message);
    await messenger.send(message);
    expect(messenger.sent).toEqual([message]);
  });
});

describe('which way messages go', () => {
  it.each([
    ['on a development machine into the mailbox', {}, 'mailbox', 'mailbox'],
    ['with a mail server, text messages alone into the mailbox', { SMTP_URL: 'smtp://127.0.0.1:1' }, 'smtp', 'mailbox'],
    ['in production nowhere, unless there is a server', { production: true }, 'none', 'none'],
  ])('is: %s', async (_case, settings, mail, sms) => {
    const application = await applicationInside({ MAILBOX_DIR: folder, ...settings });
    try {
      expect([application.get(Mailer).transport, application.get(TextMessenger).transport]).toEqual([mail, sms]);
    } finally {
      await application.close();
    }
  });

  it('and what becomes of them is told to whoever watches the process', async () => {
    const metrics = new Metrics();
    const deliveries = new Deliveries(metrics);
    await new MailboxTextMessenger(mailbox, deliveries).send(aText());
    await expect(new UnsetTextMessenger(deliveries).send(aText())).rejects.toMatchObject({ code: 'sms_not_set_up', temporary: true });
    const mailer = new MemoryMailer(undefined, deliveries);
    await mailer.send({ id: 'a', to: [{ address: 'ada@example.com' }], subject: 'a', text: 'a' });
    await expect(mailer.send({ id: 'a', subject: 'a', text: 'a' })).rejects.toMatchObject({ code: 'mail_invalid' });
    const text = await metrics.text();
    for (const labels of ['channel="sms",transport="mailbox",outcome="sent"', 'channel="sms",transport="none",outcome="sms_not_set_up"', 'channel="email",transport="memory",outcome="sent"', 'channel="email",transport="memory",outcome="invalid"']) expect(text).toContain(`rapport_delivery_duration_seconds_count{${labels}} 1`);
    expect(text).not.toMatch(/ada|\+49/);
  });
});
