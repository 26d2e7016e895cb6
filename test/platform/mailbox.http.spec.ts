import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { newId } from '../../src/kernel/id.js';
import { Mailbox } from '../../src/platform/mail/mailbox.js';
import { MailboxMailer } from '../../src/platform/mail/mailbox.mailer.js';
import type { OutgoingMail } from '../../src/platform/mail/outgoing-mail.js';
import { createClient, type Rapport } from '../../client/index.js';
import { appUrl, expectData } from '../support/api.js';
import { expectProblem } from '../support/http.js';
import { type RunningApp, startApp } from '../support/programs.mjs';

const RULES = { from: { address: 'no-reply@rapport.example', name: 'Rapport' }, maxBytes: 1_048_576 };
const folder = mkdtempSync(path.join(os.tmpdir(), 'rapport-mailbox-'));
const mailbox = new Mailbox(folder, 20);
const mailer = new MailboxMailer(mailbox, RULES);
const picture = Buffer.from('iVBORw0KGgo=', 'base64');

let app: RunningApp;
const started: RunningApp[] = [];
const start = async (settings: Record<string, string>) => {
  const running = await startApp({ APP_DATABASE_URL: process.env.TEST_APP_DATABASE_URL!, ...settings });
  started.push(running);
  return running;
};
let api: Rapport;
beforeAll(async () => {
  app = await start({ MAILBOX_DIR: folder });
  api = createClient({ baseUrl: app.url, token: '' });
});
beforeEach(() => mailbox.clear());
afterAll(async () => {
  for (const running of started) await running.stop();
  rmSync(folder, { recursive: true, force: true });
});

const send = async (fields: Partial<OutgoingMail> = {}): Promise<string> => {
  const id = newId();
  await mailer.send({ id, to: [{ address: 'ada@example.com' }], subject: 'Hello', text: 'Hi there', ...fields });
  return id;
};
const get = (address: string, init?: RequestInit) => fetch(`${app.url}/dev/mailbox${address}`, init);

