import { fileURLToPath } from 'node:url';
import { swcOptions } from './swc.mjs';

export default {
  rootDir: fileURLToPath(new URL('..', import.meta.url)),
  roots: ['<rootDir>/tests'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  testEnvironment: 'node',
  setupFiles: ['<rootDir>/.config/jest.setup.cjs'],
  // Times never decide a test.
  testTimeout: 120_000,
  // LibreOffice and Chromium share the machine with the workers.
  maxWorkers: 2,
  transform: { '\\.[cm]?[jt]sx?$': ['@swc/jest', swcOptions] },
  // These packages ship ES modules only, which Jest's CommonJS runtime cannot load untransformed.
  transformIgnorePatterns: ['/node_modules/(?!(@ironcalc|hucre)/)'],
  moduleNameMapper: { '\\.css$': '<rootDir>/.config/empty-style.cjs' },
};
