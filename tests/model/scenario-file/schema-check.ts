import type { Schema } from '../../../src/model/scenario-file/json-schema';

/** Whether a value is as a schema says: the few keywords that the scenario file's schema uses, and an error for any other. */
export function matches(value: unknown, schema: Schema, root: Schema = schema): boolean {
  return Object.entries(schema).every(([keyword, given]) => {
    const check = KEYWORDS[keyword];
    if (check === undefined) throw new Error(`The keyword ${keyword} is not known here.`);
    return check(value, given, schema, root);
  });
}

type Check = (value: unknown, given: unknown, schema: Schema, root: Schema) => boolean;
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const note: Check = () => true;
const all = (given: unknown) => given as readonly Schema[];

const KEYWORDS: Readonly<Record<string, Check>> = {
  $schema: note,
  $defs: note,
  title: note,
  description: note,
  default: note,
  examples: note,
  format: note,
  $ref: (value, given, _, root) =>
    matches(value, (root['$defs'] as Record<string, Schema>)[String(given).replace('#/$defs/', '')] ?? {}, root),
  type: (value, given) =>
    given === 'integer'
      ? Number.isInteger(value)
      : given === 'array'
        ? Array.isArray(value)
        : given === 'null'
          ? value === null
          : given === 'object'
            ? isObject(value)
            : typeof value === given,
  const: (value, given) => value === given,
  enum: (value, given) => (given as readonly unknown[]).includes(value),
  minimum: (value, given) => typeof value !== 'number' || value >= Number(given),
  maximum: (value, given) => typeof value !== 'number' || value <= Number(given),
  minLength: (value, given) => typeof value !== 'string' || value.length >= Number(given),
  pattern: (value, given) => typeof value !== 'string' || new RegExp(String(given)).test(value),
  minItems: (value, given) => !Array.isArray(value) || value.length >= Number(given),
  uniqueItems: (value) => !Array.isArray(value) || new Set(value).size === value.length,
  items: (value, given, _, root) => !Array.isArray(value) || value.every((item) => matches(item, given as Schema, root)),
  minProperties: (value, given) => !isObject(value) || Object.keys(value).length >= Number(given),
  required: (value, given) => !isObject(value) || (given as readonly string[]).every((key) => key in value),
  properties: (value, given, _, root) =>
    !isObject(value) ||
    Object.entries(given as Record<string, Schema>).every(([key, each]) => !(key in value) || matches(value[key], each, root)),
  propertyNames: (value, given, _, root) => !isObject(value) || Object.keys(value).every((key) => matches(key, given as Schema, root)),
  additionalProperties: (value, given, schema, root) => {
    if (!isObject(value)) return true;
    const others = Object.keys(value).filter((key) => !(key in ((schema['properties'] ?? {}) as object)));
    return given === false ? others.length === 0 : others.every((key) => matches(value[key], given as Schema, root));
  },
  dependentRequired: (value, given) =>
    !isObject(value) ||
    Object.entries(given as Record<string, readonly string[]>).every(
      ([key, needed]) => !(key in value) || needed.every((each) => each in value),
    ),
  anyOf: (value, given, _, root) => all(given).some((each) => matches(value, each, root)),
  oneOf: (value, given, _, root) => all(given).filter((each) => matches(value, each, root)).length === 1,
};
