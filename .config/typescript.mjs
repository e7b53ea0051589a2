// Lets Node run the repository's own scripts, which are TypeScript: `node --import ./.config/typescript.mjs examples/make.ts`.
import { register } from 'node:module';

register('./typescript-hooks.mjs', import.meta.url);
