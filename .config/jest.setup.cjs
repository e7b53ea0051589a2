// jsdom has no text codecs, although every browser the product runs in has them.
const { TextDecoder, TextEncoder } = require('node:util');

globalThis.TextDecoder ??= TextDecoder;
globalThis.TextEncoder ??= TextEncoder;

// Times never decide a test: on a busy machine a screen that loads later may take long to come.
if (typeof document !== 'undefined') {
  const { configure } = require('@testing-library/dom');
  configure({ asyncUtilTimeout: 30_000 });
}