describe('the development mailbox', () => {
  it('is listed for programs, the newest first, and can be asked for one recipient', async () => {
    const first = await send({ to: [{ address: 'ada@example.com' }, { address: 'bob@bücher.example' }], bcc: [{ address: 'eve@example.com' }], subject: 'Grüße — 100 %' });
    utimesSync(path.join(folder, `${first}.eml`), new Date(), new Date(Date.now() - 5_000));
    const second = await send({ to: [{ address: 'carl@example.com' }] });
    const listed = expectData(await api.GET('/dev/mailbox/messages', {}));
    expect(listed).toMatchObject({ total: 2, data: [{ id: second, to: ['carl@example.com'] }, { id: first, kind: 'email', from: 'no-reply@rapport.example', to: ['ada@example.com', 'bob@bücher.example', 'eve@example.com'], subject: 'Grüße — 100 %', receivedAt: expect.stringMatching(/Z$/), bytes: expect.any(Number) }] });
    for (const to of ['EVE@example.com', 'bücher']) expect(await (await get(`/messages?to=${encodeURIComponent(to)}`)).json()).toMatchObject({ total: 1, data: [{ id: first }] });
    expect(await (await get('/messages?kind=sms')).json()).toEqual({ total: 0, data: [] });
    expect(await (await get('/messages?take=1&skip=1')).json()).toMatchObject({ total: 2, data: [{ id: first }] });
    await expectProblem(await get('/messages?take=0'), 400, 'body_invalid');
  });

  it('opens a message: its parts, its headers and its source', async () => {
    const id = await send({ html: '<p>Hi</p>', headers: { 'List-Unsubscribe': '<https://rapport.example/u>' }, attachments: [{ name: 'Räport "1".pdf', type: 'application/pdf', content: Readable.from([Buffer.from('%PDF')]) }] });
    const message = await (await get(`/messages/${id}`)).json();
    expect(message).toMatchObject({ id, subject: 'Hello', text: expect.stringMatching(/^Hi there\s*$/), html: expect.stringContaining('<p>Hi</p>'), attachments: [{ name: 'Räport "1".pdf', type: 'application/pdf', bytes: 4 }] });
    expect((message as { headers: unknown[] }).headers).toContainEqual({ name: 'List-Unsubscribe', value: '<https://rapport.example/u>' });
    const source = await get(`/messages/${id}/source`);
    expect(source.headers.get('content-disposition')).toBe(`attachment; filename="${id}.eml"`);
    expect(await source.text()).toMatch(/^X-Mailbox-Kind: email\r\n[^]*\r\nSubject: Hello\r\n/);
    const saved = await get(`/messages/${id}/attachments/0`);
    expect(await saved.text()).toBe('%PDF');
    expect(saved.headers.get('content-type')).toBe('application/octet-stream');
    expect(saved.headers.get('content-disposition')).toBe("attachment; filename=\"Raport _1_.pdf\"; filename*=UTF-8''R%C3%A4port%20%221%22.pdf");
  });

  it('shows people a page on which nothing of a message can run', async () => {
    const id = await send({ subject: '</title><script>alert(1)</script>', text: '</pre><script>alert(2)</script>', to: [{ address: 'ada@example.com', name: '"><img src=x onerror=alert(3)>' }] });
    for (const address of ['', `/${id}`, `/${id}?view=text`, `/${id}?view=headers`, `/${id}?view=source`, `?to=${encodeURIComponent('"><script>alert(4)</script>')}`]) {
      const page = await get(address);
      expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
      const html = await page.text();
      expect(html).toContain('Mailbox');
      expect(html).not.toMatch(/<script>|<img|alert\(\d\)<\/script>/);
      expect(html.match(/<script/g)).toHaveLength(1);
    }
    expect((await get('/page.js')).headers.get('content-type')).toContain('text/javascript');
    const gone = await get('/nothing');
    expect(gone.status).toBe(404);
    expect(await gone.text()).toContain('not there any more');
  });

  it('shows the HTML of a message in a frame without scripts, forms and remote pictures, unless they are asked for', async () => {
    const id = await send({ html: '<script>alert(1)</script><a href="https://rapport.example/reset">Reset</a><img src="cid:logo"><img src="https://spy.example/p.gif">', attachments: [{ name: 'logo.png', type: 'image/png', content: picture, contentId: 'logo' }] });
    expect(await (await get(`/${id}`)).text()).toMatch(new RegExp(`<iframe title="The message" src="/dev/mailbox/messages/${id}/html" sandbox="allow-popups allow-popups-to-escape-sandbox">`));
    const frame = await get(`/messages/${id}/html`);
    const policy = frame.headers.get('content-security-policy')!;
    expect(policy).toMatch(/^sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none';/);
    expect(policy).not.toMatch(/script|https:/);
    expect(frame.headers.get('referrer-policy')).toBe('no-referrer');
    const html = await frame.text();
    expect(html).toContain(`<img src="/dev/mailbox/messages/${id}/attachments/0?show=inline">`);
    const shown = await get(`/messages/${id}/attachments/0?show=inline`);
    expect(shown.headers.get('content-type')).toBe('image/png');
    expect(Buffer.from(await shown.arrayBuffer()).equals(picture)).toBe(true);
    expect((await get(`/messages/${id}/html?images=remote`)).headers.get('content-security-policy')).toContain('https:');
  });

  it('hands out as a picture only what is one', async () => {
    const id = await send({ attachments: [{ name: 'logo.svg', type: 'image/svg+xml', content: Buffer.from('<svg onload="alert(1)"/>') }, { name: 'page.html', type: 'text/html', content: Buffer.from('<script>alert(1)</script>') }] });
    for (const index of [0, 1]) {
      const answer = await get(`/messages/${id}/attachments/${index}?show=inline`);
      expect(answer.headers.get('content-type')).toBe('application/octet-stream');
      expect(answer.headers.get('content-disposition')).toMatch(/^attachment/);
      expect(answer.headers.get('content-security-policy')).toContain('sandbox');
    }
    await expectProblem(await get(`/messages/${id}/attachments/2`), 404, 'not_found');
  });

  it('can be emptied, one by one or as a whole', async () => {
    const ids = [await send(), await send(), await send()];
    expect((await get(`/messages/${ids[0]}`, { method: 'DELETE' })).status).toBe(204);
    await expectProblem(await get(`/messages/${ids[0]}`, { method: 'DELETE' }), 404, 'not_found');
    await expectProblem(await get(`/messages/${ids[0]}`), 404, 'not_found');
    expect((await get('/messages', { method: 'DELETE' })).status).toBe(204);
    expect(await (await get('/messages')).json()).toEqual({ total: 0, data: [] });
  });

  it.each(['..%2f..%2fetc%2fpasswd', '%252e%252e', '.eml', 'a%00b', 'drafts%2fa'])('knows no message %s', async (id) => {
    for (const end of ['', '/html', '/source', '/attachments/0']) expect([400, 404]).toContain((await get(`/messages/${id}${end}`)).status);
  });

  it('has room for what goes another way', async () => {
    await mailbox.keep({ id: 'sms-1', kind: 'sms', from: 'Rapport', to: ['+4915112345678'], source: Readable.from([Buffer.from('Subject: Your code\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n123456\r\n')]) });
    expect(await (await get('/messages?kind=sms')).json()).toMatchObject({ data: [{ id: 'sms-1', kind: 'sms', from: 'Rapport', to: ['+4915112345678'], subject: 'Your code' }] });
    expect(await (await get('/sms-1')).text()).toContain('123456');
  });
});

describe('a message for the development mailbox', () => {
  it('is kept once, however often it is sent', async () => {
    const id = newId();
    await Promise.all(Array.from({ length: 4 }, (_, i) => mailer.send({ id, to: [{ address: 'ada@example.com' }], subject: `attempt ${i}`, text: 'x' })));
    await mailer.send({ id, to: [{ address: 'ada@example.com' }], subject: 'too late', text: 'x' });
    const { letters, total } = await mailbox.list();
    expect(total).toBe(1);
    expect(letters[0]!.subject).toMatch(/^attempt/);
    expect(readdirSync(path.join(folder, 'drafts'))).toEqual([]);
  });

  it('pushes out the oldest when there are too many', async () => {
    for (let i = 0; i < 23; i++) {
      const id = await send({ subject: `${i}` });
      utimesSync(path.join(folder, `${id}.eml`), new Date(), new Date(Date.now() - 60_000 + i * 1_000));
    }
    await send({ subject: 'newest' });
    const { letters, total } = await mailbox.list();
    expect(total).toBe(20);
    expect([letters[0]!.subject, letters.at(-1)!.subject]).toEqual(['newest', '4']);
  });

  it('that breaks off or is too large leaves nothing behind', async () => {
    const broken = Readable.from((async function* () {
      yield Buffer.from('x');
      throw new Error('gone');
    })());
    await expect(send({ attachments: [{ name: 'a', type: 'text/plain', content: broken }] })).rejects.toMatchObject({ code: 'mail_content_failed', temporary: true });
    const endless = Readable.from((async function* () {
      for (;;) yield Buffer.alloc(65_536);
    })());
    await expect(send({ attachments: [{ name: 'a', type: 'text/plain', content: endless }] })).rejects.toMatchObject({ code: 'mail_too_large', temporary: false });
    expect(endless.destroyed).toBe(true);
    expect(readdirSync(folder)).toEqual(['drafts']);
    expect(readdirSync(path.join(folder, 'drafts'))).toEqual([]);
  });

  it('is a file that any mail program opens', async () => {
    const id = await send();
    expect(await text((await mailbox.source(id))!)).toMatch(/^X-Mailbox-Kind: email\r\nX-Mailbox-From: no-reply@rapport\.example\r\nX-Mailbox-To: ada@example\.com\r\nFrom: Rapport <no-reply@rapport\.example>\r\n/);
  });
});

describe('in production', () => {
  it('there is no mailbox, and a setting that asks for one stops the start', async () => {
    const settings = { NODE_ENV: 'production', APP_DATABASE_URL: process.env.TEST_APP_DATABASE_URL!, SECRET_KEY: 'a-secret-of-thirty-two-characters' };
    await expect(startApp({ ...settings, MAILBOX_DIR: folder })).rejects.toThrow('MAILBOX_DIR is set: it must be unset in production');
    const production = await start(settings);
    await expectProblem(await fetch(`${production.url}/dev/mailbox`), 404, 'no_such_route');
    await expectProblem(await fetch(`${production.url}/dev/mailbox/messages`), 404, 'no_such_route');
    const health = (await (await fetch(`${production.url}/health`)).json()) as { status: string; details: Record<string, unknown> };
    expect(health).toMatchObject({ status: 'ok', details: { mail: { status: 'up', transport: 'none', warning: 'can not be reached' } } });
    expect((await fetch(`${appUrl}/dev/mailbox`)).status).toBe(200);
  });
});
