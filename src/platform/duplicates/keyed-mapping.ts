import { p } from '@mikro-orm/postgresql';

/** The column of the keys under which a record is found that may be the same as another: it follows from the others. */
export const duplicateKeys = (keysOf: (record: never) => readonly string[]) => {
  const keys = (record: unknown) => [...keysOf(record as never)];
  return p.array().onCreate(keys).onUpdate(keys);
};
