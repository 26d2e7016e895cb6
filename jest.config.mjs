const transform = {
  '^.+\\.ts$': [
    '@swc/jest',
    {
      swcrc: false,
      sourceMaps: 'inline',
      module: { type: 'es6' },
      jsc: {
        target: 'es2023',
        keepClassNames: true,
        parser: { syntax: 'typescript', decorators: true, dynamicImport: true },
        transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
      },
    },
  ],
};

const base = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform,
  haste: { forceNodeFilesystemAPI: true },
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.data/', '<rootDir>/.runtime/'],
  setupFiles: ['<rootDir>/test/support/nest-first.mjs'],
};

const installation = { ...base, globalSetup: '<rootDir>/test/support/global-setup.mjs', globalTeardown: '<rootDir>/test/support/global-teardown.mjs' };

/** `unit` needs nothing; `system` has PostgreSQL, Redis when there is one, and the built application running; `faults` takes such things away, one file after the other. */
export default {
  testTimeout: 30_000,
  // what a file leaves in memory goes with the worker: all of them in one process need more than there is
  workerIdleMemoryLimit: '1GB',
  projects: [
    { ...base, displayName: 'unit', testMatch: ['<rootDir>/src/**/*.spec.ts', '<rootDir>/test/architecture/**/*.spec.ts', '<rootDir>/test/contracts/**/*.spec.ts'] },
    { ...installation, displayName: 'system', testMatch: ['<rootDir>/test/**/*.spec.ts'], testPathIgnorePatterns: ['<rootDir>/test/architecture/', '<rootDir>/test/contracts/', '<rootDir>/test/faults/'] },
    { ...installation, displayName: 'faults', testMatch: ['<rootDir>/test/faults/*.fault.spec.ts'], runner: '<rootDir>/test/support/one-at-a-time.mjs' },
  ],
};
