import { decodeXml } from './xml-text';
import { prefixedAttribute } from './xml-stream';
import { childrenOf, readXmlTree } from './xml-tree';
import type { Parts } from './zip';
import { findPart } from './zip';

export interface Relationship {
  readonly id: string;
  /** The last word of the type's address: `worksheet`, `styles`, `table`. Strict and transitional files differ in what stands before it. */
  readonly kind: string;
  /** The part it leads to, by its name in the zip; undefined where that part is missing or outside the file. */
  readonly part: string | undefined;
}

/** Where the relationships of a part are kept: `xl/workbook.xml` has `xl/_rels/workbook.xml.rels`. */
export function relationshipsPath(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** The relationships of a part, or of the whole package where `part` is an empty text. */
export function readRelationships(parts: Parts, part: string, fileName: string): readonly Relationship[] {
  const name = findPart(parts, relationshipsPath(part.replaceAll('\\', '/')));
  const bytes = name === undefined ? undefined : parts.get(name);
  if (name === undefined || bytes === undefined || bytes.length === 0) return [];
  const root = readXmlTree(decodeXml(bytes), { file: fileName, part: name });
  return childrenOf(root, 'Relationship').map(({ attributes }) => ({
    id: attributes['Id'] ?? '',
    kind: (attributes['Type'] ?? '').split('/').at(-1) ?? '',
    part: attributes['TargetMode'] === 'External' ? undefined : findTarget(parts, part, attributes['Target'] ?? ''),
  }));
}

/** The relationship that an element names by its `r:id`. */
export function relationshipOf(
  attributes: Readonly<Record<string, string>>,
  relationships: readonly Relationship[],
): Relationship | undefined {
  const id = prefixedAttribute(attributes, 'id');
  return relationships.find((each) => each.id === id);
}

function findTarget(parts: Parts, from: string, target: string): string | undefined {
  const path = resolve(from, target);
  return findPart(parts, path) ?? findPart(parts, unescaped(path));
}

function resolve(from: string, target: string): string {
  const steps = target.startsWith('/') ? [] : from.split(/[\\/]/).slice(0, -1);
  for (const step of target.split(/[\\/]/)) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

function unescaped(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
