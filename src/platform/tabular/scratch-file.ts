import { randomUUID } from 'node:crypto';
import { type FileHandle, open, unlink } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

/** A file that is gone when it is closed, or when the process ends in whatever way: it has no name any more. */
export async function openScratchFile(): Promise<FileHandle> {
  const name = path.join(os.tmpdir(), `rapport-${randomUUID()}`);
  const handle = await open(name, 'wx+', 0o600);
  await unlink(name);
  return handle;
}
