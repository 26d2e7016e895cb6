import { afterAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parse } from 'yaml';
import { readConfig, settings } from '../../src/platform/config/config.js';
import { settingsAsEnvironmentFile, settingsForCompose } from '../../src/platform/config/settings-files.js';
import { root } from './planted-tree.js';

const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const lines = (text: string) => text.split('\n').map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'));

interface Service {
  readonly image: string;
  readonly build?: unknown;
  readonly environment?: Readonly<Record<string, string>>;
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly healthcheck?: { readonly disable?: boolean };
}

const compose = read('docker-compose.yml');
const { services } = parse(compose, { merge: true }) as { services: Readonly<Record<string, Service>> };
const ours = Object.entries(services).filter(([, { build }]) => build !== undefined);
const environmentFile = read('.env.example');
/** What the environment file takes into use. */
const given = Object.fromEntries(lines(environmentFile).map((line) => line.split(/=(.*)/s).slice(0, 2) as [string, string]));
const secrets = Object.entries(given).filter(([, value]) => value === '').map(([name]) => name);
const filledIn = { ...given, ...Object.fromEntries(secrets.map((name) => [name, 'f'.repeat(64)])) } as Readonly<Record<string, string>>;

const VARIABLE = /\$\{(\w+)(?:(:?)([-?])([^}]*))?\}/g;

/** As docker compose puts variables in. */
const interpolated = (text: string, variables: Readonly<Record<string, string | undefined>>) =>
  text.replaceAll(VARIABLE, (_, name: string, orEmpty: string, kind: string | undefined, other: string) => {
    const value = variables[name];
    if (value !== undefined && (value !== '' || orEmpty === '')) return value;
    if (kind === '?') throw new Error(`${name} is not set`);
    return other ?? '';
  });
const environmentOf = (service: string, variables: Readonly<Record<string, string | undefined>> = filledIn) => Object.fromEntries(Object.entries(services[service]!.environment ?? {}).map(([name, value]) => [name, interpolated(value, variables)]));

