import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '../..');

const PARTS = ['src', 'migrations', 'test', 'client', 'scripts', 'templates', 'package.json', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json', 'nest-cli.json', 'jest.config.mjs', 'openapi.json', 'redocly.yaml', '.dependency-cruiser.mjs', '.oxlintrc.json'];

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
  run(program: string, ...args: string[]) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(this.folder, program), ...args], { cwd: this.folder, encoding: 'utf8', maxBuffer: 64 * 1_048_576 });
    return { status, stdout, stderr };
  }

  /** What a program prints as JSON. */
  ask(program: string, ...args: string[]): unknown {
    const { stdout, stderr } = this.run(program, ...args);
    try {
      return JSON.parse(stdout) as unknown;
    } catch {
      throw new Error(`${program} failed: ${stdout}${stderr}`);
    }
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
