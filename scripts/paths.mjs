// Where things lie in a checkout.
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '..');
export const inRoot = (...parts) => path.join(root, ...parts);
export const inData = (...parts) => path.join(root, '.data', ...parts);
