import { afterEach, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { PassThrough, Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import PostalMime from 'postal-mime';
import { DomainError } from '../../src/kernel/domain-error.js';
import { newId } from '../../src/kernel/id.js';
import { DeliveryFailure } from '../../src/platform/mail/delivery-failure.js';
import type { Mailer } from '../../src/platform/mail/mailer.js';
import { MemoryMailer } from '../../src/platform/mail/memory.mailer.js';
import type { OutgoingMail } from '../../src/platform/mail/outgoing-mail.js';
import { SmtpMailer, type SmtpOptions } from '../../src/platform/mail/smtp.mailer.js';
import { UnsetMailer } from '../../src/platform/mail/unset.mailer.js';
import { Work } from '../../src/platform/tenancy/work.js';
import { freePort } from '../support/programs.mjs';
import { localhostAuthority, type Reaction, startMailServer, startOddMailServer, stopMailServers } from '../support/mail-server.js';

const RULES = { from: { address: 'no-reply@rapport.example', name: 'Rapport' }, maxBytes: 1_048_576 };
const mailers: SmtpMailer[] = [];
afterEach(async () => {
  for (const mailer of mailers.splice(0)) await mailer.onApplicationShutdown();
  await stopMailServers();
});

function mailerTo(port: number, { scheme = 'smtp', account = '', ...options }: Partial<SmtpOptions> & { scheme?: string; account?: string } = {}, rules = RULES): SmtpMailer {
  const mailer = new SmtpMailer({ url: `${scheme}://${account}127.0.0.1:${port}`, tls: 'when-offered', connections: 2, timeoutMs: 5_000, ca: localhostAuthority, ...options }, rules);
  mailers.push(mailer);
  return mailer;
}

const aMail = (fields: Partial<OutgoingMail> = {}): OutgoingMail => ({ id: newId(), to: [{ address: 'ada@example.com', name: 'Ada Lovelace' }], subject: 'Hello', text: 'Hi there', ...fields });

async function failureOf(sending: Promise<unknown>): Promise<DeliveryFailure> {
  const failure: unknown = await sending.then(() => undefined, (error: unknown) => error);
  expect(failure).toBeInstanceOf(DeliveryFailure);
  return failure as DeliveryFailure;
}
const expectSecretive = (failure: DeliveryFailure) => expect(JSON.stringify({ ...failure, message: failure.message, stack: failure.stack, cause: failure.cause })).not.toMatch(/example\.com|hunter2/);

describe('sending a message', () => {
  it('hands over all that it is made of, in a form that any reader understands', async () => {
    const server = await startMailServer({ disabledCommands: ['AUTH'] });
    const mail = aMail({
      from: { address: 'sales@rapport.example', name: 'Jörg "The Boss", Sales' },
      to: [{ address: ' Ada@Example.com ', name: 'Ada Löve, Countess' }, { address: 'bob@bücher.example' }],
      cc: [{ address: 'carl@example.com' }],
      bcc: [{ address: 'eve@example.com' }, { address: 'ada@example.com' }],
      replyTo: { address: 'desk@rapport.example' },
      subject: 'Ihr Angebot: 40 Plätze für 1.000 € — ein sehr langer Betreff, der umgebrochen werden muss, damit er passt',
      text: '.\r\n.. ein Punkt am Anfang\nÜmläute',
      html: '<p>Ümläute <img src="cid:logo"></p>',
      attachments: [
        { name: 'Angebot für Ädä.pdf', type: 'application/pdf', content: Buffer.from('%PDF') },
        { name: 'logo.png', type: 'image/png', content: Readable.from([Buffer.from([1, 2]), Buffer.from([3])]), contentId: 'logo' },
      ],
      headers: { 'List-Unsubscribe': '<https://rapport.example/u/1>, <mailto:u@rapport.example>', 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
    });
    const delivery = await Work.run({ correlationId: 'the-request-1' }, () => mailerTo(server.port).send(mail));
    expect(delivery).toEqual({ messageId: `<${mail.id}@rapport.example>`, refused: [] });
    const [received] = server.received;
    expect(received).toMatchObject({ from: 'sales@rapport.example', to: ['ada@example.com', 'bob@bücher.example', 'carl@example.com', 'eve@example.com'], secure: true });
    expect(received!.source).not.toContain('eve@example.com');
    const read = await PostalMime.parse(received!.source);
    expect(read).toMatchObject({
      from: { address: 'sales@rapport.example', name: 'Jörg "The Boss", Sales' },
      to: [{ address: 'ada@example.com', name: 'Ada Löve, Countess' }, { address: 'bob@xn--bcher-kva.example' }],
      cc: [{ address: 'carl@example.com' }],
      replyTo: [{ address: 'desk@rapport.example' }],
      subject: mail.subject,
      messageId: `<${mail.id}@rapport.example>`,
      html: expect.stringContaining('Ümläute <img'),
    });
    expect(read.text!.trim()).toBe('.\n.. ein Punkt am Anfang\nÜmläute');
    expect(read.attachments).toMatchObject([{ filename: 'logo.png', mimeType: 'image/png', contentId: '<logo>', content: new Uint8Array([1, 2, 3]).buffer }, { filename: 'Angebot für Ädä.pdf', mimeType: 'application/pdf', disposition: 'attachment' }]);
    const header = (name: string) => read.headers.find(({ key }) => key === name)?.value;
    expect(header('list-unsubscribe')).toBe('<https://rapport.example/u/1>, <mailto:u@rapport.example>');
    expect(header('x-correlation-id')).toBe('the-request-1');
  });

  it('uses one connection for several messages, and no more than it may', async () => {
    const server = await startMailServer();
    const mailer = mailerTo(server.port);
    for (let i = 0; i < 5; i++) await mailer.send(aMail());
    expect(server.connections).toBe(1);
    await Promise.all(Array.from({ length: 20 }, () => mailer.send(aMail())));
    expect(server.received).toHaveLength(25);
    expect(server.connections).toBeLessThanOrEqual(2);
  });

  it('tells of those whom the server takes nothing for, while the others get it', async () => {
    const server = await startMailServer({ onRecipient: { 'gone@example.com': '550 5.1.1 <gone@example.com>: no such user', 'full@bücher.example': '452 4.2.2 mailbox full' } });
    const { refused } = await mailerTo(server.port).send(aMail({ bcc: [{ address: 'gone@example.com' }, { address: 'full@bücher.example' }] }));
    expect(refused).toEqual([
      { address: 'gone@example.com', temporary: false, reply: '550 5.1.1' },
      { address: 'full@bücher.example', temporary: true, reply: '452 4.2.2' },
    ]);
    expect(server.received).toMatchObject([{ to: ['ada@example.com'] }]);
  });

  it('lets what is under way come to its end when the process ends', async () => {
    const server = await startMailServer();
    const mailer = mailerTo(server.port);
    const content = new PassThrough();
    const sending = mailer.send(aMail({ attachments: [{ name: 'a', type: 'text/plain', content }] }));
    content.write('x');
    await sleep(50);
    const ended = mailer.onApplicationShutdown();
    content.end();
    await Promise.all([sending, ended]);
    expect(server.received).toHaveLength(1);
    await expect(mailer.send(aMail())).rejects.toMatchObject({ temporary: true });
  });
});

describe('a secure connection', () => {
  const account = { user: 'ada', password: 'hunter2&co' };
  const withAccount = { account: 'ada:hunter2%26co@' };

  it('is there from the start with smtps, and name and password go through it', async () => {
    const server = await startMailServer({ secure: true, account });
    await mailerTo(server.port, { scheme: 'smtps', ...withAccount }).send(aMail());
    expect(server.received).toMatchObject([{ secure: true, user: 'ada' }]);
  });

  it('is changed over to where the server offers it', async () => {
    const server = await startMailServer({ account });
    await mailerTo(server.port, { tls: 'required', ...withAccount }).send(aMail());
    expect(server.received).toMatchObject([{ secure: true, user: 'ada' }]);
  });

  it('is insisted on: nothing goes to a server without it', async () => {
    const server = await startMailServer({ disabledCommands: ['STARTTLS'], account, allowInsecureAuth: true });
    const failure = await failureOf(mailerTo(server.port, { tls: 'required', ...withAccount }).send(aMail()));
    expect(failure).toMatchObject({ code: 'mail_tls_failed', temporary: true });
    expect(server.received).toEqual([]);
    await mailerTo(server.port, { tls: 'off', ...withAccount }).send(aMail());
    expect(server.received).toMatchObject([{ secure: false, user: 'ada' }]);
  });

  it.each(['smtp', 'smtps'])('is not made with a server that nobody vouches for: %s', async (scheme) => {
    const server = await startMailServer({ secure: scheme === 'smtps' });
    const failure = await failureOf(mailerTo(server.port, { scheme, ca: undefined }).send(aMail()));
    expect(failure).toMatchObject({ code: expect.stringMatching(/^mail_(?:tls_failed|unreachable)$/), temporary: true, uncertain: false });
    expect(server.received).toEqual([]);
  });

  it('does not help with a wrong password: the operator has to, and the message waits', async () => {
    const server = await startMailServer({ account });
    const failure = await failureOf(mailerTo(server.port, { account: 'ada:wrong@' }).send(aMail()));
    expect(failure).toMatchObject({ code: 'mail_sign_in_refused', temporary: true });
    expectSecretive(failure);
    await expect(mailerTo(server.port, { account: 'ada:wrong@' }).ping()).rejects.toMatchObject({ code: 'mail_sign_in_refused' });
    await mailerTo(server.port, withAccount).ping();
  });
});

describe('a server that refuses', () => {
  it.each([
    ['the sender for now', { onSender: '451 4.7.1 try again later' }, 'mail_deferred', true],
    ['the sender for good', { onSender: '553 5.1.8 <no-reply@example.com> is not yours' }, 'mail_refused', false],
    ['every recipient for now', { onRecipient: { 'ada@example.com': '450 4.2.1 greylisted' } }, 'mail_deferred', true],
    ['every recipient for good', { onRecipient: { 'ada@example.com': '550 5.1.1 <ada@example.com>: no such user' } }, 'mail_refused', false],
    ['one recipient for good and one for now', { onRecipient: { 'ada@example.com': '550 5.1.1 no such user', 'bob@example.com': '450 4.2.1 greylisted' } }, 'mail_deferred', true],
    ['the message for now', { onMessage: '452 4.3.1 out of room' }, 'mail_deferred', true],
    ['the message for good', { onMessage: '554 5.7.1 ada@example.com looks like spam' }, 'mail_refused', false],
    ['a message of this size', { onMessage: '552 5.3.4 too big' }, 'mail_too_large', false],
    ['those who have not signed in', { onSender: '530 5.7.0 authentication required' }, 'mail_deferred', true],
  ])('%s', async (_what, behaviour, code, temporary) => {
    const server = await startMailServer(behaviour);
    const failure = await failureOf(mailerTo(server.port).send(aMail({ cc: 'onRecipient' in behaviour && 'bob@example.com' in behaviour.onRecipient ? [{ address: 'bob@example.com' }] : [] })));
    expect(failure).toMatchObject({ code, temporary });
    expectSecretive(failure);
    expect(server.received).toEqual([]);
  });

  it('one message, and takes the next over the same connection', async () => {
    const server = await startMailServer({ onRecipient: { 'gone@example.com': '550 5.1.1 no such user' } });
    const mailer = mailerTo(server.port, { connections: 1 });
    await failureOf(mailer.send(aMail({ to: [{ address: 'gone@example.com' }] })));
    await mailer.send(aMail());
    expect(server).toMatchObject({ connections: 1, received: [{ to: ['ada@example.com'] }] });
  });

  it.each([
    ['to talk at all', '554 5.7.1 your address is blocked'],
    ['for the moment', '421 4.7.0 too busy'],
  ])('%s: the message is not at fault', async (_what, greeting) => {
    const { port } = await startOddMailServer(greeting, () => undefined);
    expect(await failureOf(mailerTo(port).send(aMail()))).toMatchObject({ code: 'mail_unreachable', temporary: true, uncertain: false });
  });
});

describe('a server that does not do its part', () => {
  /** Agrees to everything, up to where it is told to do something else. */
  const agreeing = (instead: Reaction): Reaction => {
    let inMessage = false;
    return (line, socket) => {
      const other = instead(line, socket);
      if (other !== undefined) return other === '' ? undefined : other;
      if (inMessage) {
        if (line !== '.') return undefined;
        inMessage = false;
        return '250 2.0.0 taken';
      }
      if (line === 'DATA') inMessage = true;
      return line === 'DATA' ? '354 go on' : '250 2.0.0 fine';
    };
  };
  const silentAt = (at: string) => agreeing((line) => (line.startsWith(at) ? '' : undefined));
  const goneAt = (at: string) => agreeing((line, socket) => {
    if (!line.startsWith(at)) return undefined;
    socket.destroy();
    return '';
  });

  it('because it is not there', async () => {
    const failure = await failureOf(mailerTo(await freePort()).send(aMail()));
    expect(failure).toMatchObject({ code: 'mail_unreachable', temporary: true, uncertain: false, message: expect.stringContaining('ECONNREFUSED') });
  });

  it.each([
    ['says nothing', undefined, silentAt('never'), false],
    ['falls silent at once', '220 hello', silentAt('EHLO'), false],
    ['falls silent in the middle', '220 hello', silentAt('RCPT'), false],
    ['falls silent when it has the message', '220 hello', silentAt('.'), true],
  ])('since it %s: given up in time', async (_what, greeting, reaction, uncertain) => {
    const { port } = await startOddMailServer(greeting, reaction);
    const failure = await failureOf(mailerTo(port, { timeoutMs: 400 }).send(aMail()));
    expect(failure).toMatchObject({ code: 'mail_timeout', temporary: true, uncertain });
  });

  it('but dribbles its reply: given up in time all the same, and others are not held up', async () => {
    let first = true;
    const { port } = await startOddMailServer('220 hello', agreeing((line, socket) => {
      if (!line.startsWith('MAIL') || !first) return undefined;
      first = false;
      const dribble = setInterval(() => (socket.writable ? socket.write('250-') : clearInterval(dribble)), 50);
      socket.on('close', () => clearInterval(dribble));
      return '';
    }));
    const mailer = mailerTo(port, { timeoutMs: 400, connections: 1 });
    const [stuck, next] = await Promise.allSettled([mailer.send(aMail()), sleep(200).then(() => mailer.send(aMail()))]);
    expect(stuck).toMatchObject({ status: 'rejected', reason: { code: 'mail_timeout', temporary: true, uncertain: false } });
    expect(next.status).toBe('fulfilled');
  });

  it.each([
    ['while it was told who', 'RCPT', false],
    ['when it had the message', '.', true],
  ])('but goes away %s', async (_when, at, uncertain) => {
    const { port } = await startOddMailServer('220 hello', goneAt(at));
    expect(await failureOf(mailerTo(port).send(aMail()))).toMatchObject({ code: 'mail_unreachable', temporary: true, uncertain });
  });

  it('but goes away half-way through the message: that one failed, and was not finished behind our back', async () => {
    const { port } = await startOddMailServer('220 hello', goneAt('half'));
    const content = new PassThrough();
    const sending = failureOf(mailerTo(port).send(aMail({ text: 'half\nand more', attachments: [{ name: 'a', type: 'text/plain', content }] })));
    const closed = once(content, 'close');
    expect(await sending).toMatchObject({ code: 'mail_unreachable', temporary: true, uncertain: false });
    await closed;
  });

  it('but has closed a connection that was kept: the message goes over another', async () => {
    const sockets: { destroy(): void }[] = [];
    const { port } = await startOddMailServer('220 hello', agreeing((line, socket) => {
      if (line.startsWith('EHLO')) sockets.push(socket);
      return undefined;
    }));
    const mailer = mailerTo(port, { connections: 1 });
    await mailer.send(aMail());
    for (const socket of sockets) socket.destroy();
    await mailer.send(aMail());
    expect(sockets).toHaveLength(2);
  });
});

describe('giving up on a message', () => {
  it('ends it, and leaves nothing open', async () => {
    const server = await startMailServer();
    const content = new PassThrough();
    const cancel = new AbortController();
    const sending = mailerTo(server.port).send(aMail({ attachments: [{ name: 'a', type: 'text/plain', content }] }), { signal: cancel.signal });
    content.write('x');
    setTimeout(() => cancel.abort(new Error('nobody wants it any more')), 50);
    await expect(sending).rejects.toThrow('nobody wants it any more');
    expect(content.destroyed).toBe(true);
    expect(server.received).toEqual([]);
  });

  it('before it began does not begin it', async () => {
    const server = await startMailServer();
    await expect(mailerTo(server.port).send(aMail(), { signal: AbortSignal.abort(new Error('too late')) })).rejects.toThrow('too late');
    expect(server.connections).toBe(0);
  });
});

describe('the content of a message', () => {
  it('that breaks off leaves no half message behind', async () => {
    const server = await startMailServer();
    const content = Readable.from((async function* () {
      yield Buffer.alloc(100_000, 'x');
      throw new Error('the file is gone: ada@example.com');
    })());
    const failure = await failureOf(mailerTo(server.port).send(aMail({ attachments: [{ name: 'a', type: 'text/plain', content }] })));
    expect(failure).toMatchObject({ code: 'mail_content_failed', temporary: true, uncertain: false });
    expectSecretive(failure);
    await sleep(100);
    expect(server.received).toEqual([]);
  });

  it('that is larger than allowed is broken off, however it arrives', async () => {
    const server = await startMailServer();
    const mailer = mailerTo(server.port, {}, { ...RULES, maxBytes: 200_000 });
    const large = (content: Buffer | Readable) => mailer.send(aMail({ attachments: [{ name: 'a', type: 'text/plain', content }] }));
    await expect(large(Buffer.alloc(200_001))).rejects.toMatchObject({ code: 'mail_invalid', errors: [{ code: 'too_large' }] });
    const endless = Readable.from((async function* () {
      for (;;) yield Buffer.alloc(10_000, 'x');
    })());
    expect(await failureOf(large(endless))).toMatchObject({ code: 'mail_too_large', temporary: false });
    expect(endless.destroyed).toBe(true);
    await sleep(100);
    expect(server.received).toEqual([]);
  });
});

const everyMailer: [string, () => Mailer][] = [
  ['in memory', () => new MemoryMailer()],
  ['that is not set up', () => new UnsetMailer(RULES)],
  ['over SMTP', () => mailerTo(1)],
];

describe.each(everyMailer)('a mailer %s', (_kind, make) => {
  const faultsOf = async (fields: Partial<OutgoingMail>) => {
    const failure: unknown = await make().send(aMail(fields)).then(() => undefined, (error: unknown) => error);
    expect(failure).toBeInstanceOf(DomainError);
    expect(failure).toMatchObject({ kind: 'invalid', code: 'mail_invalid' });
    return (failure as DomainError).errors!.map(({ pointer, code }) => `${pointer} ${code}`);
  };
  const to = (address: string, name?: string) => ({ to: [{ address, name }] });

  it.each(['\r\nBcc: eve@example.com', '\nX: y', '\rX: y', '\u0000', '\u2028X: y', '\u0085'])('lets nothing become a header: %j', async (injected) => {
    expect(await faultsOf({ subject: `Hi${injected}` })).toEqual(['/subject line_break']);
    expect(await faultsOf(to('ada@example.com', `Ada${injected}`))).toEqual(['/to/0/name line_break']);
    expect(await faultsOf(to(`ada@example.com${injected}>`))).toEqual(['/to/0/address email_invalid']);
    expect(await faultsOf({ replyTo: { address: `ada${injected}@example.com` } })).toEqual(['/replyTo/address email_invalid']);
    expect(await faultsOf({ headers: { 'X-Campaign': `1${injected}` } })).toEqual(['/headers/X-Campaign line_break']);
    expect(await faultsOf({ headers: { [`X-A: 1${injected}`]: '1' } })).toHaveLength(1);
    expect(await faultsOf({ attachments: [{ name: `a${injected}.txt`, type: 'text/plain', content: Buffer.of() }] })).toEqual(['/attachments/0/name line_break']);
    expect(await faultsOf({ attachments: [{ name: 'a', type: `text/plain${injected}`, content: Buffer.of() }] })).toEqual(['/attachments/0/type not_a_media_type']);
    expect(await faultsOf({ id: `1${injected}` })).toEqual(['/id malformed']);
  });

  it.each(['ada', 'ada@localhost', 'ada@example.com, eve@example.com', '<ada@example.com>', '"a b"@example.com', 'ada@[127.0.0.1]', 'ada@example.com NOTIFY=NEVER', ''])('takes no %j for an address', async (address) => {
    expect(await faultsOf(to(address))).toEqual(['/to/0/address email_invalid']);
  });

  it.each(['From', 'to', 'Bcc', 'Subject', 'Content-Type', 'MIME-Version', 'DKIM-Signature', 'Received', 'Return-Path', 'Message-ID', 'Date', 'Sender'])('leaves the header %s to nobody', async (name) => {
    expect(await faultsOf({ headers: { [name]: 'x' } })).toEqual([`/headers/${name} header_not_allowed`]);
  });

  it('wants somebody to send it to, and something to say, within bounds, and names all that is wrong', async () => {
    const many = Array.from({ length: 101 }, (_, i) => ({ address: `ada${i}@example.com` }));
    expect(await faultsOf({ to: [], text: undefined, subject: 'x'.repeat(501) })).toEqual(['/to empty', '/subject too_long', '/text empty']);
    expect(await faultsOf({ to: [], bcc: many, attachments: Array.from({ length: 51 }, () => ({ name: 'a', type: 'text/plain', content: Buffer.of() })) })).toEqual(['/to too_many', '/attachments too_many']);
  });

  it('lets go of what it was given, even when it refuses the message', async () => {
    const content = new PassThrough();
    await faultsOf({ to: [], attachments: [{ name: 'a', type: 'text/plain', content }] });
    expect(content.destroyed).toBe(true);
  });
});

describe('a mailer in memory', () => {
  it('keeps what it is given, each message once, and fails when it is told to', async () => {
    const mailer = new MemoryMailer();
    const mail = aMail({ attachments: [{ name: 'a.txt', type: 'text/plain', content: Readable.from([Buffer.from('abc')]) }] });
    mailer.failures.push(new DeliveryFailure('mail_deferred', 'later', true));
    await expect(mailer.send(aMail())).rejects.toMatchObject({ temporary: true });
    await mailer.send(mail);
    await mailer.send({ ...mail, attachments: [] });
    expect(mailer.sent).toMatchObject([{ id: mail.id, recipients: ['ada@example.com'], attachments: [{ name: 'a.txt', content: Buffer.from('abc') }] }]);
  });
});

describe('a mailer that is not set up', () => {
  it('fails every message in a way that it can go out later', async () => {
    const mailer = new UnsetMailer(RULES);
    expect(await failureOf(mailer.send(aMail()))).toMatchObject({ code: 'mail_not_set_up', temporary: true });
    await expect(mailer.ping()).rejects.toThrow('SMTP_URL is not set');
  });
});
