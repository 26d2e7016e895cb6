import { describe, expect, it } from '@jest/globals';
import { ConfigError, readConfig, settings } from './config.js';
import { settingsTable } from './settings-files.js';

const APP_DATABASE_URL = 'postgres://rapport_app:x@localhost/rapport';
const production = { NODE_ENV: 'production', APP_DATABASE_URL, SECRET_KEY: 'a-secret-of-thirty-two-characters', STORAGE_DIR: '/srv/rapport' };

describe('reading the settings', () => {
  it('needs nothing but the database in development', () => {
    expect(readConfig({ APP_DATABASE_URL })).toMatchObject({ NODE_ENV: 'development', production: false, ROLE: 'all', PORT: 3000, DEV_TOKENS: true, LOG_FORMAT: 'pretty', CORS_ORIGINS: [] });
  });

  it('has neither readable logs nor tokens for the asking in production', () => {
    expect(readConfig(production)).toMatchObject({ production: true, DEV_TOKENS: false, LOG_FORMAT: 'json' });
  });

  it('treats an empty variable as one that is not set', () => {
    expect(readConfig({ APP_DATABASE_URL, PORT: '', REDIS_URL: '' })).toMatchObject({ PORT: 3000, REDIS_URL: undefined });
  });

  it('takes from the others what follows from them', () => {
    expect(readConfig({ APP_DATABASE_URL, HOST: '0.0.0.0', PORT: '8080' })).toMatchObject({ PUBLIC_URL: 'http://127.0.0.1:8080', SMTP_TLS: 'when-offered', S3_PATH_STYLE: false });
    expect(readConfig({ APP_DATABASE_URL, SMTP_URL: 'smtp://ada:secret@mail.example' })).toMatchObject({ SMTP_TLS: 'required' });
    expect(readConfig({ ...production, SMTP_URL: 'smtp://mail.example', MAIL_FROM: 'Sales <sales@rapport.example>' })).toMatchObject({ SMTP_TLS: 'required' });
    expect(readConfig({ APP_DATABASE_URL, S3_BUCKET: 'files', S3_ENDPOINT: 'http://127.0.0.1:9000' })).toMatchObject({ S3_PATH_STYLE: true });
  });

  it('splits lists at commas', () => {
    expect(readConfig({ APP_DATABASE_URL, CORS_ORIGINS: 'https://a.example, https://b.example' }).CORS_ORIGINS).toEqual(['https://a.example', 'https://b.example']);
  });

  it.each([
    [{}, 'APP_DATABASE_URL is not set: it needs address that starts with postgres://'],
    [{ ...production, SECRET_KEY: undefined }, 'SECRET_KEY is not set'],
    [{ ...production, SECRET_KEY: 'short' }, 'SECRET_KEY is a value of 5 characters: it needs text of at least 32 characters'],
    [{ ...production, DEV_TOKENS: 'true' }, 'DEV_TOKENS is true: it must be false or unset in production'],
    [{ APP_DATABASE_URL, PORT: '70000' }, 'PORT is "70000": it needs whole number from 0 to 65535'],
    [{ APP_DATABASE_URL, PORT: '80 ' }, 'PORT is "80 "'],
    [{ APP_DATABASE_URL, ROLE: 'both' }, 'ROLE is "both": it needs all, api, worker'],
    [{ APP_DATABASE_URL, REDIS_URL: 'localhost:6379' }, 'REDIS_URL is a value of 14 characters'],
    [{ ...production, STORAGE_DIR: '' }, 'STORAGE_DIR is not set: it needs the folder that files are kept in, unless S3_BUCKET names a bucket'],
    [{ ...production, SMTP_URL: 'smtp://mail' }, 'MAIL_FROM is not set'],
    [{ ...production, MAILBOX_DIR: '/tmp/mail' }, 'MAILBOX_DIR is set: it must be unset in production'],
    [{ APP_DATABASE_URL, MAIL_FROM: 'nobody' }, 'MAIL_FROM is "nobody": it needs an e-mail address, or "Name <address>"'],
    [{ APP_DATABASE_URL, SMTP_URL: 'http://mail' }, 'SMTP_URL is a value of 11 characters'],
    [{ APP_DATABASE_URL, S3_BUCKET: 'files', S3_ACCESS_KEY_ID: 'AKIA' }, 'S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY belong together'],
    [{ APP_DATABASE_URL, CUSTOMER_REGISTRY_URL: 'https://ada:secret@registry.example' }, 'CUSTOMER_REGISTRY_URL holds more than a host and a path'],
    [{ APP_DATABASE_URL, CUSTOMER_REGISTRY_URL: 'https://registry.example/?key=1' }, 'CUSTOMER_REGISTRY_URL holds more than a host and a path'],
    [{ APP_DATABASE_URL, CUSTOMER_REGISTRY_URL: 'file:///srv' }, 'CUSTOMER_REGISTRY_URL is "file:///srv"'],
    [{ APP_DATABASE_URL, CUSTOMER_REGISTRY_TOKEN: 'sixteen characters' }, 'CUSTOMER_REGISTRY_TOKEN holds what no header can'],
    [{ APP_DATABASE_URL, DEV_TOKENS: 'yes' }, 'DEV_TOKENS is "yes": it needs true or false'],
  ])('stops the start with one line for %j', (environment, line) => {
    let message = '';
    try {
      readConfig(environment);
    } catch (error) {
      expect(error).toBeInstanceOf(ConfigError);
      ({ message } = error as Error);
    }
    expect(message).toContain(line);
    expect(message).not.toContain('\n');
  });

  it('never shows a secret that is wrong', () => {
    expect(() => readConfig({ ...production, SECRET_KEY: 'hunter2' })).toThrow(expect.objectContaining({ message: expect.not.stringContaining('hunter2') }));
  });
});

describe("the operator's table", () => {
  it('has a line for every setting', () => {
    for (const name of Object.keys(settings)) expect(settingsTable()).toContain(`| \`${name}\` |`);
  });
});