describe('the environment file', () => {
  it('tells of every setting, as the code knows it', () => {
    expect(environmentFile).toContain(`# <settings>\n${settingsAsEnvironmentFile()}\n# </settings>`);
  });

  it('shows every setting in a form that could be taken into use', () => {
    const shown = [...environmentFile.matchAll(/^# ([A-Z][A-Z\d_]*)=(.*)$/gm)].map(([, name, value]) => [name, value] as [keyof typeof settings, string]);
    expect(shown.map(([name]) => name)).toEqual(Object.keys(settings));
    for (const [name, value] of shown) if (value !== '') expect([name, settings[name].read(value)]).toEqual([name, settings[name].fallback]);
  });

  it('takes into use only what the application or docker-compose.yml knows, and gives no secret a value', () => {
    const known = new Set([...Object.keys(settings), ...[...compose.matchAll(VARIABLE)].map(([, name]) => name!)]);
    expect(Object.keys(given).filter((name) => !known.has(name))).toEqual([]);
    expect(Object.keys(given).filter((name) => /PASSWORD|SECRET/.test(name)).toSorted()).toEqual(secrets.toSorted());
  });
});

describe('docker-compose.yml', () => {
  it('hands every setting on that has a place in a container', () => {
    expect(compose).toContain(`  # <settings>\n${settingsForCompose()}\n  # </settings>`);
    for (const service of ['api', 'worker', 'bucket']) expect(Object.keys(services[service]!.environment!).filter((name) => !(name in settings))).toEqual([]);
  });

  it('asks for nothing that the environment file does not speak of', () => {
    const spoken = new Set([...Object.keys(given), ...Object.keys(settings)]);
    expect([...compose.matchAll(VARIABLE)].map(([, name]) => name!).filter((name) => !spoken.has(name))).toEqual([]);
  });

  it('starts the application with settings that it takes', () => {
    expect(readConfig(environmentOf('api'))).toMatchObject({ production: true, ROLE: 'api', HOST: '0.0.0.0', PORT: 3000, SMTP_URL: 'smtp://mail:1025', SMTP_TLS: 'off', S3_BUCKET: 'rapport', S3_ENDPOINT: 'http://storage:7070', S3_PATH_STYLE: true, REDIS_URL: 'redis://redis:6379' });
    expect(readConfig(environmentOf('worker'))).toMatchObject({ production: true, ROLE: 'worker' });
    expect(readConfig(environmentOf('api', { ...filledIn, SMTP_URL: 'smtps://relay.example', SMTP_TLS: '', LOG_LEVEL: 'debug' }))).toMatchObject({ SMTP_URL: 'smtps://relay.example', SMTP_TLS: 'required', LOG_LEVEL: 'debug' });
  });

  it.each(secrets)('does not start without %s', (secret) => {
    expect(() => interpolated(compose, { ...filledIn, [secret]: '' })).toThrow(`${secret} is not set`);
  });

  it('tells nobody but the migrations the address of the owner of the schema', () => {
    const told = ours.filter(([name]) => Object.values(environmentOf(name)).some((value) => value.includes('rapport:'))).map(([name]) => name);
    expect(told).toEqual(['migrate']);
    expect(Object.keys(environmentOf('migrate'))).toEqual(['DATABASE_URL']);
  });

  it('has every service tell whether it is well, and each wait for those that it needs', () => {
    const once = Object.entries(services).filter(([, { healthcheck }]) => healthcheck?.disable).map(([name]) => name);
    expect(once.toSorted()).toEqual(['bucket', 'migrate']);
    expect(Object.entries(services).filter(([, { build, healthcheck }]) => !build && !healthcheck).map(([name]) => name)).toEqual([]);
    for (const { depends_on: others = {} } of Object.values(services)) {
      for (const [name, { condition }] of Object.entries(others)) expect([name, condition]).toEqual([name, once.includes(name) ? 'service_completed_successfully' : 'service_healthy']);
    }
    for (const name of ['api', 'worker']) expect(Object.keys(services[name]!.depends_on!).toSorted()).toEqual(['bucket', 'mail', 'migrate', 'redis']);
  });

  it('names an exact version of what others have made', () => {
    const others = Object.values(services).filter(({ build }) => build === undefined);
    expect(others.map(({ image }) => image).filter((image) => !/:v?\d+\.\d+(?:\.\d+)?(?:-alpine[\d.]*)?$/.test(image))).toEqual([]);
  });
});

describe('the image', () => {
  const stages = read('Dockerfile').replaceAll('\\\n', ' ').split(/^FROM /m).slice(1).map(lines);
  const last = stages.at(-1)!;

  it('runs on the Node.js that the rest of the house runs on', () => {
    const version = /^version=(\S+)$/m.exec(read('rapport'))![1];
    expect(stages[0]![0]).toBe(`node:${version}-bookworm-slim AS base`);
  });

  it('runs as nobody in particular, and holds only what runs', () => {
    expect(last.filter((line) => /^USER /.test(line))).toEqual(['USER 1000:1000']);
    expect(last.filter((line) => /^(?:COPY|ADD) /.test(line))).toEqual(['COPY --from=dependencies /app/node_modules node_modules', 'COPY --from=build /app/dist dist', 'COPY package.json ./']);
    expect(stages.flat().find((line) => /--omit=dev/.test(line))).toBeDefined();
    expect(last.some((line) => /^HEALTHCHECK /.test(line))).toBe(true);
  });

  it('is made of nothing that .dockerignore holds back', () => {
    const [everything, ...exceptions] = lines(read('.dockerignore'));
    expect(everything).toBe('*');
    const allowed = new Set(exceptions.filter((line) => line.startsWith('!')).map((line) => line.slice(1)));
    const copied = stages.flat().flatMap((line) => (/^COPY (?!--from)/.test(line) ? line.split(/\s+/).slice(1, -1) : []));
    expect([...new Set(copied)].toSorted()).toEqual([...allowed].toSorted());
  });
});

describe('the lint of what containers are made from', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'rapport-lint-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function statusOf(program: string[], name: string, text: string): number | null {
    const file = path.join(folder, name);
    writeFileSync(file, text);
    return spawnSync(process.execPath, [...program, file], { cwd: root, encoding: 'utf8' }).status;
  }
  const composeLint = ['node_modules/dclint/bin/dclint.cjs', '--max-warnings', '0'];
  const imageLint = ['node_modules/dockerfile-utils/bin/dockerfile-utils', 'lint'];

  it.each([
    ['a key that is none', (text: string) => text.replace('restart: unless-stopped', 'restarts: unless-stopped')],
    ['a value of the wrong type', (text: string) => text.replace("command: ['posix', '/data']", 'command: { posix: true }')],
    ['a port that all the world can reach', (text: string) => text.replace("'127.0.0.1:8025:8025'", "'8025:8025'")],
    ['an image without a version', (text: string) => text.replace('postgres:18.6-alpine3.24', 'postgres:latest')],
    ['what is not even YAML', (text: string) => `${text}\n\t: :`],
  ])('finds %s in docker-compose.yml', (_fault, damage) => {
    expect(statusOf(composeLint, 'docker-compose.yml', compose)).toBe(0);
    expect(statusOf(composeLint, 'docker-compose.yml', damage(compose))).not.toBe(0);
  });

  it.each([
    ['a word that is no instruction', (text: string) => text.replace('COPY src src', 'COPPY src src')],
    ['an option that is none', (text: string) => text.replace('--start-period', '--begin')],
    ['a copy to nowhere', (text: string) => text.replace('COPY src src', 'COPY src')],
    ['a stage named twice', (text: string) => text.replace('AS dependencies', 'AS build')],
  ])('finds %s in Dockerfile', (_fault, damage) => {
    expect(statusOf(imageLint, 'Dockerfile', read('Dockerfile'))).toBe(0);
    expect(statusOf(imageLint, 'Dockerfile', damage(read('Dockerfile')))).not.toBe(0);
  });
});
