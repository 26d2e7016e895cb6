import { Busboy, type BusboyFileStream, type BusboyHeaders } from '@fastify/busboy';
import type { FastifyRequest } from 'fastify';
import { AsyncLocalStorage } from 'node:async_hooks';
import { Readable } from 'node:stream';
import { DomainError } from '../../kernel/domain-error.js';

const MAX_WORD_BYTES = 65_536;
const MAX_WORDS = 50;

export interface UploadedForm<T> {
  readonly words: Readonly<Record<string, string>>;
  /** What became of the file. */
  readonly kept: T;
}

const malformed = (message: string) => new DomainError('invalid', 'form_invalid', message, [{ pointer: '/file', code: 'form_invalid', message }]);

/** Reads a form with one file, which goes on as it comes: nothing of it is held in memory. */
export async function receiveForm<T>({ headers, body }: FastifyRequest, keep: (file: Readable, name: string) => Promise<T>): Promise<UploadedForm<T>> {
  if (!(body instanceof Readable)) throw malformed('Send the file as multipart/form-data, in a part with the name "file".');
  const words: Record<string, string> = {};
  const files: Promise<T>[] = [];
  const open: Readable[] = [];
  let fault: DomainError | undefined;
  const form = formFrom(headers as BusboyHeaders);
  const inWork = AsyncLocalStorage.snapshot(); // what comes from a socket knows of no request
  const refused = Promise.withResolvers<never>();
  let unkept: unknown;
  refused.promise.catch((reason: unknown) => (unkept = reason));
  form.on('field', (name, value, isNameCut, isCut) => {
    if (isNameCut || isCut) fault ??= malformed(`The part ${name.slice(0, 100)} is too long.`);
    else if (Object.hasOwn(words, name)) fault ??= malformed(`The part ${name.slice(0, 100)} is there twice.`);
    else words[name] = value;
  });
  form.on('file', (part: string, file: BusboyFileStream, name: string) => {
    if (part !== 'file' || files.length > 0) {
      fault ??= malformed(files.length > 0 ? 'Send one file at a time.' : `The file stands in a part with the name "file", not "${part.slice(0, 100)}".`);
      file.resume();
      return;
    }
    open.push(file);
    const keeping = inWork(() => keep(file, name ?? ''));
    keeping.catch((reason: unknown) => refused.reject(reason));
    files.push(keeping);
  });
  for (const limit of ['partsLimit', 'filesLimit', 'fieldsLimit'] as const) form.on(limit, () => (fault ??= malformed('The form has too many parts.')));
  try {
    await Promise.race([read(body, form), refused.promise]);
  } catch (error) {
    const isOurs = error === unkept;
    body.unpipe(form).resume(); // the rest of it is let go by
    for (const file of open) file.destroy(new Error('the form has ended'));
    await Promise.allSettled(files);
    throw isOurs ? error : malformed('The form can not be read: it ends too early, or is not well-formed.');
  }
  const [kept] = await Promise.all(files);
  if (fault) throw fault;
  if (files.length === 0) throw malformed('There is no file in the form: send it in a part with the name "file".');
  return { words, kept: kept as T };
}

/** The parser is finished when its parts are; a sender who goes away ends nothing by himself. */
function read(body: Readable, form: ReturnType<typeof formFrom>): Promise<void> {
  return new Promise((resolve, reject) => {
    form.once('finish', resolve).once('error', reject);
    body.once('error', reject).once('close', () => body.readableEnded || reject(new Error('the sender has gone away')));
    body.pipe(form);
  });
}

function formFrom(headers: BusboyHeaders) {
  try {
    return new Busboy({ headers, limits: { files: 2, fields: MAX_WORDS, fieldSize: MAX_WORD_BYTES, headerPairs: 50 } });
  } catch {
    throw malformed('The form has no boundary: send it as multipart/form-data, as a browser or curl -F does.');
  }
}
