import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '../..');

const PARTS = ['src', 'migrations', 'test', 'client', 'docs', 'scripts', 'templates', 'package.json', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json', 'nest-cli.json', 'jest.config.mjs', 'openapi.json', 'redocly.yaml', '.dependency-cruiser.mjs', '.oxlintrc.json'];

/** A copy of the checkout in a folder of its own, where a test may plant what must not be. */
export class PlantedTree {
  readonly folder = mkdtempSync(path.join(os.tmpdir(), 'rapport-planted-'));

  constructor(files: Readonly<Record<string, string>> = {}) {
    for (const part of PARTS) cpSync(path.join(root, part), path.join(this.folder, part), { recursive: true });
    symlinkSync(path.join(root, 'node_modules'), path.join(this.folder, 'node_modules'));
    for (const [file, content] of Object.entries(files)) {
      mkdirSync(path.join(this.folder, path.dirname(file)), { recursive: true });
      writeFileSync(path.join(this.folder, file), content);
    }
  }

  /** Runs a program of Node.js in the tree, to its end. */
  start(args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
    return spawnSync(process.execPath, args, { cwd: this.folder, env: { ...process.env, ...environment }, encoding: 'utf8', maxBuffer: 64 * 1_048_576 });
  }

  /** What Node.js prints when it runs a program in the tree, which must succeed. */
  run(args: readonly string[], environment: Readonly<Record<string, string>> = {}): string {
    const { status, stdout, stderr } = this.start(args, environment);
    if (status !== 0) throw new Error(`${args.join(' ')}: ${stdout}${stderr}`);
    return stdout;
  }

  /** The same as JSON, of a program that may find faults. */
  ask(args: readonly string[], environment: Readonly<Record<string, string>> = {}): unknown {
    const { stdout, stderr } = this.start(args, environment);
    try {
      return JSON.parse(stdout) as unknown;
    } catch {
      throw new Error(`${args.join(' ')}: ${stdout}${stderr}`);
    }
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
