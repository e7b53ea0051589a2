const DEVELOPMENT_ORIGIN = 'https://localhost:3000';

/** The manifest for the address that serves the add-in: `npm run build -- --env origin=https://…`. */
export function manifestFor(manifest, origin = DEVELOPMENT_ORIGIN) {
  if (!URL.canParse(origin) || new URL(origin).protocol !== 'https:') {
    throw new Error(`Excel loads add-ins from https addresses only, not from "${origin}".`);
  }
  return manifest.replaceAll(DEVELOPMENT_ORIGIN, new URL(origin).href.replace(/\/$/, ''));
}
