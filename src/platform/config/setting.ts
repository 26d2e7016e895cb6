import { parseMailAddress } from '../mail/mail-address.js';

/** One environment variable: how its text is read, and what the operator's table says of it. */
export interface Setting<T> {
  readonly description: string;
  readonly type: string;
  readonly fallback?: T | undefined;
  /** No fallback outside of development and tests. */
  readonly requiredInProduction?: boolean;
  readonly secret?: boolean;
  /** The value, or undefined when the text is not right. */
  read(text: string): T | undefined;
}

type Options<T> = Pick<Setting<T>, 'fallback' | 'requiredInProduction' | 'secret'>;
type Read<T, O extends Options<T>> = Setting<O extends { fallback: T } | { requiredInProduction: true } ? T : T | undefined>;

const setting = <T, const O extends Options<T>>(type: string, description: string, options: O, read: (text: string) => T | undefined) =>
  ({ type, description, ...options, read }) as Read<T, O>;

export const text = <const O extends Options<string> & { minLength?: number }>(description: string, options: O) =>
  setting<string, O>(options.minLength ? `text of at least ${options.minLength} characters` : 'text', description, options, (value) =>
    value.length >= (options.minLength ?? 1) ? value : undefined,
  );

export const list = <const O extends Options<string[]>>(description: string, options: O) =>
  setting<string[], O>('list, separated by commas', description, options, (value) => value.split(',').map((item) => item.trim()).filter(Boolean));

export const integer = <const O extends Options<number> & { min: number; max: number }>(description: string, options: O) =>
  setting<number, O>(`whole number from ${options.min} to ${options.max}`, description, options, (value) => {
    const number = Number(value);
    return /^\d{1,12}$/.test(value) && number >= options.min && number <= options.max ? number : undefined;
  });

export const fraction = <const O extends Options<number>>(description: string, options: O) =>
  setting<number, O>('number from 0 to 1', description, options, (value) => (/^(?:0(?:\.\d{1,9})?|1(?:\.0{1,9})?)$/.test(value) ? Number(value) : undefined));

export const flag = <const O extends Options<boolean>>(description: string, options: O) =>
  setting<boolean, O>('true or false', description, options, (value) => ({ true: true, false: false, '1': true, '0': false })[value]);

export const oneOf = <const V extends string, const O extends Options<V>>(values: readonly V[], description: string, options: O) =>
  setting<V, O>(values.join(', '), description, options, (value) => values.find((candidate) => candidate === value));

export const address = <const O extends Options<string>>(protocols: readonly string[], description: string, options: O) =>
  setting<string, O>(`address that starts with ${protocols.map((p) => `${p}//`).join(' or ')}`, description, options, (value) =>
    URL.canParse(value) && protocols.includes(new URL(value).protocol) ? value : undefined,
  );

/** Kept as it was written, once it is known to be right. */
export const sender = <const O extends Options<string>>(description: string, options: O) =>
  setting<string, O>('an e-mail address, or "Name <address>"', description, options, (value) => {
    try {
      parseMailAddress(value);
      return value;
    } catch {
      return undefined;
    }
  });
